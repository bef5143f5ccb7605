// Shows what search-core.js finds: in the dialog, as a combobox with a list of results
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), and on the search page, as a list of links.

import { excerpt, marked, open } from "./search-core.js";
import { loadScript } from "./search-offline.js";

/**
 * @typedef {import("./search-core.js").Results} Results
 * @typedef {import("./search-core.js").Hit} Hit
 * @typedef {import("./search-excerpt.js").Part} Part
 */

const IN_DIALOG = 8;
const ON_PAGE = 20;

/** How long typing must pause, and how long an answer may take before it is said to be slow; in ms. */
const PAUSE = 60;
const SLOW = 400;

/** @type {WeakSet<Element>} */
const attached = new WeakSet();
/** @type {Promise<import("./search-core.js").Index> | undefined} */
let index;

/** The address of the home page. */
const root = new URL(document.documentElement.dataset.root ?? "./", document.baseURI).href;

/** The index, opened once; after a failure it is opened anew. */
function openIndex() {
  const served = document.documentElement.dataset.offline === undefined;
  index ??= open(new URL("search/manifest.json", root), served ? undefined : loadScript);
  index.catch(() => (index = undefined));
  return index;
}

/** Loads the index before it is asked. */
export function prefetch() {
  openIndex().catch(() => {});
}

/** Makes the dialog search; does nothing the second time. @param {HTMLDialogElement} dialog */
export function attachDialog(dialog) {
  if (!attached.has(dialog)) new Dialog(dialog).start();
  attached.add(dialog);
}

