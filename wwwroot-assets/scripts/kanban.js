import Sortable from "sortablejs/modular/sortable.core.esm.js";

/** Dropping a card fills in and sends the form that stands on it: the same request as the button. */
export function kanban(root) {
  for (const list of root.querySelectorAll(".kanban-cards")) {
    if (Sortable.get(list)) continue;
    let home;
    Sortable.create(list, {
      group: "kanban",
      draggable: ".kanban-card",
      filter: "form, a, button, select",
      preventOnFilter: false,
      ghostClass: "kanban-ghost",
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
      delay: 150,
      delayOnTouchOnly: true,
      onStart: ({ item }) => { home = item.nextElementSibling; },
      onEnd: ({ item, from, to }) => {
        if (from === to) return from.insertBefore(item, home);
        const select = item.querySelector(".kanban-move select");
        const value = to.closest(".kanban-column").dataset.value;
        if (![...(select?.options ?? [])].some((option) => option.value === value && !option.disabled)) return from.insertBefore(item, home);
        select.value = value;
        select.form.requestSubmit();
      },
    });
  }
}
