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

/** @typedef {{edition: string, problems: Problem[]}} News */

const EVENTS = "/_askwell/events";
const STYLE = "/_askwell/problems.css";
const SELF = 'script[src="/_askwell/reload.js"]';
const RETRY_MILLISECONDS = 1000;

/** The edition that this page shows. @type {string} */
let edition = editionOf(document);

/** The page as the server sent it; scripts may have changed the document since. */
let served = load();

/** @type {EventSource | undefined} */
let events;

/** The problems that are shown, as the server wrote them. */
let shown = "[]";

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
  const problems = JSON.stringify(news.problems);
  if (problems !== shown) {
    shown = problems;
    show(news.problems);
  }
  if (news.edition !== edition) {
    edition = news.edition;
    refresh().catch(() => location.reload());
  }
}

/** Brings the page up to date, with as little disturbance as will do. */
async function refresh() {
  const before = await served;
  const now = await load();
  const searched = performance.getEntriesByType("resource").some((e) => e.name.includes("/search/"));
  if (before.rest !== now.rest || before.styles.length !== now.styles.length || searched) {
    location.reload();
    return;
  }
  before.styles.forEach((old, i) => swapStyle(old, now.styles[i]));
  edition = now.edition;
  served = Promise.resolve(now);
}

/**
 * Asks for this page again.
 *
 * @returns {Promise<{edition: string, styles: string[], rest: string}>} the addresses of its style
 *     sheets, and all else that is in it
 */
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

/** Shows problems in place of those shown before; none at all for an empty list. */
function show(/** @type {Problem[]} */ problems) {
  document.querySelector("askwell-problems")?.remove();
  const page = document.querySelector("[data-askwell-problems]");
  if (page) {
    page.replaceChildren(list(problems));
  } else if (problems.length > 0) {
    overlay(problems);
  }
}

/** @param {Problem[]} problems */
function overlay(problems) {
  const host = document.createElement("askwell-problems");
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
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
  dialog.append(head, note, list(problems));
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

/** @param {Problem[]} problems */
function list(problems) {
  const items = element("ol", "problems");
  items.append(...problems.map(item));
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