/** Makes the search page search. @param {HTMLElement} page */
export function attachPage(page) {
  if (!attached.has(page)) new Page(page).start();
  attached.add(page);
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

/** @param {Part[]} parts */
const withMarks = (parts) => parts.map((part) => (part.marked ? element("mark", {}, part.text) : part.text));

/** @param {number} count */
const resultCount = (count) => (count === 1 ? "1 result" : `${count} results`);

/** A search field with filters and its results, wherever it stands. */
class Search {
  /** @param {HTMLElement} place @param {number} limit */
  constructor(place, limit) {
    this.place = place;
    this.limit = limit;
    const find = (/** @type {string} */ selector) => /** @type {any} */ (place.querySelector(selector));
    /** @type {HTMLFormElement} */
    this.form = find("form");
    /** @type {HTMLInputElement} */
    this.input = find("input");
    /** @type {HTMLSelectElement[]} */
    this.filters = [...place.querySelectorAll("select")];
    /** @type {HTMLElement} */
    this.status = find("[data-search-status]");
    /** @type {HTMLElement} */
    this.list = find("[data-search-hits]");
    /** @type {HTMLElement} */
    this.note = find("[data-search-note]");
    /** @type {HTMLElement | null} */
    this.beginning = find("[data-search-start]");
    this.turn = 0;
    this.timer = 0;
  }

  start() {
    this.input.addEventListener("input", () => this.later());
    for (const filter of this.filters) filter.addEventListener("change", () => this.update());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.fillFilters().then(() => this.update());
  }

  submit() {}

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.update(), PAUSE);
  }

  get query() {
    return this.input.value;
  }

  /** What is chosen in the filters, by facet. @returns {Record<string, string[]>} */
  get chosen() {
    return Object.fromEntries(this.filters.filter((f) => f.value).map((f) => [f.name, [f.value]]));
  }

  /** The address of the search page with this query. */
  get address() {
    const url = new URL(this.form.action);
    if (this.query.trim()) url.searchParams.set("q", this.query);
    for (const filter of this.filters) if (filter.value) url.searchParams.set(filter.name, filter.value);
    return url.href;
  }

  async fillFilters() {
    try {
      const facets = await (await openIndex()).facets();
      for (const filter of this.filters) {
        if (filter.length > 1) continue;
        for (const { id, label } of facets[filter.name] ?? []) filter.append(new Option(label, id));
        filter.value = filter.dataset.chosen ?? "";
        if (filter.selectedIndex < 0) filter.value = ""; // A value that this site does not have.
      }
    } catch {
      // The search that follows says that the index cannot be loaded.
    }
  }

  /** Searches for what the field says, and shows it unless something newer is asked meanwhile. */
  async update() {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    const slow = setTimeout(() => turn === this.turn && this.say("Searching…"), SLOW);
    try {
      const searching = await openIndex();
      const options = { filters: this.chosen, limit: this.limit, prefix: true, facets: true };
      const results = await searching.search(this.query, options);
      if (turn === this.turn) this.show(results);
    } catch {
      if (turn === this.turn) this.fail();
    } finally {
      clearTimeout(slow);
    }
  }

  /** @param {Results} results */
  show(results) {
    const asked = this.query.trim() !== "";
    this.count(asked ? results.facets : {});
    this.list.replaceChildren(...results.hits.map((hit, i) => this.item(hit, i, results)));
    this.list.hidden = !results.total;
    if (this.beginning) this.beginning.hidden = results.total > 0;
    this.say(!asked ? "" : results.total ? resultCount(results.total) : `No results for “${this.query.trim()}”`);
    this.note.replaceChildren(...(asked ? this.notes(results) : []));
  }

  /** The number of results behind each choice. @param {Results["facets"]} facets */
  count(facets) {
    for (const filter of this.filters) {
      for (const option of filter.options) {
        const value = facets[filter.name]?.find(({ id }) => id === option.value);
        option.dataset.label ??= option.label;
        option.textContent = option.dataset.label + (value ? ` (${value.count})` : "");
      }
    }
  }

  /** What helps to go on. @param {Results} results */
  notes(results) {
    const notes = [];
    if (results.total && results.unknown.length) {
      const words = results.unknown.map((word) => `“${word}”`).join(", ");
      notes.push(element("p", {}, `No page has ${words}.`));
    }
    if (!results.total && Object.keys(this.chosen).length) {
      notes.push(this.button("Search without filters", () => this.clearFilters()));
    } else if (!results.total) {
      notes.push(element("p", {}, "Try fewer or other words, or begin with one of these:"));
    }
    return notes;
  }

  clearFilters() {
    for (const filter of this.filters) filter.value = "";
    this.input.focus();
    this.update();
  }

  fail() {
    index = undefined; // The site may have been published anew, under other names.
    this.list.replaceChildren();
    this.list.hidden = true;
    this.say("The search could not be loaded. Are you offline?");
    this.note.replaceChildren(this.button("Try again", () => this.retry()));
  }

  async retry() {
    this.input.focus();
    await this.fillFilters();
    await this.update();
  }

  /** @param {string} label @param {() => void} action */
  button(label, action) {
    const button = element("button", { type: "button", class: "button button-quiet" }, label);
    button.addEventListener("click", action);
    return button;
  }

  /** @param {string} message */
  say(message) {
    if (this.status.textContent !== message) this.status.textContent = message;
  }

  /** The address of a result. @param {Hit} hit */
  href(hit) {
    return new URL(hit.url, root).href;
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
    super(dialog, IN_DIALOG);
    this.dialog = dialog;
    this.active = -1;
  }

  start() {
    super.start();
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.dialog.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      const link = target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (link || target === this.dialog || target.closest("[data-search-close]")) this.dialog.close();
    });
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
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.dialog.close();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && this.active >= 0) {
      event.preventDefault();
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

/** The search page: its address says what is searched for. */
class Page extends Search {
  /** @param {HTMLElement} page */
  constructor(page) {
    super(page, ON_PAGE);
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
    for (const filter of this.filters) {
      filter.dataset.chosen = searchParams.get(filter.name) ?? "";
      filter.value = filter.dataset.chosen;
      if (filter.selectedIndex < 0) filter.value = "";
    }
  }

  later() {
    this.limit = ON_PAGE;
    super.later();
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
    const more = left > 0 ? [this.button(`Show ${Math.min(left, ON_PAGE)} more`, () => this.more())] : [];
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
