/** Fetches a page of this site and returns its document, or null when it is not one (then the caller navigates). */
export async function page(url, options) {
  const response = await fetch(url, { credentials: "same-origin", headers: { Accept: "text/html" }, ...options });
  const html = response.headers.get("Content-Type")?.startsWith("text/html");
  return html && response.ok ? { document: new DOMParser().parseFromString(await response.text(), "text/html"), url: response.url } : null;
}

/** Puts the fresh version of an element in the place of the old one; focus and caret stay where they are. */
export function replace(id, fresh) {
  const old = document.getElementById(id);
  const next = fresh.getElementById(id);
  if (!old || !next) return false;
  const focused = old.contains(document.activeElement) ? document.activeElement.id : null;
  old.replaceWith(next);
  if (focused) document.getElementById(focused)?.focus();
  next.dispatchEvent(new CustomEvent("rm:swapped", { bubbles: true }));
  return true;
}
