const stay = 8000;

/** Toasts leave after a while, unless pointed at or focused; those that tell of trouble stay. */
export function toasts(root) {
  for (const toast of root.querySelectorAll(".toast")) live(toast);
  if (root === document)
    document.addEventListener("rm:toast", (event) => {
      const toast = document.createElement("div");
      toast.className = "toast";
      toast.append(Object.assign(document.createElement("p"), { textContent: event.detail }));
      document.querySelector(".toasts")?.append(toast);
      live(toast);
    });
}

function live(toast) {
  toast.querySelector("[data-toast-close]")?.addEventListener("click", () => toast.remove());
  if (toast.matches(".tone-bad, .tone-warning")) return;
  const leave = () => setTimeout(() => (toast.matches(":hover, :focus-within") ? leave() : toast.remove()), stay);
  leave();
}
