import { page, replace } from "./swap.js";

/** Regions that follow long work, and times that run down. */
export function timers(root) {
  for (const region of own(root, "[data-poll][id]")) poll(region);
  for (const time of root.querySelectorAll("time[data-countdown]")) countdown(time);
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

function countdown(time) {
  const end = Date.parse(time.dataset.countdown);
  const tick = () => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000));
    const parts = [Math.floor(left / 3600), Math.floor((left % 3600) / 60), left % 60].map((part) => String(part).padStart(2, "0"));
    time.textContent = (left >= 3600 ? parts : parts.slice(1)).join(":");
    time.classList.toggle("text-bad", left < 60);
    if (left > 0 && time.isConnected) setTimeout(tick, 1000);
    else if (left === 0) time.dispatchEvent(new CustomEvent("rm:elapsed", { bubbles: true }));
  };
  tick();
}
