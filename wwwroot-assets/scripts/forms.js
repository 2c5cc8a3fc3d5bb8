/** Server messages stand beside the field in the person's language, so the browser's own bubbles stay away. */
export function forms(root) {
  for (const form of root.querySelectorAll("form[method=post]")) {
    form.noValidate = true;
    form.addEventListener("submit", once);
  }
  for (const form of root.querySelectorAll("form[data-guard]")) guard(form);
  for (const area of root.querySelectorAll("textarea[maxlength]")) count(area);
  for (const part of root.querySelectorAll("[data-show-when]")) showWhen(part);
  for (const all of root.querySelectorAll("[data-check-all]")) checkAll(all);
  for (const button of root.querySelectorAll("[data-copy]")) copy(button);
  for (const button of root.querySelectorAll("[data-toggle-target]")) toggle(button);
  root.querySelector(".error-summary")?.focus();
}

/** A second press while the first is on its way does nothing. */
function once(event) {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "true";
  form.setAttribute("aria-busy", "true");
  addEventListener("pageshow", () => { delete form.dataset.sent; form.removeAttribute("aria-busy"); }, { once: true });
}

function guard(form) {
  let dirty = form.querySelector("[aria-invalid=true]") !== null;
  form.addEventListener("input", () => { dirty = true; });
  form.addEventListener("submit", () => { dirty = false; });
  addEventListener("beforeunload", (event) => { if (dirty && form.isConnected) event.preventDefault(); });
}

/** Says how much room is left once the text comes near its limit. */
function count(area) {
  if (area.nextElementSibling?.matches(".field-count")) return;
  const left = document.createElement("p");
  left.className = "field-count";
  area.after(left);
  const show = () => { left.textContent = area.value.length > area.maxLength * 0.7 ? `${area.value.length} / ${area.maxLength}` : ""; };
  area.addEventListener("input", show);
  show();
}

function showWhen(part) {
  const [name, wanted] = part.dataset.showWhen.split("=");
  const form = part.closest("form");
  const show = () => { part.hidden = !new FormData(form).getAll(name).some((value) => wanted.split("|").includes(value)); };
  form.addEventListener("input", show);
  show();
}

function checkAll(all) {
  const boxes = () => all.form ? [...all.form.elements].filter((box) => box.name === all.dataset.checkAll && box.type === "checkbox") : [];
  all.addEventListener("change", () => { for (const box of boxes()) box.checked = all.checked; });
}

function copy(button) {
  button.addEventListener("click", async () => {
    const source = document.querySelector(button.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
    document.dispatchEvent(new CustomEvent("rm:toast", { detail: button.dataset.done ?? "✓" }));
  });
}

function toggle(button) {
  const target = document.querySelector(button.dataset.toggleTarget);
  button.setAttribute("aria-expanded", String(!target.hidden));
  button.addEventListener("click", () => {
    target.hidden = !target.hidden;
    button.setAttribute("aria-expanded", String(!target.hidden));
  });
}
