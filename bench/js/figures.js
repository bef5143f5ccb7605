// How well a search finds what it should.

import { wordsOf } from "./tasks.js";

/**
 * Finds pages for a query: their numbers, the best ten first.
 * @typedef {(query: string) => Promise<number[]> | number[]} Search
 */

/**
 * The mean of one over the place of the page that was meant, nothing below the tenth (MRR@10).
 * @param {{query: string, page: number}[]} items
 * @param {Search} search
 * @returns {Promise<{mrr: number, first: number, empty: number}>} `first` and `empty` as shares
 */
export async function reciprocalRank(items, search) {
  let [sum, first, empty] = [0, 0, 0];
  for (const { query, page } of items) {
    const found = await search(query);
    const place = found.indexOf(page);
    sum += place < 0 ? 0 : 1 / (place + 1);
    first += place === 0 ? 1 : 0;
    empty += found.length ? 0 : 1;
  }
  return { mrr: sum / items.length, first: first / items.length, empty: empty / items.length };
}

/**
 * Whether a page with the word that is being typed in its title is among the ten best.
 * @param {import("./tasks.js").Prefix[]} prefixes
 * @param {{title: string}[]} pages
 * @param {Search} search
 * @returns {Promise<{found: number, foundFromSix: number, empty: number}>} as shares; `foundFromSix` of those with six characters or more
 */
export async function completion(prefixes, pages, search) {
  const titles = pages.map((page) => new Set(wordsOf(page.title)));
  const tried = [];
  for (const { prefix, word } of prefixes) {
    const found = await search(prefix);
    tried.push({ length: prefix.length, empty: !found.length, right: found.some((page) => titles[page].has(word)) });
  }
  const right = (/** @type {{right: boolean}[]} */ some) => share(some, (each) => each.right);
  return {
    found: right(tried),
    foundFromSix: right(tried.filter((each) => each.length >= 6)),
    empty: share(tried, (each) => each.empty),
  };
}

/**
 * How well the ten best serve, beside the best that could be (nDCG@10); the place of the first that serves
 * (MRR@10); and the share of queries without an answer.
 * @param {import("./collection.js").Judged[]} queries
 * @param {Search} search
 */
export async function relevance(queries, search) {
  let [ndcg, mrr, empty] = [0, 0, 0];
  for (const { query, gains } of queries) {
    const found = await search(query);
    const gained = found.slice(0, 10).map((page) => gains.get(page) ?? 0);
    const best = [...gains.values()].sort((a, b) => b - a).slice(0, 10);
    const place = gained.findIndex((gain) => gain > 0);
    ndcg += discounted(best) ? discounted(gained) / discounted(best) : 0;
    mrr += place < 0 ? 0 : 1 / (place + 1);
    empty += found.length ? 0 : 1;
  }
  return { ndcg: ndcg / queries.length, mrr: mrr / queries.length, empty: empty / queries.length };
}

/** @param {number[]} gains */
function discounted(gains) {
  return gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}

/** @template T @param {T[]} all @param {(each: T) => boolean} holds */
function share(all, holds) {
  return all.filter(holds).length / all.length;
}

/** The value below which a share of the values lies. @param {number[]} values @param {number} part from 0 to 1 */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}
