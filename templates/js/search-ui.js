// Shows what search-core.js finds: in the dialog, as a combobox with a list of results
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), and on the search page, as a list of links.

import { excerpt, marked } from "./search-core.js";
import { Filters } from "./search-filters.js";
import { SearchIndex } from "./search-index.js";
import { forgetSearch, keepSearch, recentSearches } from "./search-recent.js";

/**
 * @typedef {import("./search-core.js").Results} Results
 * @typedef {import("./search-core.js").Hit} Hit
 * @typedef {import("./search-core.js").Part} Part
 */

const IN_DIALOG = 8;
const ON_PAGE = 20;

/** In ms: how long typing must pause before a search, and before its outcome is read out. */
const PAUSE = 60;
const SILENCE = 700;

/** In ms: how long an answer may take before it is said to be slow, and waits before another try. */
const SLOW = 400;
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 30000;

/** What pages in this one's place search. */
const index = new SearchIndex(address(document.documentElement.dataset.index));

/** @type {Dialog | undefined} */
let inDialog;

/** @param {string | undefined} relative */
function address(relative) {
  return new URL(relative ?? "", document.baseURI).href;
}

/** Loads the index before it is asked. */
export function prefetch() {
  index.prefetch();
}

/** Makes the dialog, which was just opened, search. @param {HTMLDialogElement} dialog */
export function openDialog(dialog) {
  if (inDialog) inDialog.update();
  else (inDialog = new Dialog(dialog)).start();
}

/** Makes the search page search. @param {HTMLElement} page */
export function attachPage(page) {
  new Page(page).start();
}

/**
 * An element with attributes and children.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @param {string | Node} label @param {() => void} action @param {Record<string, string>} attributes */
function button(label, action, attributes = { class: "button button-quiet" }) {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", action);
  return made;
}

/** @param {Part[]} parts */
const withMarks = (parts) => parts.map((part) => (part.marked ? element("mark", {}, part.text) : part.text));

/** @param {number} count */
const resultCount = (count) => (count === 1 ? "1 result" : `${count} results`);

/** @param {string[]} words */
const quoted = (words) => words.map((word) => `“${word}”`).join(", ");

/** A search field with filters and its results, wherever it stands. */
class Search {
  /** @param {HTMLElement} place @param {number} limit @param {SearchIndex} searched */
  constructor(place, limit, searched) {
    this.place = place;
    this.limit = limit;
    this.index = searched;
    const find = (/** @type {string} */ selector) => /** @type {any} */ (place.querySelector(selector));
    /** @type {HTMLFormElement} */
    this.form = find("form");
    /** @type {HTMLInputElement} */
    this.input = find("input");
    this.filters = new Filters(place, () => this.update());
    /** Seen, and read out. @type {HTMLElement[]} */
    [this.status, this.told] = [find("[data-search-status]"), find("[data-search-told]")];
    /** Around the list. @type {HTMLElement[]} */
    [this.above, this.below] = [find("[data-search-above]"), find("[data-search-below]")];
    /** @type {HTMLElement} */
    this.list = find("[data-search-hits]");
    /** @type {HTMLElement} */
    this.beginning = find("[data-search-start]");
    /** @type {HTMLElement} */
    this.recent = find("[data-search-recent]");
    /** Whether words are taken as they are typed. */
    this.exact = false;
    this.failures = 0;
    this.turn = 0;
    this.timer = 0;
    this.telling = 0;
  }

