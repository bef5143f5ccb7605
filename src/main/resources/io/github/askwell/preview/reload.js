// @ts-check
/**
 * Follows the preview: reloads the page when it has changed, swaps its style sheets when only they
 * have, and shows over it what is wrong with the sources while they cannot be built.
 */

/**
 * @typedef {object} Problem
 * @property {string} id
 * @property {string} severity
 * @property {string} file
 * @property {number} line from 1
 * @property {number} column from 1, in UTF-16 code units
 * @property {number} length how many code units are meant
 * @property {string} lineText
 * @property {string} message
 * @property {string} hint
 */

/** @typedef {{edition: string, problems: Problem[], more: number}} News */

/**
 * A page as the server sends it.
 *
 * @typedef {object} Sent
 * @property {string} edition
 * @property {string[]} styles the addresses of its style sheets
 * @property {string} rest all else that is in it
 */

const EVENTS = "/_askwell/events";
const STYLE = "/_askwell/problems.css";
const SELF = 'script[src="/_askwell/reload.js"]';
const VIEW = "askwell-view";
const RETRY_MILLISECONDS = 1000;

/** The edition that this page was loaded as. */
const loaded = editionOf(document);

/** The newest edition that this page has heard of. @type {string} */
let edition = loaded;

/**
 * The page as the server sent it; scripts may have changed the document since. None when it cannot
 * be had any more.
 */
let served = load().then((page) => (page.edition === loaded ? page : undefined), () => undefined);

/** What is being done about the editions so far. @type {Promise<void>} */
let work = Promise.resolve();

/** @type {EventSource | undefined} */
let events;

/** The problems that are shown, as the server wrote them. */
let shown = "[[],0]";

restoreView();
follow();
// A browser opens six connections to a host at most: a tab in the background must not keep one.
document.addEventListener("visibilitychange", follow);

function follow() {
  events?.close();
  events = undefined;
  if (document.visibilityState === "hidden") {
    return;
  }
  events = new EventSource(EVENTS);
  events.addEventListener("edition", (event) => receive(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    if (events?.readyState === EventSource.CLOSED) {
      setTimeout(follow, RETRY_MILLISECONDS);
    }
  });
}

/** @param {News} news */
function receive(news) {
  const problems = JSON.stringify([news.problems, news.more]);
  if (problems !== shown) {
    shown = problems;
    show(news.problems, news.more);
  }
  if (news.edition !== edition) {
    edition = news.edition;
    work = work.then(refresh).catch(() => {
      edition = ""; // the server went away meanwhile; it will say where it is when it is asked again
      setTimeout(follow, RETRY_MILLISECONDS);
    });
  }
}

/** Brings the page up to date, with as little disturbance as will do. */
async function refresh() {
  const before = await served;
  const now = await load();
  const searched = performance.getEntriesByType("resource").some((e) => e.name.includes("/search/"));
  if (before?.rest !== now.rest || before.styles.length !== now.styles.length || searched) {
    reload();
    return;
  }
  before.styles.forEach((old, i) => swapStyle(old, now.styles[i]));
  edition = now.edition;
  served = Promise.resolve(now);
}

/** Loads the page anew, to be looked at where it is looked at now. */
function reload() {
  const view = { page: location.href, x: scrollX, y: scrollY, folds: [...folds()].map(([name, fold]) => [name, fold.open]) };
  sessionStorage.setItem(VIEW, JSON.stringify(view));
  location.reload();
}

/** Scrolls and unfolds the page as it was before it was loaded anew. */
function restoreView() {
  const kept = sessionStorage.getItem(VIEW);
  sessionStorage.removeItem(VIEW);
  /** @type {{page: string, x: number, y: number, folds: [string, boolean][]} | undefined} */
  const view = kept ? JSON.parse(kept) : undefined;
  if (view?.page !== location.href) {
    return;
  }
  const now = folds();
  for (const [name, open] of view.folds) {
    const fold = now.get(name);
    if (fold) {
      fold.open = open;
    }
  }
  const scroll = () => scrollTo({ left: view.x, top: view.y, behavior: "instant" });
  scroll();
  if (document.readyState !== "complete") {
    addEventListener("load", scroll, { once: true }); // pictures may have pushed things down
  }
}

/**
 * What can be folded on this page, by a name that outlives an edit elsewhere.
 *
 * @returns {Map<string, HTMLDetailsElement>}
 */
function folds() {
  const named = new Map();
  for (const fold of document.querySelectorAll("details")) {
    const title = fold.closest("[id]")?.id + " " + fold.querySelector("summary")?.textContent;
    let name = title;
    for (let i = 2; named.has(name); i++) {
      name = `${title} ${i}`;
    }
    named.set(name, fold);
  }
  return named;
}

