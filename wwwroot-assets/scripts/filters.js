import { page, replace } from "./swap.js";

/** Filter forms apply themselves; the address follows, so that what is seen can be shared, and so does what is marked data-filtered: links that carry the filter on. */
export function filters(root) {
  for (const form of root.querySelectorAll("form[data-autosubmit]")) {
    if (form.dataset.live) continue;
    form.dataset.live = "true";
    let pause;
    let request;

    const apply = async () => {
      const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== "")).toString();
      const url = `${form.action.split("?")[0]}${query ? `?${query}` : ""}`;
      request?.abort();
      request = new AbortController();
      try {
        const target = form.dataset.autosubmit;
        const fresh = target && (await page(url, { signal: request.signal }));
        if (!fresh || !replace(target, fresh.document)) return form.submit();
        for (const link of document.querySelectorAll("[data-filtered]")) replace(link.id, fresh.document);
        history.replaceState(null, "", url);
        announce(target);
      } catch (error) {
        if (error.name !== "AbortError") form.submit();
      }
    };

    form.addEventListener("input", (event) => {
      clearTimeout(pause);
      pause = setTimeout(apply, event.target.matches("input[type=search],input[type=text],input:not([type])") ? 350 : 0);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(pause);
      apply();
    });
  }
}

function announce(target) {
  const rows = document.getElementById(target)?.querySelectorAll("tbody tr, .kanban-card, [data-row]").length ?? 0;
  const status = document.getElementById("announcer");
  if (status) status.textContent = status.dataset.rows.replace("{0}", rows);
}
