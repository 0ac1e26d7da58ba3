// The live room: parts that change are asked for; what people send is kept here until it has arrived. All works without.
"use strict";

const root = document.querySelector("[data-live]"), here = root.dataset, outbox = root.querySelector("[data-outbox]");
const PLACE = `cairn-live-${here.keep}-`, QUICK = 3000, SLOW = 20000, HIDDEN = 60000;
let waits = stored("out") || [], ahead = Number(here.now) - Date.now();
let pause = QUICK, retry = 1000, asking = 0, typing = 0, isSending = false, said = "";

function stored(name, value) {
	try {
		if (value !== undefined) {
			localStorage.setItem(PLACE + name, JSON.stringify(value));
		}
		return JSON.parse(localStorage.getItem(PLACE + name));
	} catch {
		return null; // a browser that keeps nothing still sends
	}
}

const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, "0")).join("");
const isTouched = (part) =>
	[...part.querySelectorAll("input:not([type=hidden]), textarea")].some((one) => one === document.activeElement || one.value !== one.defaultValue);

function tick() {
	for (const clock of root.querySelectorAll("[data-ends]")) {
		const left = Math.round((clock.dataset.ends - Date.now() - ahead) / 1000), seconds = Math.abs(left);
		const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
		clock.textContent = `${time} ${left < 0 ? clock.dataset.over : clock.dataset.left},`;
	}
}

function take(html) {
	const page = new DOMParser().parseFromString(html, "text/html"), state = page.body.firstElementChild.dataset;
	if (state.version) {
		here.version = state.version;
		ahead = Number(state.now) - Date.now();
	}
	if (state.shape && state.shape !== here.shape && ![...root.querySelectorAll("form")].some(isTouched)) {
		return window.location.reload();
	}
	for (const part of page.querySelectorAll("[data-part]")) {
		const old = document.getElementById(part.id), at = document.activeElement;
		if (old && !isTouched(old)) {
			const buttons = old.contains(at) ? old.getElementsByTagName("button") : [];
			old.innerHTML = part.innerHTML;
			([...buttons].find((one) => one.name === at.name && one.value === at.value) || buttons[0])?.focus();
		}
	}
	for (const more of page.querySelectorAll("[data-add]")) {
		document.getElementById(more.dataset.add)?.append(...more.childNodes);
	}
	tick();
}

async function ask() {
	clearTimeout(asking);
	try {
		const answer = await fetch(`${here.live}?since=${here.version}`);
		pause = answer.status === 200 ? QUICK : Math.min(pause * 1.25, SLOW);
		if (answer.status === 200) {
			take(await answer.text());
		}
	} catch {
		pause = Math.min(pause * 1.5, SLOW);
	}
	asking = setTimeout(ask, (document.hidden ? HIDDEN : pause) * (0.8 + Math.random() * 0.4));
}

function change(edit) {
	waits = edit(stored("out") || waits);
	stored("out", waits);
	if (outbox) {
		outbox.hidden = !waits.length && !said;
		outbox.textContent = waits.length ? `${outbox.dataset.kept} ${waits.map((one) => one.words).join(" · ")}` : said;
	}
}

function refused(one, why) {
	const field = root.querySelector("form[data-send=words] textarea");
	said = `${outbox.dataset.broken} ${why}`;
	if (one.kind === "words" && field) {
		field.value = [new URLSearchParams(one.body).get("words"), field.value].filter(Boolean).join("\n\n");
		field.dispatchEvent(new Event("input", { bubbles: true }));
	}
}

async function send() {
	const one = waits[0];
	if (isSending || !one) {
		return;
	}
	isSending = true;
	retry = Math.min(retry * 1.5, 15000);
	try {
		const body = new URLSearchParams(one.body);
		body.set("csrfmiddlewaretoken", root.querySelector("[name=csrfmiddlewaretoken]").value);
		const answer = await fetch(one.url, { method: "POST", body, headers: { "X-Live": "1" }, redirect: "manual" });
		const words = await answer.text(), isKept = answer.status === 200;
		if (isKept || [400, 403, 404, 413, 422].includes(answer.status)) {
			said = one.kind === "press" ? "" : outbox.dataset.sent;
			change((all) => all.filter((other) => other.id !== one.id));
			(isKept ? take : refused.bind(null, one))(isKept || answer.status === 422 ? words : answer.status);
			pause = QUICK;
			retry = 0;
		} else if (answer.status === 409) {
			outbox.dataset.kept = outbox.dataset.again;
		}
	} catch {
		// no connection: it stays here
	}
	isSending = false;
	change((all) => all);
	setTimeout(send, retry);
	retry ||= 1000;
}

document.addEventListener("submit", (event) => {
	const form = event.target, kind = form.dataset.send, pressed = event.submitter;
	if (!kind) {
		return;
	}
	event.preventDefault();
	const words = form.elements.words?.value.trim() ?? "", body = new URLSearchParams(new FormData(form, pressed)), url = form.action;
	if (kind === "words") {
		if (!words) {
			return form.elements.words.focus();
		}
		body.set("key", fresh());
		form.reset();
		stored("draft", "");
	}
	for (const one of kind === "press" ? form.querySelectorAll("[aria-pressed]") : []) {
		one.setAttribute("aria-pressed", String(one === pressed));
	}
	const next = { id: fresh(), url, kind, body: String(body), words: (words || pressed?.textContent || "").slice(0, 80) };
	change((all) => [...all.filter((one) => kind !== "note" || one.url !== url), next]);
	send();
});

root.addEventListener("input", ({ target: { form, name, value } }) => {
	if (form?.dataset.draft && name === "words") {
		stored("draft", value);
	} else if (form?.dataset.send === "note") {
		const edition = form.elements.edition;
		edition.value = Number(edition.value) + 1;
		stored(form.action, { words: value, edition: edition.value });
		clearTimeout(typing);
		typing = setTimeout(() => form.requestSubmit(), 800);
	}
});

for (const form of root.querySelectorAll("form[data-draft], form[data-send=note]")) {
	const { words, edition } = form.elements, kept = edition ? stored(form.action) : { words: words.value || stored("draft") || "" };
	if (kept && (!edition || Number(kept.edition) >= Number(edition.value))) {
		words.value = kept.words;
		if (edition) {
			edition.value = kept.edition;
			form.requestSubmit();
		}
	}
}
for (const one of root.querySelectorAll("[data-no-script]")) {
	one.hidden = true;
}
for (const [place, name] of [[window, "online"], [document, "visibilitychange"]]) {
	place.addEventListener(name, () => {
		pause = QUICK;
		send();
		asking && ask();
	});
}
setInterval(tick, 1000);
tick();
change((all) => all);
send();
if (here.live) {
	asking = setTimeout(ask, pause);
}
