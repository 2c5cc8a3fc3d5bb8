// Passkeys: asks the browser for one and sends its answer with the form. Where the browser has none, the form stays hidden.
export function passkeys(root) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  for (const form of root.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", answer);
  }
}

async function answer(event) {
  event.preventDefault();
  event.stopPropagation();
  const form = event.currentTarget;
  try {
    const token = new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value });
    const options = await (await fetch(form.dataset.options, { method: "POST", body: token })).json();
    const credential = form.dataset.passkey === "get"
      ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
      : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
    form.elements["Form.Credential"].value = JSON.stringify(credential);
    form.submit();
  } catch (error) {
    if (error.name !== "NotAllowedError" && error.name !== "AbortError") throw error; // the person closed the browser's question
  }
}
