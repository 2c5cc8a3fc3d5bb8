import { page, replace } from "./swap.js";

/** Regions that follow long work. */
export function timers(root) {
  for (const region of own(root, "[data-poll][id]")) poll(region);
}

function own(root, selector) {
  return [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)];
}

function poll(region) {
  setTimeout(async () => {
    if (!region.isConnected) return;
    try {
      const fresh = await page(location.href);
      if (fresh && replace(region.id, fresh.document)) return; // the new region, if it still asks, polls on
    } catch { /* the network may come back */ }
    poll(region);
  }, 1000 * Number(region.dataset.poll));
}
