// Counts what an index of Askwell loads for a query, and in how many rounds: what is asked for at once comes
// at once, and takes one round together, as it would over a slow line.

/** @typedef {{files: string[], rounds: number}} Loaded by their addresses, in the order they were asked for */

export class Loading {
  /** @param {(url: string) => Promise<string>} read the text of a file */
  constructor(read) {
    this.read = read;
    /** @type {Map<string, string>} */
    this.texts = new Map();
    /** @type {{url: string, give: (json: any) => void}[]} */
    this.waiting = [];
  }

  /** Hand this to `open`. */
  load = (/** @type {string} */ url) => new Promise((give) => this.waiting.push({ url, give }));

  /**
   * Lets work that loads go on to its end.
   * @template T
   * @param {Promise<T>} work
   * @returns {Promise<Loaded & {result: T}>}
   */
  async during(work) {
    const files = [];
    let rounds = 0;
    let ended = false;
    const end = () => (ended = true);
    work.then(end, end);
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      if (ended) return { files, rounds, result: await work };
      const round = this.waiting.splice(0);
      await Promise.all(round.map(({ url }) => this.text(url)));
      for (const { url, give } of round) give(JSON.parse(this.texts.get(url)));
      files.push(...round.map(({ url }) => url));
      rounds += round.length ? 1 : 0;
    }
  }

  /** @param {string} url */
  async text(url) {
    if (!this.texts.has(url)) this.texts.set(url, await this.read(url));
  }
}

/**
 * What queries load of an index that was never asked before, each followed by another one.
 * @param {(load: (url: string) => Promise<any>) => Promise<import("../../templates/js/search-core.js").Index>} open
 * @param {string[]} queries
 * @param {(url: string) => Promise<string>} read
 * @returns {Promise<{opening: Loaded, first: Loaded, later: Loaded}[]>} `opening` is what a search loads on focus
 */
export async function loaded(open, queries, read) {
  const loading = new Loading(read);
  const all = [];
  for (let i = 0; i + 1 < queries.length; i++) {
    const opening = await loading.during(open(loading.load));
    const first = await loading.during(opening.result.search(queries[i], { prefix: true }));
    const later = await loading.during(opening.result.search(queries[i + 1], { prefix: true }));
    all.push({ opening, first, later });
  }
  return all.map(({ opening, first, later }) => ({ opening: only(opening), first: only(first), later: only(later) }));
}

/** @param {Loaded} loaded @returns {Loaded} */
function only({ files, rounds }) {
  return { files, rounds };
}
