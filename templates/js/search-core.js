// Finds documents in the index that docs/search-format.md describes, and ranks them as Lucene does:
// the scores are its BM25 scores to the last bit (each Math.fround is a float there). No DOM.

import { tokens } from "./search-analyze.js";

/**
 * @typedef {object} Hit
 * @property {number} document its number in the index
 * @property {number} score
 * @property {string} type such as `question`
 * @property {string} title
 * @property {string} url from the root of the site
 * @property {string[]} roles the roles it was written for; empty when it serves all
 * @property {string} text
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
 * @property {string[]} unknown words of the query that no document has
 * @property {Record<string, FacetValue[]>} facets
 *
 * @typedef {object} Options
 * @property {Record<string, string[]>} [filters] by facet (type, role, competency, level): any of the values, of each facet
 * @property {number} [limit] how many hits; 10 unless told
 * @property {boolean} [prefix] whether the last word is still being typed
 *
 * A query is words; documents with any of them are found. Those in quotes must all be there, one behind
 * the other; what begins with a minus, a word or words in quotes, must not.
 *
 * @typedef {object} Index
 * @property {(query: string, options?: Options) => Promise<Results>} search
 * @property {() => Promise<Record<string, FacetValue[]>>} facets all values, with the counts of all documents
 */

const VERSION = 1;
const K1 = Math.fround(1.2);
const B = Math.fround(0.75);

/** What a document gains that has all words, and once more when it has all of them in its title. */
const TIER = 128;

/** More distinct words than these are not looked at. */
const MOST_WORDS = 32;

/** How many terms the last word may stand for while it is typed. */
const MOST_COMPLETIONS = 16;
const SHORTEST_PREFIX = 2;

/**
 * Opens an index.
 * @param {string | URL} url the whole address of its manifest
 * @returns {Promise<Index>} fails when it cannot be loaded or is of another version
 */
export async function open(url) {
  const files = new Files(url);
  const reader = new Reader(files, await files.load("", checked));
  reader.columns().catch(() => {}); // Asked for early; whoever needs it sees the failure.
  return {
    search: (query, options = {}) => reader.search(String(query), options),
    facets: async () => (await reader.columns()).count(() => true),
  };
}

/** @param {any} manifest */
function checked(manifest) {
  if (manifest.version === VERSION) return manifest;
  throw new Error(`search index of version ${manifest.version}, not ${VERSION}`);
}

/** Loads JSON files once; one that failed is asked for again. */
class Files {
  /** @param {string | URL} base */
  constructor(base) {
    this.base = base;
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
  }

  /**
   * @template T
   * @param {string} name relative to the manifest; empty for itself
   * @param {(file: any) => T} ready makes of the file what is kept of it
   * @returns {Promise<T>}
   */
  load(name, ready) {
    let file = this.loaded.get(name);
    if (!file) {
      file = this.fetch(name).then(ready);
      this.loaded.set(name, file);
      file.catch(() => this.loaded.delete(name));
    }
    return file;
  }

  /** @param {string} name */
  async fetch(name) {
    const response = await fetch(new URL(name, this.base));
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
    return response.json();
  }
}

/** What is known of every document. */
class Columns {
  /** @param {any} file */
  constructor(file) {
    this.facets = Object.entries(file.facets);
    this.norms = Object.values(file.fields).map(norms);
    /** How many documents have each field. */
    this.counts = Object.values(file.fields).map((field) => field.documents);
  }

