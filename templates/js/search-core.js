// Finds documents in the index that docs/search-format.md describes. No DOM.

import { stem } from "./search-analyze.js";
import { excerpt, marked } from "./search-excerpt.js";
import { together } from "./search-phrase.js";
import { parsed } from "./search-query.js";
import { documents, ranked } from "./search-rank.js";
import { anchor, nearest } from "./search-spelling.js";

export { excerpt, marked };

/** @typedef {import("./search-excerpt.js").Part} Part */

/**
 * @typedef {object} Hit
 * @property {number} document its number in the index
 * @property {number} score
 * @property {string} kind what it is, such as "Question"
 * @property {string} title
 * @property {string} url from the root of the site
 * @property {string[]} roles the titles of the roles it was written for; empty when it serves all
 * @property {string} text its blocks are parted by line breaks
 *
 * @typedef {object} FacetValue
 * @property {string} id
 * @property {string} label
 * @property {number} count how many results have it, were this facet not filtered by
 *
 * @typedef {object} Results
 * @property {number} total how many documents match
 * @property {Hit[]} hits the best of them
 * @property {Set<string>} terms what was searched for, as terms; mark these in a text
 * @property {string[]} unknown words of the query that no document has, nor a word like them
 * @property {string} query what was searched for, with words corrected
 * @property {{from: string, to: string}[]} corrected words that no document has, and those taken instead
 * @property {Record<string, FacetValue[]>} facets empty unless asked for
 *
 * @typedef {object} Options
 * @property {Record<string, string[]>} [filters] by facet (type, role, competency, level): any of the values, of each facet
 * @property {number} [limit] how many hits; 10 unless told
 * @property {boolean} [prefix] whether the last word is still being typed
 * @property {boolean} [correct] whether words that no document has are corrected; true unless told
 * @property {boolean} [facets] whether to count results by facet
 *
 * A query is words; documents with any of them are found. Those in quotes must all be there, one behind
 * the other; what begins with a minus, a word or words in quotes, must not.
 *
 * @typedef {object} Index
 * @property {(query: string, options?: Options) => Promise<Results>} search
 * @property {() => Promise<Record<string, FacetValue[]>>} facets all values, with the counts of all documents
 */

/** @typedef {import("./search-rank.js").Match} Match */

const VERSION = 1;

/** How many terms the last word may stand for while it is typed. */
const MOST_COMPLETIONS = 8;
const SHORTEST_PREFIX = 2;

/**
 * Opens an index.
 * @param {string | URL} url the whole address of its manifest
 * @param {(url: string) => Promise<any>} [load] loads JSON; by `fetch` unless told
 * @returns {Promise<Index>} fails when it cannot be loaded or is of another version
 */
export async function open(url, load = fetched) {
  const manifest = await load(String(url));
  if (manifest.version !== VERSION) throw new Error(`search index of version ${manifest.version}, not ${VERSION}`);
  const folder = new URL(manifest.folder, url);
  const reader = new Reader(manifest, new Files((name) => load(String(new URL(`${name}.json`, folder)))));
  return {
    search: (query, options = {}) => reader.search(String(query), options),
    facets: async () => (await reader.facets()).count(() => true),
  };
}

/** @param {string} url */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json();
}

/** Loads each file once; one that failed is asked for again. */
class Files {
  /** @param {(name: string) => Promise<any>} load */
  constructor(load) {
    this.load = load;
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
  }

  /**
   * @template T
   * @param {string} name
   * @param {(file: any) => T} ready makes of the file what is kept of it
   * @returns {Promise<T>}
   */
  get(name, ready) {
    let file = this.loaded.get(name);
    if (!file) {
      file = this.load(name).then(ready);
      this.loaded.set(name, file);
      file.catch(() => this.loaded.delete(name));
    }
    return file;
  }
}