  start() {
    this.filters.start();
    this.input.addEventListener("input", () => this.typed());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      keepSearch(this.query);
      this.submit();
    });
    this.list.addEventListener("click", () => keepSearch(this.query));
    window.addEventListener("online", () => this.failures && this.update());
    this.update();
  }

  submit() {}

  typed() {
    this.exact = false;
    this.later(PAUSE);
  }

  /** @param {number} wait in ms */
  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.update(), wait);
  }

  get query() {
    return this.input.value;
  }

  /** The address of the search page with this search. */
  get address() {
    const url = new URL(this.form.action);
    const hidden = /** @type {HTMLInputElement | null} */ (this.form.querySelector("[name=for]"));
    if (this.query.trim()) url.searchParams.set("q", this.query);
    this.filters.write(url.searchParams);
    if (this.exact) url.searchParams.set("exact", "1");
    if (hidden) url.searchParams.set("for", hidden.value);
    return url.href;
  }

  /** Searches for what the field says, and shows it unless something newer is asked meanwhile. */
  async update() {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    const slow = setTimeout(() => turn === this.turn && this.say("Searching…"), SLOW);
    try {
      const results = await this.index.ask((searched) => this.search(searched));
      if (turn === this.turn) {
        this.failures = 0;
        this.show(results);
      }
    } catch {
      if (turn === this.turn) this.fail();
    } finally {
      clearTimeout(slow);
    }
  }

  /** @param {import("./search-core.js").Index} searched */
  async search(searched) {
    if (this.filters.wanted) this.filters.fill(await searched.facets());
    return searched.search(this.query, {
      filters: this.filters.chosen,
      limit: this.limit,
      prefix: true,
      correct: !this.exact,
      facets: this.filters.shown,
    });
  }

  /** @param {Results} results */
  show(results) {
    const asked = this.query.trim() !== "";
    this.filters.count(asked ? results.facets : {});
    this.list.replaceChildren(...results.hits.map((hit, i) => this.item(hit, i, results)));
    this.list.hidden = !results.total;
    this.say(!asked ? "" : results.total ? resultCount(results.total) : `No results for “${this.query.trim()}”`);
    this.above.replaceChildren(...(asked ? this.corrections(results) : []));
    this.below.replaceChildren(...(asked ? this.notes(results) : []));
    this.begin(asked, results.total);
  }

  /** What helps to begin, or to begin again when nothing was found. @param {boolean} asked @param {number} total */
  begin(asked, total) {
    this.beginning.hidden = total > 0;
    const recent = asked ? [] : recentSearches();
    this.recent.hidden = !recent.length;
    if (recent.length) this.recent.replaceChildren(...this.history(recent));
  }

  /** @param {string[]} recent */
  history(recent) {
    const forget = (/** @type {string | undefined} */ query) => {
      forgetSearch(query);
      this.input.focus();
      this.begin(false, 0);
    };
    const items = recent.map((query) =>
      element(
        "li",
        {},
        button(query, () => this.ask(query), { class: "search-again" }),
        button("×", () => forget(query), { class: "search-forget", "aria-label": `Forget “${query}”` }),
      ),
    );
    return [
      element("p", {}, "You searched for ", button("Forget all", () => forget(undefined), { class: "plain" })),
      element("ul", {}, ...items),
    ];
  }

  /** Searches for something else. @param {string} query */
  ask(query) {
    this.input.value = query;
    this.input.focus();
    this.typed();
  }

  /** Says which words were taken for others. @param {Results} results */
  corrections({ total, corrected, query }) {
    if (!corrected.length || !total) return [];
    const instead = button(`Search instead for “${this.query.trim()}”`, () => this.insist(), { class: "plain" });
    return [element("p", {}, "Showing results for ", element("b", {}, query), ". ", instead)];
  }

  /** Searches for the words as they are typed. */
  insist() {
    this.exact = true;
    this.input.focus();
    this.update();
  }

  /** What helps to go on. @param {Results} results */
  notes({ total, unknown }) {
    const notes = [];
    if (unknown.length) notes.push(element("p", {}, `No page has ${quoted(unknown)}.`));
    if (!total && !unknown.length && this.filters.values.size) {
      notes.push(button("Search without filters", () => this.clearFilters()));
    } else if (!total) {
      notes.push(element("p", {}, "Try fewer or other words, or begin with one of these:"));
    }
    return notes;
  }

  clearFilters() {
    this.filters.clear();
    this.input.focus();
    this.update();
  }

  /** Says that it cannot be searched now, and tries again by itself. */
  fail() {
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.failures++);
    this.list.replaceChildren();
    this.list.hidden = true;
    this.above.replaceChildren();
    this.begin(true, 0);
    const offline = "You are offline. The search goes on as soon as you are back.";
    const broken = "The search could not be loaded. It will be tried again by itself.";
    this.say(navigator.onLine ? broken : offline);
    this.below.replaceChildren(button("Try again", () => this.retry()));
    this.later(wait);
  }

  retry() {
    this.input.focus();
    this.update();
  }

  /** Shows a message, and has it read out when nothing newer follows. @param {string} message */
  say(message) {
    this.status.textContent = message;
    clearTimeout(this.telling);
    this.telling = setTimeout(() => (this.told.textContent = message), SILENCE);
  }

  /** The address of a result. @param {Hit} hit */
  href(hit) {
    return new URL(hit.url, address(document.documentElement.dataset.root)).href;
  }

  /** What a result is and whom it is for. @param {Hit} hit */
  kind(hit) {
    return element("span", { class: "search-kind" }, [hit.kind, ...hit.roles].join(" · "));
  }

  /** @param {Hit} hit @param {number} i @param {Results} results @returns {HTMLElement} */
  item(hit, i, results) {
    throw new Error(`no item for ${hit.url}, ${i} of ${results.total}`);
  }
}

