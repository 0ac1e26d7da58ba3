// Single keys for answering statements, which can be switched off. Without this file everything works with the buttons.
"use strict";

const KEPT = "cairn-keys";

function areOn() {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}

function keep(on) {
  try {
    localStorage.setItem(KEPT, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing has them on again next time.
  }
}

function show() {
  for (const line of document.querySelectorAll("[data-keys]")) {
    line.hidden = false;
    line.querySelector("[data-keys-list]").hidden = !areOn();
    line.querySelector("[data-keys-switch]").setAttribute("aria-pressed", String(areOn()));
  }
}

function isWriting(where) {
  return where.matches("input:not([type=checkbox]), textarea, select") || where.isContentEditable;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || !areOn() || isWriting(event.target)) {
    return;
  }
  const pressed = event.key.toLowerCase();
  const meant = [...document.querySelectorAll("#statement [data-key]")].find((one) => one.dataset.key === pressed);
  if (meant) {
    event.preventDefault();
    meant.focus();
    meant.click();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys-switch]")) {
    keep(!areOn());
    show();
  }
});

document.addEventListener("htmx:afterSettle", show);
show();