/** What documents are filtered by. */
class Facets {
  /** @param {any} file */
  constructor(file) {
    /** @type {[string, {id: string, label: string, documents: number[]}[]][]} */
    this.all = Object.entries(file);
    for (const { documents } of this.all.flatMap(([, values]) => values)) {
      documents.forEach((distance, i) => (documents[i] = distance + (documents[i - 1] ?? 0)));
    }
  }

  /**
   * Which documents pass the filters.
   * @param {Record<string, string[]>} filters
   * @param {string} [except] a facet to leave out
   * @returns {(document: number) => boolean}
   */
  filter(filters, except) {
    const sets = this.all
      .filter(([name]) => name !== except && filters[name]?.length)
      .map(([name, values]) => {
        const chosen = values.filter((value) => filters[name].includes(value.id));
        return new Set(chosen.flatMap((value) => value.documents));
      });
    return (document) => sets.every((set) => set.has(document));
  }

  /** @param {(document: number, facet: string) => boolean} counted */
  count(counted) {
    return Object.fromEntries(
      this.all.map(([name, values]) => [
        name,
        values.map(({ id, label, documents }) => ({
          id,
          label,
          count: documents.filter((document) => counted(document, name)).length,
        })),
      ]),
    );
  }
}

/** One index, loaded as far as it was needed. */
class Reader {
  /** @param {any} manifest @param {Files} files */
  constructor(manifest, files) {
    this.files = files;
    this.fields = Object.values(manifest.fields);
    this.stopWords = new Set(manifest.stopWords.split(" "));
    /** Where the files of each series begin. @type {Record<string, string[]>} */
    this.starts = {};
    for (const series of ["terms", "words", "endings"]) this.starts[series] = manifest[series].split(" ");
    this.recordsPerFile = manifest.recordsPerFile;
  }

  facets() {
    return this.files.get("facets", (file) => new Facets(file));
  }

  /** @param {string} query @param {Options} options @returns {Promise<Results>} */
  async search(query, { filters = {}, limit = 10, prefix = false, correct = true, facets = false }) {
    const asked = parsed(query, this.stopWords);
    const needed = facets || Object.values(filters).some((values) => values?.length);
    const [words, wanted, unwanted, known] = await Promise.all([
      Promise.all(asked.words.map((word) => this.word(word, prefix && word.end === query.length, correct))),
      Promise.all(asked.wanted.map((phrase) => this.phrase(phrase))),
      Promise.all(asked.unwanted.map((phrase) => this.phrase(phrase))),
      needed ? this.facets() : undefined,
    ]);
    const groups = words.map((word) => word.matches);
    const found = ranked(groups, this.fields);
    for (const document of found.keys()) {
      const has = (/** @type {Set<number>} */ phrase) => phrase.has(document);
      if (!wanted.every(has) || unwanted.some(has)) found.delete(document);
    }
    const hits = [...found.keys()].filter(known?.filter(filters) ?? (() => true));
    hits.sort((a, b) => found.get(b) - found.get(a) || a - b);
    return {
      total: hits.length,
      hits: await Promise.all(
        hits.slice(0, limit).map(async (document) => ({
          document,
          score: found.get(document),
          ...(await this.record(document)),
        })),
      ),
      terms: new Set(groups.flat().map((match) => match.term)),
      unknown: words.filter((word) => !word.matches.length).map((word) => word.token.word),
      ...corrected(query, words),
      facets: facets ? counted(known, filters, found) : {},
    };
  }

  /**
   * What a word stands for: itself; while it is typed also what begins with it; and what was meant, when no
   * document has any of these.
   * @param {import("./search-query.js").Word} token @param {boolean} isTyped @param {boolean} correct
   */
  async word(token, isTyped, correct) {
    const [own, others] = await Promise.all([this.matches([token.term]), isTyped ? this.completions(token) : []]);
    const matches = own.concat(others);
    if (matches.length || token.exact || !correct) return { token, matches };
    const instead = await this.correction(token.word);
    return { token, matches: await this.matches(instead ? [stem(instead)] : []), instead };
  }

