// Opens the search: from its link, with "/" and with Ctrl+K or Cmd+K. What it needs is loaded at the
// first sign that someone wants to search; without it the link leads to the search page.

/** @type {HTMLDialogElement | null} */
const dialog = document.querySelector("dialog[data-search]");
/** @type {HTMLElement | null} */
const page = document.querySelector("[data-search-page]");

/** @type {Promise<typeof import("./search-ui.js")> | undefined} */
let loading;

/** Loads the scripts, though one imports the other, and the manifest at once. */
function load() {
  if (!loading) {
    preloadManifest();
    loading = Promise.all([import("./search-ui.js"), import("./search-core.js")]).then(([ui]) => ui);
    loading.catch(() => (loading = undefined));
  }
  return loading;
}

function preloadManifest() {
  const { index, offline } = document.documentElement.dataset;
  if (offline !== undefined || page) return; // The search page knows only from its address what it searches.
  const link = Object.assign(document.createElement("link"), {
    rel: "preload",
    as: "fetch",
    crossOrigin: "anonymous",
    href: index,
  });
  document.head.append(link);
}

async function open() {
  if (page) {
    page.querySelector("input")?.focus();
    return;
  }
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector("input")?.select();
  try {
    (await load()).openDialog(dialog);
  } catch {
    location.assign(dialog.querySelector("form")?.action ?? ""); // A page that loads or says why not.
  }
}

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
  for (const sign of ["focus", "pointerenter"]) {
    opener.addEventListener(sign, () => load().then((ui) => ui.prefetch(), () => {}), { once: true });
  }
}

if (page) load().then((ui) => ui.attachPage(page), () => {}); // Without it the page says what it needs.
