// "Leave quickly": the page is replaced, so that "back" does not come here. Without this file the links are plain links.
"use strict";

const links = document.querySelectorAll("[data-leave]");
const TIMES = 3, WITHIN = 3000;
let pressed = [];

function leave(address) {
  document.documentElement.hidden = true;
  window.location.replace(address);
}

for (const link of links) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave(link.href);
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.repeat || !links.length) {
    return;
  }
  pressed = [...pressed, event.timeStamp].slice(-TIMES);
  if (pressed.length === TIMES && event.timeStamp - pressed[0] < WITHIN) {
    leave(links[0].href);
  }
});

// Somebody may come back by "forward": the page was hidden, so show it again.
window.addEventListener("pageshow", () => {
  document.documentElement.hidden = false;
});
