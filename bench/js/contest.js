// Asks all searches the same, over the same pages.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { Browser } from "./browser.js";
import { readCollection } from "./collection.js";
import { engines } from "./engines.js";
import { completion, quantile, reciprocalRank, relevance } from "./figures.js";
import { Host } from "./host.js";
import { madePages } from "./made-pages.js";
import { knownItems, prefixes, special } from "./tasks.js";

const ITEMS = 400;
const WORDS = 300;
const DELAY = 100;
const SEED = 1;

/** What a title is not remembered by. */
export const STOP_WORDS = new Set("the and for with from that are not its into".split(" "));

/**
 * @typedef {import("./table.js").Table} Table
 * @typedef {import("./made-pages.js").Page} Page
 * @typedef {{name: string, pages: Page[], places: import("./browser.js").Place[], seconds: number[], folders: string[]}} Corpus
 */

/** @param {import("./options.js").Options} options @param {(progress: string) => void} say @returns {Promise<Table[]>} */
export async function contest(options, say) {
  say("installing the others");
  const all = await engines(options.work);
  const contest = new Contest(options, all, say);
  await contest.start();
  try {
    return await contest.tables();
  } finally {
    await contest.stop();
  }
}

class Contest {
  /** @param {import("./options.js").Options} options @param {import("./engines.js").Engine[]} engines @param {(progress: string) => void} say */
  constructor(options, engines, say) {
    this.options = options;
    this.engines = engines;
    this.say = say;
    this.host = new Host({ bench: resolve("bench/js") });
  }

  async start() {
    await this.host.start();
    this.browser = await Browser.start(this.options.work, this.host);
  }

  async stop() {
    await this.browser?.stop();
    this.host.stop();
  }

  async tables() {
    const tables = [await this.madeUp(), await this.specialWords()];
    return this.options.collection ? [...tables, await this.collection()] : tables;
  }

  async madeUp() {
    const pages = madePages(this.options.pages, SEED);
    const corpus = await this.corpus("made-up", pages);
    const rows = [...(await this.knownItems(corpus)), ...(await this.completions(corpus)), ...(await this.costs(corpus, true))];
    return this.table(`${count(pages)} made-up pages`, [...rows, ...this.sizes(corpus)]);
  }

  async specialWords() {
    const { pages, items } = special();
    const corpus = await this.corpus("special", pages);
    const all = await this.each(corpus, async (place) => {
      const answers = await this.browser.answers(place, items.map((item) => item.query), false);
      return reciprocalRank(items, (query) => answers.get(query));
    });
    const number = (/** @type {number} */ share) => String(Math.round(share * items.length));
    return this.table(`${pages.length} special words, such as C++, C# and \`std::vector\``, [
      ["right page first", ...all.map(({ first }) => number(first))],
      ["nothing found", ...all.map(({ empty }) => number(empty))],
    ]);
  }

  async collection() {
    const { name, pages, queries } = readCollection(this.options.collection);
    const corpus = await this.corpus(name, pages);
    const all = await this.each(corpus, async (place) => {
      const answers = await this.browser.answers(place, queries.map((each) => each.query), false);
      return relevance(queries, (query) => answers.get(query));
    });
    return this.table(`The collection \`${name}\`: ${count(pages)} pages, ${queries.length} questions`, [
      ["nDCG@10", ...all.map(({ ndcg }) => three(ndcg))],
      ["MRR@10", ...all.map(({ mrr }) => three(mrr))],
      ["questions without any result", ...all.map(({ empty }) => percent(empty))],
      ...(await this.knownItems(corpus)),
      ...(await this.completions(corpus)),
      ...(await this.costs(corpus, false)),
    ]);
  }

  /** @param {Corpus} corpus */
  async knownItems(corpus) {
    const items = knownItems(corpus.pages, { count: ITEMS, seed: SEED, stopWords: STOP_WORDS });
    const rows = [];
    for (const [name, asked] of [["three words of a title", "query"], ["with a mistake in one", "misspelt"]]) {
      const questions = items.map((item) => ({ query: item[asked], page: item.page }));
      const all = await this.each(corpus, async (place) => {
        const answers = await this.browser.answers(place, questions.map((item) => item.query), false);
        return reciprocalRank(questions, (query) => answers.get(query));
      });
      rows.push([`${name}, MRR@10`, ...all.map(({ mrr }) => three(mrr))]);
      rows.push([`${name}, nothing found`, ...all.map(({ empty }) => percent(empty))]);
    }
    return rows;
  }

  /** @param {Corpus} corpus */
  async completions(corpus) {
    const tasks = prefixes(corpus.pages, { count: WORDS, seed: SEED });
    const all = await this.each(corpus, async (place) => {
      const answers = await this.browser.answers(place, tasks.map((task) => task.prefix), true);
      return completion(tasks, corpus.pages, (query) => answers.get(query));
    });
    return [
      ["six letters or more typed, a title with the word in ten", ...all.map((each) => percent(each.foundFromSix))],
      ["three letters or more typed, the same", ...all.map((each) => percent(each.found))],
      ["letters typed, nothing found", ...all.map((each) => percent(each.empty))],
    ];
  }