/** Asks for this page again. @returns {Promise<Sent>} */
async function load() {
  const answer = await fetch(location.href, { cache: "no-cache" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const styles = styleLinks(page).map((link) => {
    const address = link.getAttribute("href") ?? "";
    link.removeAttribute("href");
    return address;
  });
  const edition = editionOf(page);
  page.querySelector(SELF)?.remove();
  return { edition, styles, rest: page.documentElement.outerHTML };
}

/** @param {Document} page */
function editionOf(page) {
  const self = page.querySelector(SELF);
  return self instanceof HTMLScriptElement ? (self.dataset.edition ?? "") : "";
}

/** @param {Document} page @returns {HTMLLinkElement[]} */
function styleLinks(page) {
  return [...page.querySelectorAll("link")].filter((link) => link.rel === "stylesheet");
}

/** Puts one style sheet in the place of another, without a moment in which there is neither. */
function swapStyle(/** @type {string} */ old, /** @type {string} */ next) {
  const link = styleLinks(document).find((each) => each.getAttribute("href") === old);
  if (!link || old === next) {
    return;
  }
  const fresh = document.createElement("link");
  for (const { name, value } of link.attributes) {
    fresh.setAttribute(name, value);
  }
  fresh.href = next;
  fresh.addEventListener("load", () => link.remove(), { once: true });
  link.after(fresh);
}

/**
 * Shows problems in place of those shown before; none at all for an empty list.
 *
 * @param {Problem[]} problems
 * @param {number} more how many there are besides
 */
function show(problems, more) {
  document.querySelector("askwell-problems")?.remove();
  const page = document.querySelector("[data-askwell-problems]");
  if (page) {
    page.replaceChildren(list(problems, more));
  } else if (problems.length > 0) {
    overlay(problems, more);
  }
}

/** @param {Problem[]} problems @param {number} more */
function overlay(problems, more) {
  const host = document.createElement("askwell-problems");
  const all = problems.length + more;
  const count = all === 1 ? "1 problem" : `${all} problems`;
  const title = element("h1", "title", count);
  title.id = "title";
  const hide = element("button", "hide", "Hide");
  hide.type = "button";
  const reopen = element("button", "reopen", count);
  reopen.type = "button";
  const dialog = element("dialog", "overlay");
  dialog.setAttribute("aria-labelledby", title.id);
  const note = element("p", "note", "Behind this is the last good build. It follows once these are mended.");
  const head = element("header", "head");
  head.append(title, hide);
  dialog.append(head, note, list(problems, more));
  hide.addEventListener("click", () => dialog.close());
  reopen.addEventListener("click", () => dialog.showModal());

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = STYLE;
  // Not before its style is there: it would flash up as plain text.
  style.addEventListener("load", () => host.isConnected && !dialog.open && dialog.showModal(), { once: true });
  host.attachShadow({ mode: "open" }).append(style, dialog, reopen);
  document.body.append(host);
}

/** @param {Problem[]} problems @param {number} more */
function list(problems, more) {
  const items = element("ol", "problems");
  items.append(...problems.map(item));
  if (more > 0) {
    items.append(element("li", "problem more", `and ${more} more`));
  }
  return items;
}

/** @param {Problem} problem */
function item(problem) {
  const place = element("p", "place");
  place.append(
    element("code", "file", `${problem.file}:${problem.line}:${problem.column}`),
    element("span", `severity ${problem.severity}`, problem.severity),
    element("code", "rule", problem.id),
  );
  const whole = element("li", "problem");
  whole.append(place, element("p", "message", problem.message));
  if (problem.lineText.trim() !== "") {
    whole.append(source(problem));
  }
  whole.append(element("p", "hint", `Hint: ${problem.hint}`));
  return whole;
}

/** The line with carets under what is meant. @param {Problem} problem */
function source(problem) {
  const start = problem.column - 1;
  const before = problem.lineText.slice(0, start);
  const meant = problem.lineText.slice(start, start + problem.length);
  const line = element("pre", "source");
  line.tabIndex = 0; // long lines scroll
  const gutter = `${problem.line} | `;
  const carets = element("span", "carets", "^".repeat(Math.max(1, meant.length)));
  carets.setAttribute("aria-hidden", "true");
  line.append(
    gutter + before,
    element("mark", "meant", meant),
    problem.lineText.slice(start + problem.length) + "\n",
    " ".repeat(gutter.length) + before.replace(/[^\t]/g, " "),
    carets,
  );
  return line;
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {string} className
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[T]}
 */
function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
