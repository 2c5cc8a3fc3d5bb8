/** Follows what a package in its frame asks for, as far as the page offers it: the next or another part, or the way out. */
export function packages(frame) {
  const links = [...document.querySelectorAll("[data-scorm-to]")];
  const to = { continue: () => one("continue"), previous: () => one("previous"), exit: () => document.querySelector(".topbar a"), choice: (id) => links.find((l) => l.dataset.scormPart === id) };
  const one = (name) => links.find((l) => l.dataset.scormTo === name);
  addEventListener("message", ({ source, data }) => {
    if (source !== frame.contentWindow || typeof data?.scorm !== "string") return;
    if (data.scorm === "finished") one("continue")?.classList.add("btn-primary");
    else if (Object.hasOwn(to, data.scorm)) to[data.scorm](data.target)?.click();
  });
}
