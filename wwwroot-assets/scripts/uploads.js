/** Drop zones, and progress while a form with files travels. The answer replaces the page exactly as a plain submit would. */
export function uploads(root) {
  for (const field of root.querySelectorAll(".file-field")) {
    for (const name of ["dragenter", "dragover"]) field.addEventListener(name, () => field.classList.add("over"));
    for (const name of ["dragleave", "drop"]) field.addEventListener(name, () => field.classList.remove("over"));
    field.addEventListener("dragover", (event) => event.preventDefault());
    field.addEventListener("drop", (event) => {
      const input = field.querySelector("input[type=file]");
      if (!event.dataTransfer.files.length || event.target === input) return;
      event.preventDefault();
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
  for (const form of root.querySelectorAll("form[enctype='multipart/form-data']")) form.addEventListener("submit", send);
}

function send(event) {
  const form = event.target;
  const bytes = [...form.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]).reduce((sum, file) => sum + file.size, 0);
  if (event.defaultPrevented || bytes < 100_000 || event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();

  const bar = document.createElement("progress");
  bar.max = 100;
  bar.setAttribute("aria-label", form.querySelector("input[type=file]").labels?.[0]?.textContent ?? "");
  form.querySelector(".file-field")?.append(bar);

  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.responseType = "document";
  request.upload.addEventListener("progress", ({ loaded, total }) => { bar.value = Math.round((100 * loaded) / total); });
  request.addEventListener("load", () => {
    if (request.status < 400 && request.responseURL !== form.action && request.responseURL !== location.href) return location.assign(request.responseURL);
    const body = request.response?.body;
    if (!body) return form.submit();
    document.title = request.response.title;
    document.body.replaceWith(body);
    body.dispatchEvent(new CustomEvent("rm:swapped", { bubbles: true }));
  });
  request.addEventListener("error", () => form.submit());
  request.send(new FormData(form, event.submitter));
}
