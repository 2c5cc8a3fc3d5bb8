// Every page works without this file; it only saves clicks. What few pages need is loaded by them alone.
import { dialogs } from "./dialogs.js";
import { filters } from "./filters.js";
import { forms } from "./forms.js";
import { menus } from "./menus.js";
import { shortcuts } from "./shortcuts.js";
import { timers } from "./timers.js";
import { toasts } from "./toasts.js";

document.documentElement.classList.add("js");

const parts = [dialogs, filters, forms, menus, shortcuts, timers, toasts];

/** Brings a new piece of page (the first load, a swap, a dialog) to life. */
export async function enliven(root) {
  for (const part of parts) part(root);
  for (const form of root.querySelectorAll("form[data-exam]")) (await import("./exam.js")).exam(form);
  for (const map of root.querySelectorAll(".script-map")) (await import("./maps.js")).maps(map);
  for (const frame of root.querySelectorAll("iframe[data-scorm]")) (await import("./packages.js")).packages(frame);
  if (root.querySelector(".kanban")) (await import("./kanban.js")).kanban(root);
  if (root.querySelector("input[type=file]")) (await import("./uploads.js")).uploads(root);
  if (root.querySelector("form[data-passkey]")) (await import("./passkeys.js")).passkeys(root);
  if (root.querySelector("[hx-get],[hx-post],[hx-put],[hx-patch],[hx-delete],[hx-boost]")) await import("./partials.js");
}

document.addEventListener("rm:swapped", (event) => enliven(event.target));
enliven(document);
