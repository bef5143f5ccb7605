// Keeps scorecards in the browser, and says when it does not.

/**
 * @typedef {import("./scorecard.js").Scorecard} Scorecard
 *
 * @typedef {object} Clock
 * @property {number | null} since when it was started last, in ms of the system's clock; null while it stands still
 * @property {number} before how many ms it had run until then
 *
 * @typedef {object} Kept
 * @property {string} id
 * @property {number} revision goes up with each change
 * @property {string} writer the tab that changed it last
 * @property {Scorecard} card
 * @property {Clock} clock
 * @property {string} place where its interviewer is in it
 *
 * @typedef {"saving" | "saved" | "failed" | "elsewhere"} State of the last change; `elsewhere` when another tab kept
 *     something newer
 */

const DATABASE = "askwell-kit";
const CARDS = "scorecards";

/** Where the last words of a page go that is left before they are written; the database takes them later. */
const RESCUED = "askwell-rescued";

/** @param {IDBRequest<any>} request @returns {Promise<any>} */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opens what is kept on this device; where that is refused, what is kept until the page is left. */
export async function openStore() {
  try {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(CARDS, { keyPath: "id" });
    const database = await done(request);
    await done(database.transaction(CARDS).objectStore(CARDS).count());
    navigator.storage?.persist?.().catch(() => {});
    const store = new Store(database);
    await store.takeRescued();
    return store;
  } catch {
    return new Store(undefined);
  }
}

export class Store {
  /** @param {IDBDatabase | undefined} database */
  constructor(database) {
    this.database = database;
    /** @type {Map<string, Kept>} */
    this.memory = new Map();
  }

  /** Whether anything outlasts the page. */
  get lasts() {
    return this.database !== undefined;
  }

  /** @param {IDBTransactionMode} mode */
  cards(mode) {
    return /** @type {IDBDatabase} */ (this.database).transaction(CARDS, mode).objectStore(CARDS);
  }

  /** All scorecards, the one that was changed last first. @returns {Promise<Kept[]>} */
  async all() {
    const kept = this.database ? await done(this.cards("readonly").getAll()) : [...this.memory.values()];
    return kept.sort((a, b) => b.card.changed.localeCompare(a.card.changed));
  }

  /** @param {string} id @returns {Promise<Kept | undefined>} */
  async get(id) {
    return this.database ? done(this.cards("readonly").get(id)) : this.memory.get(id);
  }

  /**
   * Keeps a scorecard, unless another tab kept a newer one meanwhile.
   * @param {Kept} kept
   * @returns {Promise<boolean>} whether it was kept; fails when the browser has no room or refuses
   */
  put(kept) {
    if (!this.database) {
      this.memory.set(kept.id, kept);
      return Promise.resolve(true);
    }
    return new Promise((resolve, reject) => {
      let isNewest = true;
      const cards = this.cards("readwrite");
      const before = cards.get(kept.id);
      before.onsuccess = () => {
        const { revision = 0, writer = kept.writer } = before.result ?? {};
        isNewest = writer === kept.writer || revision < kept.revision;
        try {
          if (isNewest) cards.put(kept);
        } catch {
          cards.transaction.abort();
        }
      };
      cards.transaction.oncomplete = () => resolve(isNewest);
      cards.transaction.onabort = () => reject(cards.transaction.error);
    });
  }

  /** Keeps what was rescued when a page was left, unless something newer is kept. */
  async takeRescued() {
    const rescued = localStorage.getItem(RESCUED);
    if (rescued) await this.put(JSON.parse(rescued));
    localStorage.removeItem(RESCUED);
  }

  /** @param {string} id */
  async erase(id) {
    this.memory.delete(id);
    if (this.database) await done(this.cards("readwrite").delete(id));
  }

  async eraseAll() {
    this.memory.clear();
    if (this.database) await done(this.cards("readwrite").clear());
  }
}

/**
 * Keeps one scorecard, change by change. While one change is being written, the next ones wait and are written
 * together.
 */
export class Keeper {
  /**
   * @param {Store} store @param {Kept} kept
   * @param {(state: State) => void} tell
   */
  constructor(store, kept, tell) {
    this.store = store;
    this.kept = kept;
    this.tell = tell;
    /** @type {Promise<void> | undefined} */
    this.writing = undefined;
    this.isChanged = false;
  }

  /** Takes note of a change of the scorecard. */
  changed() {
    this.kept.card.changed = new Date().toISOString();
    this.kept.revision++;
    this.isChanged = true;
    this.tell("saving");
    this.writing ??= this.write().finally(() => (this.writing = undefined));
    return this.writing;
  }

  /** Puts aside what is not written yet, at once: the page is being left. */
  rescue() {
    if (!this.writing || !this.store.lasts) return;
    try {
      localStorage.setItem(RESCUED, JSON.stringify(this.kept));
    } catch {
      // What is being written may still arrive.
    }
  }

  /** Waits until all is written. */
  async settled() {
    await this.writing;
  }

  async write() {
    while (this.isChanged) {
      this.isChanged = false;
      try {
        const isNewest = await this.store.put(this.kept);
        if (!isNewest) this.tell("elsewhere");
        else if (!this.isChanged) this.tell("saved");
      } catch {
        this.tell("failed");
      }
    }
  }
}
