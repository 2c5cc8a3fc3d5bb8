/** One key follows what carries data-shortcut; "/" goes to the search. Never while someone types. Alt-free keys can be turned off by the attribute's absence. */
export function shortcuts(root) {
  if (root !== document) return;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog")) return;
    const target = event.key === "/" ? document.querySelector("input[type=search]") : document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    target.focus();
    if (event.key !== "/") target.click();
  });
}
