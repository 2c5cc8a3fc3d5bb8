/** Things to put in order: buttons move them up and down, and the numbers beside them, which work alone, follow. */
export function ordering(form, words, say) {
  for (const list of form.querySelectorAll("[data-order]")) {
    const rows = () => [...list.children];
    const number = (row) => row.querySelector("input");
    if (rows().every((row) => number(row).value)) list.append(...rows().sort((a, b) => number(a).value - number(b).value));
    const renumber = () => {
      rows().forEach((row, at) => { number(row).value = at + 1; });
      list.dispatchEvent(new Event("change", { bubbles: true }));
    };
    list.addEventListener("click", (event) => {
      const button = event.target.closest("[data-move]");
      if (!button) return;
      const row = button.closest("li");
      const beside = button.dataset.move === "-1" ? row.previousElementSibling : row.nextElementSibling;
      if (beside) button.dataset.move === "-1" ? beside.before(row) : beside.after(row);
      renumber();
      button.focus();
      const name = row.querySelector("label").textContent.trim();
      say([name, rows().indexOf(row) + 1, rows().length].reduce((text, value, at) => text.replace(`{${at}}`, value), words));
    });
    list.parentElement.querySelector("[data-keep]")?.addEventListener("click", renumber);
  }
}
