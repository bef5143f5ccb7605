// Opens the search: from its link, with "/" and with Ctrl+K or Cmd+K. What it needs is loaded at the
// first sign that someone wants to search; without it the link leads to the search page.

/** In ms: how long to wait before scripts that could not be loaded are asked for again. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 30000;

/** @type {HTMLDialogElement | null} */
const dialog = document.querySelector("dialog[data-search]");
/** @type {HTMLElement | null} */
const page = document.querySelector("[data-search-page]");

/** The address of the manifest of what this page searches. */
const manifest = new URL(searched() ?? "", document.baseURI).href;

/** @type {Promise<typeof import("./search-ui.js")> | undefined} */
let loading;

/** The manifest, asked for beside the scripts. @type {Promise<any> | undefined} */
let early;
let failures = 0;
let waiting = 0;

/** What to do when it may work now. */
let again = () => {};

function searched() {
  const forCandidates = new URLSearchParams(location.search).get("for") === "candidates";
  return page && forCandidates ? page.dataset.candidates : document.documentElement.dataset.index;
}

/** Loads the scripts, though one imports the other, and the manifest at once. */
function load() {
  if (!loading) {
    const isOffline = document.documentElement.dataset.offline !== undefined;
    if (!isOffline) early ??= fetched(manifest);
    loading = (isOffline ? Promise.resolve() : cached())
      .then(() => Promise.all([import("./search-ui.js"), import("./search-core.js")]))
      .then(([ui]) => ui);
    loading.catch(() => (loading = undefined));
  }
  return loading;
}

/**
 * Has the browser keep the scripts. It remembers for as long as the page is open that an import failed, and
 * would never try again; so nothing is imported before it is there.
 */
async function cached() {
  const here = /** @type {HTMLScriptElement} */ (document.querySelector("script[type=module]")).src;
  const scripts = [new URL("./search-ui.js", here), new URL("./search-core.js", here)];
  const answers = await Promise.all(scripts.map((script) => fetch(script)));
  if (!answers.every((answer) => answer.ok)) throw new Error("not found");
  await Promise.all(answers.map((answer) => answer.arrayBuffer()));
}

/** @param {string} url @returns {Promise<any>} nothing when it cannot be loaded */
async function fetched(url) {
  try {
    const response = await fetch(url);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

function open() {
  if (page) {
    page.querySelector("input")?.focus();
    return;
  }
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector("input")?.select();
  bringToLife(dialog, (ui) => ui.openDialog(dialog, manifest, early));
}

/**
 * Hands a search to its scripts. When they cannot be loaded it says so and tries again: by itself, when the
 * network is back, and when told to. What was typed stays where it is.
 * @param {HTMLElement} place @param {(ui: typeof import("./search-ui.js")) => void} begin
 */
function bringToLife(place, begin) {
  clearTimeout(waiting);
  again = () => failures && (page || dialog?.open) && bringToLife(place, begin);
  load().then(
    (ui) => {
      failures = 0;
      begin(ui);
    },
    () => {
      if (!failures) sayBroken(place);
      waiting = setTimeout(again, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures++));
    },
  );
}

/** @param {HTMLElement} place */
function sayBroken(place) {
  const [told, below] = ["[data-search-told]", "[data-search-below]"].map((part) => place.querySelector(part));
  const message = document.createElement("p");
  message.textContent = navigator.onLine
    ? "The search could not be loaded. It will be tried again by itself."
    : "You are offline. The search goes on as soon as you are back.";
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button button-quiet", textContent: "Try again" });
  button.addEventListener("click", () => {
    place.querySelector("input")?.focus();
    again();
  });
  below?.replaceChildren(message, button);
  place.querySelector("[data-search-start]")?.removeAttribute("hidden");
  if (told) told.textContent = message.textContent;
}

addEventListener("online", () => again());

/** Whether keys write something where they are pressed. @param {EventTarget | null} target */
function isField(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

/** Whether a click is for this tab. @param {MouseEvent} event */
const isPlain = (event) => !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** A page without the dialog holds notes that nobody wants to leave by a slip: its link is but a link. */
const searches = dialog !== null || page !== null;

document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const slash = key === "/" && !ctrlKey && !metaKey && !altKey && !isField(event.target);
  const command = key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
  if (searches && (slash || command)) {
    event.preventDefault();
    open();
  }
});

dialog?.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const leaves = target.closest("a") && isPlain(event);
  if (leaves || target === dialog || target.closest("[data-search-close]")) dialog.close();
});

for (const opener of searches ? document.querySelectorAll("[data-search-open]") : []) {
  opener.addEventListener("click", (/** @type {any} */ event) => {
    if (!isPlain(event)) return; // A new tab or window.
    event.preventDefault();
    open();
  });
  for (const sign of ["focus", "pointerdown"]) {
    opener.addEventListener(sign, () => load().then((ui) => ui.prefetch(manifest, early), () => {}), { once: true });
  }
}

if (page) {
  page.querySelector("[data-search-off]")?.remove();
  page.querySelector("[data-search-start]")?.toggleAttribute("hidden", new URLSearchParams(location.search).has("q"));
  bringToLife(page, (ui) => ui.attachPage(page, manifest, early));
}
