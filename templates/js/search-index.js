// The index that a page searches, opened when it is needed first.

import { open } from "./search-core.js";
import { loadScript } from "./search-offline.js";

/** @typedef {import("./search-core.js").Index} Index */

const offline = document.documentElement.dataset.offline !== undefined;

/** An index that may fail to load, and may be published anew under other names while a page is open. */
export class SearchIndex {
  /**
   * @param {string} url the address of its manifest
   * @param {Promise<any>} [manifest] is used once; promises nothing when it could not be loaded
   */
  constructor(url, manifest) {
    this.url = url;
    this.manifest = manifest;
    /** @type {Promise<Index> | undefined} */
    this.opened = undefined;
  }

  /** Loads what every search needs. */
  prefetch() {
    this.open("default").catch(() => {});
  }

  /**
   * Asks the index; when that fails, once more with what comes from the server for sure: browsers keep answers
   * that something is gone too.
   * @template T
   * @param {(index: Index) => Promise<T>} question
   * @returns {Promise<T>}
   */
  async ask(question) {
    const opened = this.open("default");
    try {
      return await question(await opened);
    } catch {
      if (this.opened === opened) this.opened = undefined;
      return question(await this.open("no-cache"));
    }
  }

  /** @param {RequestCache} cache where files may come from */
  open(cache) {
    this.opened ??= open(this.url, (url) => this.load(url, cache));
    const opened = this.opened;
    opened.catch(() => {
      if (this.opened === opened) this.opened = undefined;
    });
    return opened;
  }

  /** @param {string} url @param {RequestCache} cache */
  async load(url, cache) {
    if (offline) return loadScript(url);
    const early = url === this.url ? this.manifest : undefined;
    if (early) this.manifest = undefined;
    return (await early) ?? fetched(url, cache);
  }
}

/** @param {string} url @param {RequestCache} cache */
async function fetched(url, cache) {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json();
}
