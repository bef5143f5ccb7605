// The search page: its address says what is searched for, and whether among what candidates may read.

import { SearchBox } from "./search-box.js";
import { excerpt, marked } from "./search-core.js";
import { button, element, kind, withMarks } from "./search-elements.js";

/**
 * @typedef {import("./search-core.js").Results} Results
 * @typedef {import("./search-core.js").Hit} Hit
 */

/** How many results are shown at once. */
const MOST = 20;

export class SearchPage extends SearchBox {
  /** @param {HTMLElement} page @param {import("./search-index.js").SearchIndex} searched */
  constructor(page, searched) {
    super(page, MOST, searched);
  }

  start() {
    if (new URL(location.href).searchParams.get("for") === "candidates") this.saysForWhom();
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

  /** That it is searched among what candidates may read, and stays so. */
  saysForWhom() {
    this.form.append(element("input", { type: "hidden", name: "for", value: "candidates" }));
    const note = /** @type {HTMLElement | null} */ (this.place.querySelector("[data-search-for]"));
    if (note) note.hidden = false;
  }

  readAddress() {
    const { searchParams } = new URL(location.href);
    this.input.value = searchParams.get("q") ?? "";
    this.exact = searchParams.has("exact");
    this.filters.read(searchParams);
  }

  typed() {
    this.limit = MOST;
    super.typed();
  }

  submit() {
    this.update();
  }

  /** @param {Results} results */
  show(results) {
    super.show(results);
    this.writeAddress();
  }

  fail() {
    super.fail();
    this.writeAddress();
  }

  writeAddress() {
    if (location.href === this.address) return;
    try {
      history.replaceState(history.state, "", this.address);
    } catch {
      // Some browsers refuse when somebody types very fast; the next search catches up.
    }
  }

  /** @param {Results} results */
  notes(results) {
    const left = results.total - results.hits.length;
    const more = left > 0 ? [button(`Show ${Math.min(left, MOST)} more`, () => this.more())] : [];
    return [...super.notes(results), ...more];
  }

  async more() {
    const shown = this.list.children.length;
    this.limit += MOST;
    await this.update();
    this.list.children[shown]?.querySelector("a")?.focus();
  }

  /** @param {Hit} hit @param {number} i @param {Results} results */
  item(hit, i, results) {
    const title = withMarks(marked(hit.title, results.terms));
    return element(
      "li",
      { class: "search-hit" },
      kind(hit),
      element("a", { class: "search-title", href: this.href(hit) }, ...title),
      element("p", { class: "search-text" }, ...withMarks(excerpt(hit.text, results.terms, 260))),
    );
  }
}
