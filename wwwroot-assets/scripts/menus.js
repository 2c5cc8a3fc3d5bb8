/** The phone's navigation button; menus close on Escape, on a click elsewhere and when focus leaves; the current tab of a long row is in sight. */
export function menus(root) {
  for (const tab of root.querySelectorAll(".tab-bar [aria-current]")) tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 16;

  const button = root.querySelector(".menu-button");
  const bar = button && document.getElementById(button.getAttribute("aria-controls"));
  button?.addEventListener("click", () => {
    const open = bar.classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
    if (open) bar.querySelector("a")?.focus();
  });

  for (const menu of root.querySelectorAll("details.menu")) {
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    menu.addEventListener("focusout", (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; });
  }
  if (root === document)
    document.addEventListener("click", (event) => {
      for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
    });
}
