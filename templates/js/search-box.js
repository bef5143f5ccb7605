// A search field with filters and its results, wherever it stands.

import { button, element, listed, paragraph, quoted, repeated, resultCount } from "./search-elements.js";
import { Filters } from "./search-filters.js";
import { forgetSearch, keepSearch, recentSearches } from "./search-recent.js";

/**
 * @typedef {import("./search-core.js").Results} Results
 * @typedef {import("./search-core.js").Hit} Hit
 */

/** In ms: how long typing must pause before a search, and before its outcome is read out. */
const PAUSE = 60;
const SILENCE = 700;

/** In ms: how long an answer may take before it is said to be slow, and waits before another try. */
const SLOW = 400;
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 30000;

/** How many characters of a query an address holds: more than any query needs, and less than hosts refuse. */
const LONGEST_IN_ADDRESS = 500;

export class SearchBox {
  /**
   * @param {HTMLElement} place
   * @param {number} limit
   * @param {import("./search-index.js").SearchIndex} searched
   */
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
    this.input.addEventListener("keydown", (event) => event.isComposing || this.key(event));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      keepSearch(this.query);
      this.submit();
    });
    for (const opens of ["click", "auxclick"]) this.list.addEventListener(opens, () => keepSearch(this.query));
    window.addEventListener("online", () => this.failures && this.update());
    window.addEventListener("offline", () => this.failures && this.sayWhy());
    this.update();
  }

  submit() {}

  /** Escape clears the field; in an empty one it is left to the browser. @param {KeyboardEvent} event */
  key(event) {
    if (event.key === "Escape" && this.query) {
      event.preventDefault();
      this.ask("");
    }
  }

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
    if (this.query.trim()) url.searchParams.set("q", [...this.query].slice(0, LONGEST_IN_ADDRESS).join(""));
    this.filters.write(url.searchParams);
    if (this.exact) url.searchParams.set("exact", "1");
    if (hidden) url.searchParams.set("for", hidden.value);
    return url.href;
  }

  /** Searches for what the field says, and shows it unless something newer is asked meanwhile. */
  async update() {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    const slow = setTimeout(() => turn === this.turn && !this.failures && this.say("Searching…"), SLOW);
    const results = await this.index.ask((searched) => this.search(searched)).catch(() => undefined);
    clearTimeout(slow);
    if (turn !== this.turn) return;
    if (results) this.show(results);
    else this.fail();
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
    this.failures = 0;
    const asked = this.query.trim() !== "";
    this.filters.count(asked ? results.facets : {});
    this.list.replaceChildren(...results.hits.map((hit, i) => this.item(hit, i, results)));
    this.list.hidden = !results.total;
    this.above.replaceChildren(...(results.total ? this.understood(results) : []));
    this.below.replaceChildren(...(asked ? this.notes(results) : []));
    this.begin(asked, results.total);
    if (asked) this.say(...(results.total ? [resultCount(results.total)] : ["No results for ", ...quoted(this.query)]));
    else this.say(this.filters.values.size ? "The filters narrow what you search for." : "");
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
        button(query, () => this.ask(query), { class: "search-again", dir: "auto" }),
        button("×", () => forget(query), { class: "search-forget", "aria-label": `Forget “${query}”` }),
      ),
    );
    return [
      paragraph("You searched for ", button("Forget all", () => forget(undefined), { class: "plain" })),
      element("ul", {}, ...items),
    ];
  }

  /** Searches for something else. @param {string} query */
  ask(query) {
    this.input.value = query;
    this.input.focus();
    this.typed();
  }

  /** Says which words were taken for others, and which were not found. @param {Results} results */
  understood({ corrected, query, unknown }) {
    const instead = ["Search instead for ", ...quoted(this.query)];
    const taken = paragraph(
      "Showing results for ",
      element("b", {}, repeated(query)),
      ". ",
      button(instead, () => this.insist(), { class: "plain" }),
    );
    return [...(corrected.length ? [taken] : []), ...(unknown.length ? [this.unknown(unknown)] : [])];
  }

  /** @param {string[]} words */
  unknown(words) {
    return paragraph("No page has ", ...listed(words), ".");
  }

  /** Searches for the words as they are typed. */
  insist() {
    this.exact = true;
    this.input.focus();
    this.update();
  }

  /** What helps to go on. @param {Results} results */
  notes({ total, unknown, terms }) {
    if (total) return [];
    const notes = unknown.length ? [this.unknown(unknown)] : [];
    if (!unknown.length && !terms.size) notes.push(paragraph("There is no word in it to look for."));
    if (this.filters.values.size) notes.push(button("Search without filters", () => this.clearFilters()));
    if (/["“”„]/.test(this.query)) notes.push(button("Search without quotes", () => this.ask(this.query.replace(/["“”„]/g, ""))));
    return [...notes, paragraph("Try other words, or begin with one of these:")];
  }

  clearFilters() {
    this.filters.clear();
    this.input.focus();
    this.update();
  }

  /** Says that it cannot be searched now, and tries again by itself. What is said already is left as it is. */
  fail() {
    if (!this.failures) {
      this.list.replaceChildren();
      this.list.hidden = true;
      this.above.replaceChildren();
      this.begin(true, 0);
      this.below.replaceChildren(button("Try again", () => this.retry()), element("a", {}, "Open the search anew"));
    }
    // A page that was published anew may need scripts that this one does not have.
    this.below.querySelector("a")?.setAttribute("href", this.address);
    this.sayWhy();
    this.later(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.failures++));
  }

  sayWhy() {
    const offline = "You are offline. The search goes on as soon as you are back.";
    const broken = "The search could not be loaded. It will be tried again by itself.";
    this.say(navigator.onLine ? broken : offline);
  }

  retry() {
    this.input.focus();
    this.failures = 0;
    this.update();
  }

  /** Shows a message, and has it read out when nothing newer follows. @param {(Node | string)[]} message */
  say(...message) {
    this.status.replaceChildren(...message);
    clearTimeout(this.telling);
    const told = [this.status.textContent, ...[...this.above.children].map((said) => said.textContent)].join(" ");
    this.telling = setTimeout(() => {
      if (this.told.textContent !== told) this.told.textContent = told;
    }, SILENCE);
  }

  /** The address of a result. @param {Hit} hit */
  href(hit) {
    return new URL(hit.url, new URL(document.documentElement.dataset.root ?? "", document.baseURI)).href;
  }

  /** @param {Hit} hit @param {number} i @param {Results} results @returns {HTMLElement} */
  item(hit, i, results) {
    throw new Error(`no item for ${hit.url}, ${i} of ${results.total}`);
  }
}