  /** @param {Corpus} corpus @param {boolean} timed */
  async costs(corpus, timed) {
    const quick = await this.visits(corpus, 0);
    const rows = [
      row("bytes, first query", quick, ({ first }) => first.bytes),
      row("bytes, a later one", quick, ({ later }) => later.bytes),
      row("requests, first query", quick, ({ first }) => first.requests),
      row("requests, a later one", quick, ({ later }) => later.requests),
    ];
    if (!timed) return rows;
    const slow = await this.visits(corpus, DELAY);
    return [
      ...rows,
      row("ms to ten results, first query", quick, ({ first }) => first.milliseconds),
      row("ms, first query, client loaded before", quick, ({ first }) => first.asking),
      row("ms, a later one", quick, ({ later }) => later.milliseconds),
      row(`ms, first query, answers ${DELAY} ms late`, slow, ({ first }) => first.milliseconds),
      row("ms, the same, client loaded before", slow, ({ first }) => first.asking),
      row(`ms, a later one, answers ${DELAY} ms late`, slow, ({ later }) => later.milliseconds),
    ];
  }

  /** The engines take turns, so that a machine that slows down slows them all. @param {Corpus} corpus @param {number} delay */
  async visits(corpus, delay) {
    const items = knownItems(corpus.pages, { count: this.options.queries + 1, seed: SEED, stopWords: STOP_WORDS });
    const visits = corpus.places.map(() => []);
    this.say(`visiting ${items.length - 1} times, with ${delay} ms of delay`);
    this.host.delay = delay;
    for (let i = 0; i + 1 < items.length; i++) {
      for (const [engine, place] of corpus.places.entries()) {
        visits[engine].push(await this.browser.visit(place, items[i].query, items[i + 1].query));
      }
    }
    this.host.delay = 0;
    return visits;
  }

  /** @param {Corpus} corpus */
  sizes({ seconds, folders }) {
    const files = folders.map(indexFiles);
    return [
      ["index, files", ...files.map((each) => each.length.toLocaleString("en"))],
      ["index, kB compressed", ...files.map((each) => kilobytes(each))],
      ["index, s to make", ...seconds.map((each) => each.toFixed(2))],
    ];
  }

  /** Builds every index over some pages and serves it. @param {string} name @param {Page[]} pages @returns {Promise<Corpus>} */
  async corpus(name, pages) {
    const corpus = { name, pages, places: [], seconds: [], folders: [] };
    for (const { name: engine, client, build } of this.engines) {
      this.say(`indexing ${count(pages)} ${name} pages with ${engine}`);
      const folder = join(this.options.work, `${name}-${client}`);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const built = await build(pages, folder);
      this.host.folders[`${name}-${client}`] = built.folder;
      const base = this.host.url(`${name}-${client}`);
      corpus.places.push({ client: `${this.host.url("bench")}clients/${client}.js`, base, script: built.script });
      corpus.seconds.push(built.seconds);
      corpus.folders.push(built.folder);
    }
    this.say(`asking about ${name} pages`);
    return corpus;
  }

  /** @template T @param {Corpus} corpus @param {(place: import("./browser.js").Place) => Promise<T>} ask @returns {Promise<T[]>} */
  async each(corpus, ask) {
    const all = [];
    for (const place of corpus.places) all.push(await ask(place));
    return all;
  }

  /** @param {string} title @param {string[][]} rows @returns {Table} */
  table(title, rows) {
    return { title, head: ["", ...this.engines.map(({ name }) => name)], rows };
  }
}

/** The medians. @param {string} name @param {any[][]} visits @param {(visit: any) => number} figure */
function row(name, visits, figure) {
  return [name, ...visits.map((each) => Math.round(quantile(each.map(figure), 0.5)).toLocaleString("en"))];
}

/** The files of an index, which stand beside pages. @param {string} folder */
function indexFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath ?? file.path, file.name))
    .filter((file) => /[/\\](search[/\\](index|manifest)|pagefind[/\\](index|fragment|pagefind\.|pagefind-entry))|[/\\]index\.json$/.test(file.slice(folder.length)));
}

/** @param {string[]} files */
function kilobytes(files) {
  const sizes = files.map((file) => (/\.json$/.test(file) ? gzipSync(readFileSync(file)).length : statSync(file).size));
  return Math.round(sizes.reduce((a, b) => a + b, 0) / 1000).toLocaleString("en");
}

/** @param {any[]} all */
function count(all) {
  return all.length.toLocaleString("en");
}

/** @param {number} number */
function three(number) {
  return number.toFixed(3);
}

/** @param {number} share */
function percent(share) {
  return (share * 100).toFixed(1) + " %";
}
