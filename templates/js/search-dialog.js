// The search in the dialog: a combobox whose options are the results
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).

import { SearchBox } from "./search-box.js";
import { excerpt, marked } from "./search-core.js";
import { element, kind, resultCount, withMarks } from "./search-elements.js";
import { keepSearch } from "./search-recent.js";

/**
 * @typedef {import("./search-core.js").Results} Results
 * @typedef {import("./search-core.js").Hit} Hit
 */

const MOST = 8;

export class SearchDialog extends SearchBox {
  /** @param {HTMLDialogElement} dialog @param {import("./search-index.js").SearchIndex} searched */
  constructor(dialog, searched) {
    super(dialog, MOST, searched);
    this.dialog = dialog;
    this.active = -1;
  }

  start() {
    super.start();
    this.dialog.addEventListener("close", () => clearTimeout(this.timer));
  }

  /** Without a chosen result: all of them. */
  submit() {
    const chosen = this.list.children[this.active];
    if (chosen instanceof HTMLElement) chosen.click();
    else location.assign(this.address);
  }

  typed() {
    this.activate(-1);
    super.typed();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const next = isCommand ? undefined : this.next(event.key);
    if (next !== undefined) {
      event.preventDefault();
      this.activate(next);
    } else if (event.key === "Enter" && isCommand && this.active >= 0) {
      event.preventDefault();
      keepSearch(this.query);
      window.open(/** @type {HTMLAnchorElement} */ (this.list.children[this.active]).href);
    } else {
      super.key(event);
    }
  }

  /**
   * Which result a key leads to: arrows from the field through the results and back to the field; Home and
   * End, once a result is chosen, to the first and the last.
   * @param {string} key
   */
  next(key) {
    const count = this.list.children.length;
    if (!count) return;
    if (key === "ArrowDown") return this.active + 1 < count ? this.active + 1 : -1;
    if (key === "ArrowUp") return this.active >= 0 ? this.active - 1 : count - 1;
    if (this.active < 0) return; // They move within what is typed.
    if (key === "Home") return 0;
    if (key === "End") return count - 1;
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
    /** @type {HTMLElement} */ (this.list.parentElement).scrollTop = 0;
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
      kind(hit),
      element("span", { class: "search-title" }, ...withMarks(marked(hit.title, results.terms))),
      element("span", { class: "search-text" }, ...withMarks(excerpt(hit.text, results.terms))),
    );
  }
}
