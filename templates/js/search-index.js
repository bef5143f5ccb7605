// The index that a page searches, opened when it is needed first.

import { open } from "./search-core.js";
import { loadScript } from "./search-offline.js";

/** @typedef {import("./search-core.js").Index} Index */

const offline = document.documentElement.dataset.offline !== undefined;

/** An index that may fail to load, and may be published anew under other names while a page is open. */
export class SearchIndex {
  /** @param {string} url the address of its manifest */
  constructor(url) {
    this.url = url;
    /** @type {Promise<Index> | undefined} */
    this.opened = undefined;
  }

  /** Loads what every search needs. */
  prefetch() {
    this.open(offline ? loadScript : undefined).catch(() => {});
  }

  /**
   * Asks the index; when that fails, once more with a manifest that comes from the server for sure.
   * @template T
   * @param {(index: Index) => Promise<T>} question
   * @returns {Promise<T>}
   */
  async ask(question) {
    try {
      return await question(await this.open(offline ? loadScript : undefined));
    } catch {
      this.opened = undefined;
      return question(await this.open(offline ? loadScript : loadAnew));
    }
  }

  /** @param {((url: string) => Promise<any>) | undefined} load */
  open(load) {
    this.opened ??= open(this.url, load);
    const opened = this.opened;
    opened.catch(() => {
      if (this.opened === opened) this.opened = undefined;
    });
    return opened;
  }
}

/** @param {string} url */
async function loadAnew(url) {
  const response = await fetch(url, { cache: url.endsWith("/manifest.json") ? "reload" : "default" });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json();
}
