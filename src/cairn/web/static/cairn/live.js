// The live room: parts that change are asked for, and what people send is kept here until it has arrived.
// Without this file every form posts, and a link draws the page anew.
"use strict";

const root = document.querySelector("[data-live]");
const PLACE = `cairn-live-${root.dataset.keep || ""}`, QUICK = 3000, SLOW = 20000, HIDDEN = 60000;
const outbox = root.querySelector("[data-outbox]");
let waits = read("out", []), ahead = 0, pause = QUICK, timer = 0, isSending = false, retry = 2000, said = "";

function read(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`${PLACE}-${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(name, value) {
  try {
    localStorage.setItem(`${PLACE}-${name}`, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still sends.
  }
}

function freshKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
}

// Parts ---------------------------------------------------------------------------------------------
const isTouched = (part) =>
  [...part.querySelectorAll("input:not([type=hidden]), textarea")].some((one) => one === document.activeElement || one.value !== one.defaultValue);

function take(html) {
  const found = new DOMParser().parseFromString(html, "text/html"), state = found.body.firstElementChild.dataset;
  if (state.version) {
    root.dataset.version = state.version;
    ahead = Number(state.now) - Date.now();
  }
  if (state.shape && state.shape !== root.dataset.shape && ![...root.querySelectorAll("form")].some(isTouched)) {
    window.location.reload();
    return;
  }
  for (const part of found.querySelectorAll("[data-part]")) {
    const here = document.getElementById(part.id);
    if (here && !isTouched(here)) {
      const at = here.contains(document.activeElement) ? document.activeElement : null;
      here.innerHTML = part.innerHTML;
      if (at) {
        ([...here.querySelectorAll("button")].find((one) => one.name === at.name && one.value === at.value) || here.querySelector("button"))?.focus();
      }
    }
  }
  for (const more of found.querySelectorAll("[data-add]")) {
    document.getElementById(more.dataset.add)?.append(...more.childNodes);
  }
  tick();
}

async function ask() {
  clearTimeout(timer);
  if (root.dataset.live) {
    try {
      const answer = await fetch(`${root.dataset.live}?since=${root.dataset.version}`, { headers: { "X-Live": "1" } });
      if (answer.status === 200) {
        take(await answer.text());
        pause = QUICK;
      } else {
        pause = Math.min(pause * 1.25, SLOW);
      }
    } catch {
      pause = Math.min(pause * 1.5, SLOW);
    }
    timer = setTimeout(ask, (document.hidden ? HIDDEN : pause) * (0.8 + Math.random() * 0.4));
  }
}

function tick() {
  for (const clock of root.querySelectorAll("[data-ends]")) {
    const left = Math.round((Number(clock.dataset.ends) - Date.now() - ahead) / 1000), seconds = Math.abs(left);
    const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    clock.textContent = `${shown} ${left < 0 ? clock.dataset.over : clock.dataset.left},`;
  }
}

// What is sent ----------------------------------------------------------------------------------------
function show() {
  if (outbox) {
    const lines = waits.map((one) => one.words).filter(Boolean);
    outbox.hidden = !waits.length && !said;
    outbox.textContent = waits.length ? `${outbox.dataset.kept} ${lines.join(" · ")}` : said;
    outbox.classList.toggle("notice", !outbox.hidden);
  }
}

function keep(one) {
  const isNote = one.kind === "note";
  waits = [...waits.filter((other, at) => !(isNote && other.url === one.url && !(isSending && at === 0))), one];
  write("out", waits);
  show();
  send();
}

function refused(one, why) {
  said = `${outbox.dataset.broken} ${why}`;
  const field = [...root.querySelectorAll(`form[data-send="${one.kind}"] textarea`)].find((other) => !other.value);
  if (one.kind === "words" && field) {
    field.value = one.words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

async function send() {
  if (isSending || !waits.length) {
    return;
  }
  isSending = true;
  const one = waits[0], body = new URLSearchParams(one.body);
  body.set("csrfmiddlewaretoken", root.querySelector("[name=csrfmiddlewaretoken]").value);
  let isDone = false;
  try {
    const answer = await fetch(one.url, { method: "POST", body, headers: { "X-Live": "1" }, redirect: "manual" });
    const words = answer.status < 500 ? await answer.text() : "";
    if (answer.status === 200) {
      isDone = true;
      said = one.kind === "press" ? "" : outbox.dataset.sent;
      take(words);
    } else if ([400, 403, 404, 413, 422].includes(answer.status)) {
      isDone = true;
      refused(one, answer.status === 422 ? words : String(answer.status));
    } else if (answer.status === 409) {
      outbox.dataset.kept = outbox.dataset.again;
    }
  } catch {
    // No connection: it stays here.
  }
  isSending = false;
  if (isDone) {
    waits = waits.slice(1);
    write("out", waits);
    retry = 1000;
    pause = QUICK;
  }
  show();
  if (waits.length) {
    setTimeout(send, isDone ? 0 : (retry = Math.min(retry * 1.5, 15000)));
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target, kind = form.dataset.send;
  if (!kind) {
    return;
  }
  event.preventDefault();
  const words = form.querySelector("textarea")?.value.trim() || "", pressed = event.submitter;
  if (kind === "words" && !words) {
    form.querySelector("textarea").focus();
    return;
  }
  const body = new URLSearchParams(new FormData(form, pressed));
  if (kind === "words") {
    body.set("key", freshKey());
    form.reset();
    write(form.dataset.draft, "");
  } else if (kind === "press") {
    for (const one of pressed.form.querySelectorAll("[aria-pressed]")) {
      one.setAttribute("aria-pressed", String(one === pressed));
    }
  }
  keep({ url: form.action, body: body.toString(), kind, words: words.slice(0, 600) || pressed?.textContent || "" });
});

// What is typed --------------------------------------------------------------------------------------
let typing = 0;
function saveNote(form) {
  form.elements.edition.value = Number(form.elements.edition.value) + 1;
  write(`note-${form.action}`, { words: form.elements.words.value, edition: Number(form.elements.edition.value) });
  form.requestSubmit();
}

root.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.dataset.draft && event.target.name === "words") {
    write(form.dataset.draft, event.target.value);
  } else if (form?.dataset.send === "note") {
    write(`note-${form.action}`, { words: event.target.value, edition: Number(form.elements.edition.value) });
    clearTimeout(typing);
    typing = setTimeout(saveNote, 800, form);
  }
});

for (const form of root.querySelectorAll("form[data-draft]")) {
  form.elements.words.value ||= read(form.dataset.draft, "");
}
for (const form of root.querySelectorAll("form[data-send=note]")) {
  const kept = read(`note-${form.action}`, null);
  if (kept && kept.edition >= Number(form.elements.edition.value) && kept.words !== form.elements.words.value) {
    form.elements.words.value = kept.words;
    form.elements.edition.value = kept.edition;
    saveNote(form);
  }
}
for (const one of root.querySelectorAll("[data-no-script]")) {
  one.hidden = true;
}
ahead = Number(root.dataset.now) ? Number(root.dataset.now) - Date.now() : 0;
window.addEventListener("online", () => {
  retry = 1000;
  send();
  ask();
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    pause = QUICK;
    ask();
  }
});
setInterval(tick, 1000);
tick();
show();
send();
timer = setTimeout(ask, pause);
