// Sends a form to its data-autosave address after each change, and keeps trying: an exam loses no answer to a bad connection.
const PAUSE = 600;
const RETRY = 5000;

export function autosave(root) {
  for (const form of root.querySelectorAll("form[data-autosave]")) {
    const status = form.querySelector("[data-autosave-status]");
    let timer;
    const later = (pause) => { clearTimeout(timer); timer = setTimeout(save, pause); };

    async function save() {
      const answers = new FormData(form);
      answers.delete("__once"); // the key belongs to the button: each autosave is a save of its own
      try {
        const response = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(answers), redirect: "manual" });
        if (response.status === 409) return location.reload(); // time is up: the server shows the result
        if (!response.ok) throw new Error(String(response.status));
        status.textContent = status.dataset.saved;
      } catch {
        status.textContent = status.dataset.failed;
        later(RETRY);
      }
    }

    form.addEventListener("input", () => later(PAUSE));
    form.addEventListener("change", () => later(0));
    form.addEventListener("submit", () => clearTimeout(timer));
  }
}