/** The dialog: results are options of the field. */
class Dialog extends Search {
  /** @param {HTMLDialogElement} dialog */
  constructor(dialog) {
    super(dialog, IN_DIALOG, index);
    this.dialog = dialog;
    this.active = -1;
  }

  start() {
    super.start();
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.dialog.addEventListener("close", () => clearTimeout(this.timer));
  }

  /** Without a chosen result: all of them. */
  submit() {
    const chosen = this.list.children[this.active];
    if (chosen instanceof HTMLElement) chosen.click();
    else location.assign(this.address);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || event.altKey) return;
    if (step) {
      event.preventDefault();
      this.move(step);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && this.active >= 0) {
      event.preventDefault();
      keepSearch(this.query);
      window.open(/** @type {HTMLAnchorElement} */ (this.list.children[this.active]).href);
    }
  }

  /** From the field through the results and back to the field. @param {number} step */
  move(step) {
    const places = this.list.children.length + 1;
    this.activate(((this.active + 1 + step + places) % places) - 1);
  }

  /** @param {number} active the place of a result; -1 for the field itself */
  activate(active) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = active;
    const option = this.list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  /** @param {Results} results */
  show(results) {
    this.activate(-1);
    super.show(results);
    this.input.setAttribute("aria-expanded", String(results.total > 0));
  }

  fail() {
    this.activate(-1);
    super.fail();
    this.input.setAttribute("aria-expanded", "false");
  }

  /** @param {Results} results */
  notes(results) {
    const all = `See all ${resultCount(results.total)}`;
    const more = results.total > results.hits.length ? [element("a", { href: this.address }, all)] : [];
    return [...super.notes(results), ...more];
  }

  /** @param {Hit} hit @param {number} i @param {Results} results */
  item(hit, i, results) {
    const attributes = {
      role: "option", id: `search-hit-${i}`, class: "search-hit", href: this.href(hit),
      tabindex: "-1", "aria-selected": "false",
    };
    return element(
      "a",
      attributes,
      this.kind(hit),
      element("span", { class: "search-title" }, ...withMarks(marked(hit.title, results.terms))),
      element("span", { class: "search-text" }, ...withMarks(excerpt(hit.text, results.terms))),
    );
  }
}

/** The search page: its address says what is searched for, and whether among what candidates may read. */
class Page extends Search {
  /** @param {HTMLElement} page */
  constructor(page) {
    const forCandidates = new URL(location.href).searchParams.get("for") === "candidates";
    super(page, ON_PAGE, forCandidates ? new SearchIndex(address(page.dataset.candidates)) : index);
    if (forCandidates) this.form.append(element("input", { type: "hidden", name: "for", value: "candidates" }));
  }

  start() {
    this.place.querySelector("[data-search-off]")?.remove();
    const typed = this.query; // Before this script was there.
    this.readAddress();
    if (typed) this.input.value = typed;
    super.start();
    if (!this.query) this.input.focus();
    window.addEventListener("popstate", () => {
      this.readAddress();
      this.update();
    });
  }

  readAddress() {
    const { searchParams } = new URL(location.href);
    this.input.value = searchParams.get("q") ?? "";
    this.exact = searchParams.has("exact");
    this.filters.read(searchParams);
  }

  typed() {
    this.limit = ON_PAGE;
    super.typed();
  }

  submit() {
    this.update();
  }

  /** @param {Results} results */
  show(results) {
    super.show(results);
    if (location.href !== this.address) history.replaceState(history.state, "", this.address);
  }

  /** @param {Results} results */
  notes(results) {
    const left = results.total - results.hits.length;
    const more = left > 0 ? [button(`Show ${Math.min(left, ON_PAGE)} more`, () => this.more())] : [];
    return [...super.notes(results), ...more];
  }

  async more() {
    const shown = this.list.children.length;
    this.limit += ON_PAGE;
    await this.update();
    this.list.children[shown]?.querySelector("a")?.focus();
  }

  /** @param {Hit} hit @param {number} i @param {Results} results */
  item(hit, i, results) {
    const title = withMarks(marked(hit.title, results.terms));
    return element(
      "li",
      { class: "search-hit" },
      this.kind(hit),
      element("a", { class: "search-title", href: this.href(hit) }, ...title),
      element("p", { class: "search-text" }, ...withMarks(excerpt(hit.text, results.terms, 260))),
    );
  }
}