  /**
   * Which documents pass the filters.
   * @param {Record<string, string[]>} filters
   * @param {string} [except] a facet to leave out
   * @returns {(document: number) => boolean}
   */
  filter(filters, except) {
    const sets = this.facets
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
      this.facets.map(([name, values]) => [
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

/** How much the length of each document weakens a term in a field. @param {any} field */
function norms(field) {
  const average = Math.fround(field.terms / field.documents);
  const rest = Math.fround(1 - B);
  return Float32Array.from(field.lengths, (length) => {
    const part = Math.fround(Math.fround(B * length) / average);
    return 1 / Math.fround(K1 * Math.fround(rest + part));
  });
}

/** One index, loaded as far as it was needed. */
class Reader {
  /** @param {Files} files @param {any} manifest */
  constructor(files, manifest) {
    this.files = files;
    this.manifest = manifest;
    this.stopWords = new Set(manifest.stopWords);
  }

  columns() {
    return this.files.load(this.manifest.columns, (file) => new Columns(file));
  }

  /** The words that count of those to be found: each term once, where it was typed last. @param {string} query */
  words(query) {
    const last = new Map(tokens(query).map((word) => [word.term, word]));
    const all = [...last.values()].sort((a, b) => a.start - b.start);
    const telling = all.filter((word) => !this.stopWords.has(word.word));
    return (telling.length ? telling : all).slice(0, MOST_WORDS);
  }

  /** @param {string} query @param {Options} options @returns {Promise<Results>} */
  async search(query, { filters = {}, limit = 10, prefix = false }) {
    const asked = parsed(query);
    const words = this.words(asked.words);
    const typed = prefix ? words.find((word) => word.end === query.length) : undefined;
    const [columns, groups, wanted, unwanted] = await Promise.all([
      this.columns(),
      this.groups(words, typed),
      Promise.all(asked.wanted.map((phrase) => this.phrase(phrase))),
      Promise.all(asked.unwanted.map((phrase) => this.phrase(phrase))),
    ]);
    const found = new Ranking(columns).rank(groups.filter((group) => group.length));
    for (const document of found.keys()) {
      const has = (/** @type {Set<number>} */ phrase) => phrase.has(document);
      if (!wanted.every(has) || unwanted.some(has)) found.delete(document);
    }
    const passes = columns.filter(filters);
    const ranked = [...found.keys()].filter(passes);
    ranked.sort((a, b) => found.get(b) - found.get(a) || a - b);
    const best = ranked.slice(0, limit);
    const records = await Promise.all(best.map((document) => this.record(document)));
    const others = Object.fromEntries(columns.facets.map(([name]) => [name, columns.filter(filters, name)]));
    return {
      total: ranked.length,
      hits: best.map((document, i) => ({ document, score: found.get(document), ...records[i] })),
      terms: new Set(groups.flat().map((match) => match.term)),
      unknown: words.filter((_, i) => !groups[i].length).map((word) => word.word),
      facets: columns.count((document, facet) => found.has(document) && others[facet](document)),
    };
  }

  /**
   * What each word may stand for: itself, and while it is typed also what begins with it.
   * @param {import("./search-analyze.js").Token[]} words
   * @param {import("./search-analyze.js").Token} [typed]
   * @returns {Promise<Match[][]>} nothing for words that no document has
   */
  groups(words, typed) {
    return Promise.all(
      words.map(async (word) => {
        const terms = word === typed ? await this.completions(word) : [word.term];
        const matches = await Promise.all(terms.map((each) => this.match(each)));
        return matches.filter((match) => match !== undefined);
      }),
    );
  }

  /** @param {string} term @returns {Promise<Match | undefined>} */
  async match(term) {
    const shard = await this.shard(this.shardOf(term));
    const fields = shard.terms.get(term);
    return fields && { term, fields };
  }

  /**
   * The documents that have some terms one behind the other; for a single term, those that have it.
   * @param {string[]} terms
   * @returns {Promise<Set<number>>}
   */
  async phrase(terms) {
    const matches = await Promise.all(terms.map((term) => this.match(term)));
    if (matches.includes(undefined)) return new Set();
    const fields = matches.map((match) => match.fields);
    if (terms.length === 1) return new Set(fields[0].flatMap(documents));
    const places = await Promise.all(terms.map((term) => this.places(term)));
    const found = fields[0].map((_, field) =>
      places.map((place, i) => placesByDocument(fields[i][field], place[field], i)).reduce(bothHave),
    );
    return new Set(found.flatMap((byDocument) => [...byDocument.keys()]));
  }

  /** Where a term stands, in each field. @param {string} term @returns {Promise<number[][]>} */
  async places(term) {
    const name = this.manifest.places[this.shardOf(term)];
    const file = await this.files.load(name, (each) => new Map(each.map(([key, ...fields]) => [key, fields])));
    return file.get(term);
  }

  /**
   * The term and those of words that begin with the word: the most frequent ones.
   * @param {import("./search-analyze.js").Token} typed
   */
  async completions({ word, term }) {
    if (word.length < SHORTEST_PREFIX) return [term];
    const last = this.shardOf(word + "\uffff");
    const numbers = Array.from({ length: last - this.shardOf(word) + 1 }, (_, i) => last - i);
    const shards = await Promise.all(numbers.map((number) => this.shard(number)));
    const terms = new Set(
      shards.flatMap((shard) => [
        ...[...shard.terms.keys()].filter((key) => key.startsWith(word)),
        ...[...shard.words].filter(([key]) => key.startsWith(word)).map(([, value]) => value),
      ]),
    );
    terms.delete(term);
    const matches = await Promise.all([...terms].map((each) => this.match(each)));
    const frequent = matches.sort((a, b) => frequency(b) - frequency(a) || (a.term < b.term ? -1 : 1));
    return [term, ...frequent.slice(0, MOST_COMPLETIONS).map((match) => match.term)];
  }

  /** @param {string} key */
  shardOf(key) {
    return lastAtMost(this.manifest.shardStarts, key);
  }

  /** @param {number} number @returns {Promise<{terms: Map<string, number[][]>, words: Map<string, string>}>} */
  shard(number) {
    return this.files.load(this.manifest.shards[number], (file) => ({
      terms: new Map(file.terms.map(([term, ...fields]) => [term, fields])),
      words: new Map(file.words),
    }));
  }

  /** @param {number} document */
  async record(document) {
    const number = lastAtMost(this.manifest.recordStarts, document);
    const records = await this.files.load(this.manifest.records[number], (file) => file);
    return records[document - this.manifest.recordStarts[number]];
  }
}

/**
 * A term with its postings in each field: how far each document's number is from the one before, and
 * how often it has the term.
 * @typedef {{term: string, fields: number[][]}} Match
 */

/** @param {Match} match in how many titles and bodies it stands */
const frequency = (match) => match.fields.reduce((sum, postings) => sum + postings.length / 2, 0);

/** Adds up scores. */
class Ranking {
  /** @param {Columns} columns */
  constructor(columns) {
    this.columns = columns;
  }

  /**
   * The score of each document that has at least one of the words.
   * @param {Match[][]} groups
   * @returns {Map<number, number>}
   */
  rank(groups) {
    /** @type {Map<number, {sum: number, words: number, titles: number}>} */
    const found = new Map();
    for (const group of distinct(groups)) {
      const titles = new Set(group.flatMap((match) => documents(match.fields[0])));
      for (const [document, score] of this.best(group)) {
        const entry = found.get(document) ?? { sum: 0, words: 0, titles: 0 };
        entry.sum += score;
        entry.words++;
        if (titles.has(document)) entry.titles++;
        found.set(document, entry);
      }
    }
    const all = distinct(groups).length;
    const total = ({ sum, words, titles }) => sum + (words === all ? TIER : 0) + (titles === all ? TIER : 0);
    return new Map([...found].map(([document, entry]) => [document, Math.fround(total(entry))]));
  }

  /** The score of the best of several terms, as a float; of a single one, not yet rounded. @param {Match[]} group */
  best(group) {
    if (group.length === 1) return this.scores(group[0]);
    /** @type {Map<number, number>} */
    const best = new Map();
    for (const match of group) {
      for (const [document, score] of this.scores(match)) {
        best.set(document, Math.max(Math.fround(score), best.get(document) ?? 0));
      }
    }
    return best;
  }

  /** The sum of the scores of a term in all fields. @param {Match} match */
  scores(match) {
    /** @type {Map<number, number>} */
    const scores = new Map();
    match.fields.forEach((postings, field) => {
      const count = this.columns.counts[field];
      const frequency = postings.length / 2;
      const weight = Math.fround(Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5)));
      const norms = this.columns.norms[field];
      documents(postings).forEach((document, i) => {
        const part = Math.fround(1 + Math.fround(postings[2 * i + 1] * norms[document]));
        const score = Math.fround(weight - Math.fround(weight / part));
        scores.set(document, (scores.get(document) ?? 0) + score);
      });
    });
    return scores;
  }
}

/**
 * Parts a query. A minus counts before a letter, a digit or quotes, and quotes that are closed.
 * @param {string} query
 */
function parsed(query) {
  /** @type {string[][]} the terms of each */
  const wanted = [];
  /** @type {string[][]} */
  const unwanted = [];
  const words = query.replace(/(?<!\S)(-?)["“”„]([^"“”„]*)["“”]|(?<!\S)(-)(?=[\p{L}\p{N}])(\S+)/gu, (all, minus, phrase, sign, word) => {
    const terms = tokens(phrase ?? word).map((token) => token.term);
    const isUnwanted = minus || sign;
    if (terms.length) (isUnwanted ? unwanted : wanted).push(terms.slice(0, MOST_WORDS));
    return isUnwanted ? " ".repeat(all.length) : all;
  });
  return { words, wanted, unwanted };
}

/**
 * The places of a term in each document, taken back by its place in the phrase.
 * @param {number[]} postings @param {number[]} places @param {number} back
 */
function placesByDocument(postings, places, back) {
  /** @type {Map<number, Set<number>>} */
  const byDocument = new Map();
  let at = 0;
  for (const document of documents(postings)) {
    let place = -back;
    const end = at + places[at] + 1;
    for (at++; at < end; at++) {
      place += places[at];
      byDocument.set(document, (byDocument.get(document) ?? new Set()).add(place));
    }
  }
  return byDocument;
}

/**
 * The documents and places that are in both.
 * @param {Map<number, Set<number>>} some @param {Map<number, Set<number>>} others
 */
function bothHave(some, others) {
  const both = new Map();
  for (const [document, places] of some) {
    const shared = [...places].filter((place) => others.get(document)?.has(place));
    if (shared.length) both.set(document, new Set(shared));
  }
  return both;
}

/** @param {number[]} postings */
function documents(postings) {
  let document = 0;
  return postings.filter((_, i) => i % 2 === 0).map((distance) => (document += distance));
}

/** Without groups that are the same single term as one before. @param {Match[][]} groups */
function distinct(groups) {
  const seen = new Set();
  return groups.filter((group) => {
    if (group.length > 1) return true;
    const first = !seen.has(group[0].term);
    seen.add(group[0].term);
    return first;
  });
}

/**
 * The last place whose value is not greater; the first when all are.
 * @template T
 * @param {T[]} sorted
 * @param {T} value
 */
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
