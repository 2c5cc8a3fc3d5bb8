import { ordering } from "./ordering.js";

// An exam loses no answer: each is kept on this device as it is given, sent at once, sent again until the server has it, and put back when the page is opened anew.
const PAUSE = 600;
const PATIENCE = 15_000;
const RETRIES = [1000, 2000, 5000, 10_000];
const WARNINGS = [600, 300, 60, 30];

export function exam(form) {
  const said = form.dataset;
  const ahead = Number(said.now) - Date.now(); // the server's clock decides
  const now = () => Date.now() + ahead;
  const store = keep(`exam:${said.exam}`);
  const unsent = store.read();
  const status = form.querySelector("[data-exam-status]");
  const alert = form.querySelector("[data-exam-alert]");
  let timer, sending, failures = 0, isOver = false;

  const questions = new Map([...form.querySelectorAll("[data-question]")].map((question) => [question.dataset.question, question]));
  const clockOf = (position) => questions.get(position).querySelector("[name$='.Sequence']");
  const prefix = (position) => `Form.Answers[${position}].`;
  const fields = (position) => [...new FormData(form)].filter(([name]) => name.startsWith(prefix(position)));
  const say = (text) => { if (status.textContent !== text) status.textContent = text; };

  restore();
  ordering(form, said.saidPlace, (text) => { form.querySelector("[data-exam-says]").textContent = text; });
  form.addEventListener("input", (event) => note(event, PAUSE));
  form.addEventListener("change", (event) => note(event, 0));
  form.addEventListener("submit", submit, true); // before the guard against double sending, which a held back submit must not set off
  addEventListener("pageshow", () => { delete form.dataset.arrived; });
  addEventListener("online", () => later(0));
  addEventListener("pagehide", () => { if (unsent.size > 0) send(); });
  if (unsent.size > 0) later(0);
  if (said.ends) countdown();

  /** Answers of an earlier visit that never reached the server come back, unless the server has newer ones. */
  function restore() {
    for (const [position, kept] of unsent) {
      const clock = questions.has(position) && clockOf(position);
      if (!clock || questions.get(position).disabled || Number(clock.value) >= kept.sequence) {
        unsent.delete(position);
        continue;
      }
      clock.value = kept.sequence;
      fill(questions.get(position), kept.fields);
      mark(position);
    }
    store.write(unsent);
  }

  function note(event, pause) {
    const position = event.target.closest?.("[data-question]")?.dataset.question;
    if (!position || isOver) return;
    const clock = clockOf(position);
    clock.value = Math.max(Number(clock.value) + 1, now());
    unsent.set(position, { sequence: Number(clock.value), fields: fields(position) });
    store.write(unsent);
    mark(position);
    later(pause);
  }

  function mark(position) {
    const given = fields(position).some(([name, value]) => !name.endsWith(".Sequence") && value !== "" && value !== "-1");
    form.querySelector(`[data-exam-link="${position}"]`).dataset.answered = String(given);
  }

  function later(pause) {
    say(unsent.size > 0 && failures > 0 ? said.saidUnsaved.replace("{0}", unsent.size) : said.saidSaving);
    clearTimeout(timer);
    timer = setTimeout(send, pause);
  }

  /** True when the server has everything and the attempt is open. */
  function send() {
    clearTimeout(timer);
    sending = (sending ?? Promise.resolve()).then(deliver, deliver);
    return sending;
  }

  async function deliver() {
    const batch = [...unsent];
    const body = new URLSearchParams(batch.flatMap(([, kept]) => kept.fields));
    body.set("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    let response;
    try {
      response = await fetch(said.save, { method: "POST", body, redirect: "manual", keepalive: body.toString().length < 60_000, signal: AbortSignal.timeout(PATIENCE) });
    } catch {
      return failed(said.saidOffline);
    }
    if (response.status === 409) {
      isOver = true;
      location.reload(); // time is up or it was handed in elsewhere: the server shows what became of it
      return false;
    }
    if (response.type === "opaqueredirect" || response.status === 401) return failed(said.saidSignedOut);
    if (!response.ok) return failed(said.saidUnsaved.replace("{0}", unsent.size));
    failures = 0;
    for (const [position, kept] of batch) if (unsent.get(position)?.sequence === kept.sequence) unsent.delete(position);
    store.write(unsent);
    if (unsent.size > 0) return deliver();
    say(said.saidSaved);
    return true;
  }

  function failed(words) {
    say(words);
    clearTimeout(timer);
    timer = setTimeout(send, RETRIES[Math.min(failures++, RETRIES.length - 1)]);
    return false;
  }

  /** Nothing is posted into a dead line: first the answers must have arrived, so that the page with them stays. */
  async function submit(event) {
    if (form.dataset.arrived) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    alert.hidden = true;
    if (await send()) {
      form.dataset.arrived = "true";
      form.requestSubmit(event.submitter);
    } else if (!isOver) {
      alert.textContent = said.saidNotHandedIn;
      alert.hidden = false;
    }
  }

  /** Seconds for the eye; for the ear half time, then ten, five and one minute and 30 seconds. */
  function countdown() {
    const ends = Number(said.ends);
    const clock = form.querySelector("[data-exam-clock]");
    const speech = form.querySelector("[data-exam-says]");
    const left = () => Math.max(0, Math.round((ends - now()) / 1000));
    const half = Math.round(left() / 2);
    const due = [half, ...WARNINGS].filter((seconds) => seconds < left()).sort((a, b) => b - a);
    const tick = () => {
      const seconds = left();
      const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60].map((part) => String(part).padStart(2, "0"));
      clock.textContent = (seconds >= 3600 ? parts : parts.slice(1)).join(":");
      clock.classList.toggle("text-bad", seconds < 60);
      while (due.length > 0 && seconds <= due[0]) {
        const at = due.shift();
        speech.textContent = at >= 120 ? said.saidMinutes.replace("{0}", Math.round(seconds / 60)) : at >= 60 ? said.saidMinute : said.saidSeconds;
      }
      if (seconds > 0) setTimeout(tick, 1000 - (now() % 1000));
      else finish(speech);
    };
    tick();
  }

  async function finish(speech) {
    speech.textContent = said.saidOver;
    say(said.saidOver);
    if (await send()) {
      form.dataset.arrived = "true";
      form.requestSubmit(form.querySelector("[name=act][value=submit]"));
    } // otherwise it is tried again until the server says that it is over
  }
}

function fill(question, fields) {
  const rest = new Map();
  for (const [name, value] of fields) rest.set(name, [...(rest.get(name) ?? []), value]);
  for (const control of question.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    const values = rest.get(control.name) ?? [];
    if (control.type === "radio" || control.type === "checkbox") control.checked = values.includes(control.value);
    else control.value = values.shift() ?? "";
  }
}

/** A private window may have no storage: then the page itself is all there is. */
function keep(key) {
  return {
    read() {
      try { return new Map(JSON.parse(localStorage.getItem(key) ?? "[]")); } catch { return new Map(); }
    },
    write(unsent) {
      try {
        if (unsent.size > 0) localStorage.setItem(key, JSON.stringify([...unsent]));
        else localStorage.removeItem(key);
      } catch { /* full or forbidden */ }
    },
  };
}
