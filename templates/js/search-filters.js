// What narrows the results: a button, and behind it a choice for each facet of the index.

/** @typedef {import("./search-core.js").FacetValue} FacetValue */
/** @typedef {Record<string, FacetValue[]>} Facets */

export class Filters {
  /**
   * @param {HTMLElement} place where the button and the choices are
   * @param {() => void} changed called when other results are wanted
   */
  constructor(place, changed) {
    this.changed = changed;
    this.button = /** @type {HTMLButtonElement} */ (place.querySelector("[data-search-filter]"));
    this.panel = /** @type {HTMLElement} */ (place.querySelector("[data-search-filters]"));
    this.clearing = /** @type {HTMLButtonElement} */ (place.querySelector("[data-search-clear]"));
    this.selects = [...this.panel.querySelectorAll("select")];
    /** What is chosen, by facet. @type {Map<string, string>} */
    this.values = new Map();
    this.filled = false;
  }

  start() {
    this.button.hidden = false;
    this.button.addEventListener("click", () => {
      this.show(this.panel.hidden);
      this.changed();
    });
    this.clearing.addEventListener("click", () => {
      this.clear();
      this.button.focus();
      this.changed();
    });
    for (const select of this.selects) {
      select.addEventListener("change", () => {
        this.choose(select.name, select.value);
        this.changed();
      });
    }
  }

  /** Whether choices are shown, with the number of results behind each. */
  get shown() {
    return !this.panel.hidden;
  }

  /** @param {boolean} shown */
  show(shown) {
    this.panel.hidden = !shown;
    this.button.setAttribute("aria-expanded", String(shown));
  }

  /** Whether the choices of the index are needed now. */
  get wanted() {
    return !this.filled && (this.shown || this.values.size > 0);
  }

  /** As `search` takes it. @returns {Record<string, string[]>} */
  get chosen() {
    return Object.fromEntries([...this.values].map(([facet, value]) => [facet, [value]]));
  }

  /** Takes what an address says and shows it. @param {URLSearchParams} parameters */
  read(parameters) {
    for (const { name } of this.selects) this.choose(name, parameters.get(name) ?? "");
    if (this.values.size) this.show(true);
  }

  /** Adds what is chosen to an address. @param {URLSearchParams} parameters */
  write(parameters) {
    for (const { name } of this.selects) {
      const value = this.values.get(name);
      if (value) parameters.set(name, value);
    }
  }

  /** @param {string} facet @param {string} value empty for any */
  choose(facet, value) {
    if (value) this.values.set(facet, value);
    else this.values.delete(facet);
    this.reflect();
  }

  clear() {
    this.values.clear();
    this.reflect();
  }

  reflect() {
    const count = this.values.size;
    this.button.textContent = count ? `Filters (${count})` : "Filters";
    this.clearing.hidden = !count;
    for (const select of this.selects) select.value = this.values.get(select.name) ?? "";
  }

  /** Offers the values of the index, and lets go of what it does not have. @param {Facets} facets */
  fill(facets) {
    this.filled = true;
    for (const select of this.selects) {
      const values = facets[select.name] ?? [];
      for (const { id, label } of values) select.append(new Option(label, id));
      const label = select.closest("label");
      if (label) label.hidden = !values.length;
      if (!values.some(({ id }) => id === this.values.get(select.name))) this.values.delete(select.name);
    }
    this.reflect();
  }

  /** Says how many results each choice would leave. @param {Facets} facets empty to say nothing */
  count(facets) {
    for (const select of this.selects) {
      const counts = new Map((facets[select.name] ?? []).map(({ id, count }) => [id, count]));
      for (const option of select.options) {
        option.dataset.label ??= option.label;
        const count = counts.get(option.value);
        option.textContent = option.dataset.label + (count === undefined ? "" : ` (${count})`);
      }
    }
  }
}
