// Opens the search: from its link, with "/" and with Ctrl+K or Cmd+K. What it needs is loaded at the
// first sign that someone wants to search; without it the link leads to the search page.

/** @type {HTMLDialogElement | null} */
const dialog = document.querySelector("dialog[data-search]");
/** @type {HTMLElement | null} */
const page = document.querySelector("[data-search-page]");
/** Both at once, though one imports the other. */
const load = () => Promise.all([import("./search-ui.js"), import("./search-core.js")]).then(([ui]) => ui);

async function open() {
  if (page) {
    page.querySelector("input")?.focus();
    return;
  }
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector("input")?.select();
  try {
    (await load()).attachDialog(dialog);
  } catch {
    location.assign(dialog.querySelector("form")?.action ?? ""); // A page that loads or says why not.
  }
}

/** Whether keys write something where they are pressed. @param {EventTarget | null} target */
function isField(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const slash = key === "/" && !ctrlKey && !metaKey && !altKey && !isField(event.target);
  const command = key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
  if (slash || command) {
    event.preventDefault();
    open();
  }
});

for (const opener of document.querySelectorAll("[data-search-open]")) {
  opener.addEventListener("click", (/** @type {any} */ event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // A new tab or window.
    event.preventDefault();
    open();
  });
  for (const sign of ["focus", "pointerenter"]) {
    opener.addEventListener(sign, () => load().then((ui) => ui.prefetch(), () => {}), { once: true });
  }
}

if (page) load().then((ui) => ui.attachPage(page), () => {}); // Without it the page says what it needs.
