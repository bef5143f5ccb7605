// Askwell alone, over more and more pages.

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { STOP_WORDS } from "./contest.js";
import { buildWithAskwell } from "./engines.js";
import { completion, quantile, reciprocalRank } from "./figures.js";
import { loaded } from "./loading.js";
import { madePages } from "./made-pages.js";
import { knownItems, prefixes } from "./tasks.js";

const SEED = 1;
const ITEMS = 400;

/** @param {import("./options.js").Options} options @param {(progress: string) => void} say @returns {Promise<import("./table.js").Table[]>} */
export async function growth(options, say) {
  const columns = [];
  for (const count of options.growth) {
    say(`building ${count.toLocaleString("en")} pages`);
    const folder = join(options.work, "growth");
    rmSync(folder, { recursive: true, force: true });
    columns.push(await measured(madePages(count, SEED), folder, options, say));
  }
  return [
    {
      title: "Growth",
      head: ["documents", ...options.growth.map((count) => count.toLocaleString("en"))],
      rows: Object.keys(columns[0]).map((name) => [name, ...columns.map((column) => column[name])]),
      note: "Bytes are medians, with nineteen of twenty below the number in brackets; the client comes on top, once.",
    },
  ];
}

/** @param {import("./made-pages.js").Page[]} pages @param {string} folder @param {import("./options.js").Options} options @param {(progress: string) => void} say */
async function measured(pages, folder, options, say) {
  const built = await buildWithAskwell(pages, folder);
  say("asking");
  const { open } = await core(folder);
  const manifest = pathToFileURL(join(folder, "site/search/manifest.json"));
  const items = knownItems(pages, { count: ITEMS, seed: SEED, stopWords: STOP_WORDS });
  const asked = items.slice(0, options.queries + 1).map((item) => item.query);
  const visits = await loaded((load) => open(manifest, load), asked, async (url) => readFileSync(new URL(url), "utf8"));
  const index = await open(manifest, async (/** @type {string} */ url) => JSON.parse(readFileSync(new URL(url), "utf8")));
  const ask = async (/** @type {string} */ query) =>
    (await index.search(query, { prefix: true })).hits.map((/** @type {{url: string}} */ hit) => Number(/page-(\d+)/.exec(hit.url)?.[1] ?? -1));
  return { ...costs(visits), ...(await quality(pages, items, ask)), ...size(join(folder, "site/search")), ...cost(built) };
}

/** The client as it is in the templates. @param {string} folder */
async function core(folder) {
  const scripts = join(folder, "client");
  mkdirSync(scripts, { recursive: true });
  cpSync("templates/js", scripts, { recursive: true });
  writeFileSync(join(scripts, "package.json"), '{"type":"module"}');
  return import(pathToFileURL(join(scripts, "search-core.js")).href);
}

/** @param {Awaited<ReturnType<typeof loaded>>} visits */
function costs(visits) {
  /** @type {(name: "opening" | "first" | "later") => string} */
  const bytes = (name) => {
    const all = visits.map((visit) => visit[name].files.reduce((sum, url) => sum + compressed(new URL(url)), 0));
    return `${number(quantile(all, 0.5))} (${number(quantile(all, 0.95))})`;
  };
  /** @type {(name: "first" | "later", what: (one: import("./loading.js").Loaded) => number) => string} */
  const median = (name, what) => number(quantile(visits.map((visit) => what(visit[name])), 0.5));
  return {
    "bytes on focus (the manifest)": number(compressed(new URL(visits[0].opening.files[0]))),
    "bytes, first query": bytes("first"),
    "bytes, a later one": bytes("later"),
    "requests, first query": median("first", ({ files }) => files.length),
    "requests, a later one": median("later", ({ files }) => files.length),
    "rounds, first query": median("first", ({ rounds }) => rounds),
  };
}

/** @param {import("./made-pages.js").Page[]} pages @param {import("./tasks.js").KnownItem[]} items @param {import("./figures.js").Search} ask */
async function quality(pages, items, ask) {
  const clean = await reciprocalRank(items, ask);
  const misspelt = await reciprocalRank(items.map((item) => ({ query: item.misspelt, page: item.page })), ask);
  const typed = await completion(prefixes(pages, { count: 300, seed: SEED }), pages, ask);
  const times = [];
  for (const { query } of items) {
    const start = performance.now();
    await ask(query);
    times.push(performance.now() - start);
  }
  return {
    "three words of a title, MRR@10": clean.mrr.toFixed(3),
    "with a mistake in one, MRR@10": misspelt.mrr.toFixed(3),
    "six letters or more typed, a title with the word in ten": (typed.foundFromSix * 100).toFixed(1) + " %",
    "three letters or more typed, the same": (typed.found * 100).toFixed(1) + " %",
    "ms to rank, all files loaded": `${quantile(times, 0.5).toFixed(1)} (${quantile(times, 0.95).toFixed(1)})`,
  };
}

/** @param {string} folder */
function size(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith(".json"))
    .map((file) => join(file.parentPath ?? file.path, file.name));
  const bytes = files.map((file) => statSync(file).size);
  const named = (/** @type {string} */ name) => files.filter((file) => file.includes(name));
  return {
    "files": number(files.length),
    "MB on disk": number(bytes.reduce((a, b) => a + b, 0) / 1e6),
    "largest file with terms, kB compressed": number(Math.max(...named("terms-").map((file) => compressed(file))) / 1000),
    "file with facets, kB compressed": number(compressed(named("facets")[0]) / 1000),
  };
}

/** @param {{seconds: number, index: number, megabytes: number}} built */
function cost({ seconds, index, megabytes }) {
  return {
    "s for the index": number(index),
    "s for the whole site": number(seconds),
    "MB of memory for the whole site": number(megabytes),
  };
}

/** @param {string | URL} file */
function compressed(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** @param {number} value */
function number(value) {
  return (value < 10 && value % 1 ? Number(value.toFixed(1)) : Math.round(value)).toLocaleString("en");
}