  /** The terms of the words that begin with another: the likeliest ones. @param {import("./search-analyze.js").Token} typed */
  async completions({ word, term }) {
    if (word.length < SHORTEST_PREFIX) return [];
    const likelihoods = new Map((await this.dictionary("words", word)).map(([text, likelihood]) => [stem(text), likelihood]));
    likelihoods.delete(term);
    const terms = [...likelihoods.keys()];
    terms.sort((a, b) => likelihoods.get(b) - likelihoods.get(a) || (a < b ? -1 : 1));
    return this.matches(terms.slice(0, MOST_COMPLETIONS));
  }

  /** @param {string} word */
  async correction(word) {
    const right = anchor(word);
    if (!right) return;
    const entries = await Promise.all([
      this.dictionary("words", word.slice(0, right)),
      this.dictionary("endings", word.slice(-right)),
    ]);
    return nearest(word, entries.flat().filter(([text]) => !this.stopWords.has(text)));
  }

  /**
   * The words of the dictionary that begin, or end, as told.
   * @param {"words" | "endings"} order @param {string} part
   * @returns {Promise<import("./search-spelling.js").Entry[]>}
   */
  async dictionary(order, part) {
    const starts = this.starts[order];
    const key = order === "words" ? part : [...part].reverse().join("");
    const first = lastAtMost(starts, key);
    const last = lastAtMost(starts, key + "\uffff");
    const files = starts.slice(first, last + 1).map((_, i) =>
      this.files.get(`${order}-${first + i}`, ([words, likelihoods]) => words.map((word, j) => [word, parseInt(likelihoods[j], 36)])),
    );
    const entries = (await Promise.all(files)).flat();
    return entries.filter(([word]) => (order === "words" ? word.startsWith(part) : word.endsWith(part)));
  }

  /** The postings of those terms that documents have. @param {string[]} terms @returns {Promise<Match[]>} */
  async matches(terms) {
    const found = await Promise.all(
      terms.map(async (term) => ({ term, fields: (await this.file("terms", term)).get(term) })),
    );
    return found.filter((match) => match.fields);
  }

  /**
   * The documents that have some terms one behind the other; for a single term, those that have it.
   * @param {string[]} terms
   * @returns {Promise<Set<number>>}
   */
  async phrase(terms) {
    const matches = await this.matches(terms);
    if (matches.length < terms.length) return new Set();
    if (terms.length === 1) return new Set(matches[0].fields.flatMap(documents));
    return together(matches, await Promise.all(terms.map(async (term) => (await this.file("places", term)).get(term))));
  }

  /** What the file that a term is in says of each term. @param {"terms" | "places"} series @param {string} term */
  file(series, term) {
    const number = lastAtMost(this.starts.terms, term);
    return this.files.get(`${series}-${number}`, (file) => new Map(file.map(([key, ...fields]) => [key, fields])));
  }

  /** @param {number} document */
  async record(document) {
    const number = Math.floor(document / this.recordsPerFile);
    const records = await this.files.get(`records-${number}`, (file) => file);
    return records[document % this.recordsPerFile];
  }
}

/** What became of the words of a query. @param {string} query @param {{token: {start: number, end: number}, instead?: string}[]} words */
function corrected(query, words) {
  const changed = words.filter((word) => word.instead);
  const corrections = changed.map(({ token, instead }) => ({ from: query.slice(token.start, token.end), to: instead }));
  for (const { token, instead } of changed.reverse()) {
    query = query.slice(0, token.start) + instead + query.slice(token.end);
  }
  return { query, corrected: corrections };
}

/** @param {Facets} facets @param {Record<string, string[]>} filters @param {Map<number, number>} found */
function counted(facets, filters, found) {
  const others = Object.fromEntries(facets.all.map(([name]) => [name, facets.filter(filters, name)]));
  return facets.count((document, name) => found.has(document) && others[name](document));
}

/** The last place whose value is not greater. @param {string[]} sorted @param {string} value */
function lastAtMost(sorted, value) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
