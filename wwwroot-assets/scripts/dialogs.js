import { page } from "./swap.js";

/** A link to a confirmation page opens that page's content in a dialog; anything unexpected simply follows the link. */
export function dialogs(root) {
  for (const link of root.querySelectorAll("a[data-dialog]")) link.addEventListener("click", open);
}

async function open(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const link = event.currentTarget;
  try {
    const content = (await page(link.href))?.document.querySelector("[data-dialog-content]");
    if (!content) return location.assign(link.href);
    show(content, link);
  } catch {
    location.assign(link.href);
  }
}

function show(content, opener) {
  const dialog = document.createElement("dialog");
  const title = content.querySelector("h1, h2");
  if (title) {
    title.id ||= "dialog-title";
    dialog.setAttribute("aria-labelledby", title.id);
  }
  dialog.append(content);
  document.body.append(dialog);
  for (const close of dialog.querySelectorAll("[data-dialog-close]"))
    close.addEventListener("click", (event) => { event.preventDefault(); dialog.close(); });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => { dialog.remove(); opener.focus(); });
  dialog.dispatchEvent(new CustomEvent("rm:swapped", { bubbles: true }));
  dialog.showModal();
}
