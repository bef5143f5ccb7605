// Reads a test collection in the form of Cranfield's, which is that of the SMART project: three files with
// entries that begin with `.I`, and parts of them that begin with a letter after a dot.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {import("./made-pages.js").Page} Page
 * @typedef {{query: string, gains: Map<number, number>}} Judged a query, and what it is worth to find each page
 * @typedef {{name: string, pages: Page[], queries: Judged[]}} Collection
 */

/** How much the best of Cranfield's codes, 1, is worth; 4 is worth 1, and -1 stands for no interest. */
const BEST_GAIN = 4;

/** @param {string} folder with a file `….all` or `….all.…`, a file `….qry` and one with `qrel` in its name @returns {Collection} */
export function readCollection(folder) {
  const names = readdirSync(folder);
  const read = (/** @type {RegExp} */ pattern) => {
    const name = names.find((each) => pattern.test(each));
    if (!name) throw new Error(`'${folder}' has no file whose name matches ${pattern}`);
    return readFileSync(join(folder, name), "latin1").replaceAll("\r", "");
  };
  const entries = parts(read(/\.all/i));
  const gains = judgements(read(/qrel(?!.*read)/i));
  return {
    name: names.find((each) => /\.all/i.test(each)).split(".")[0],
    pages: entries.map(page),
    queries: parts(read(/\.qry$/i)).map(({ W }, i) => ({ query: W ?? "", gains: gains.get(i + 1) ?? new Map() })),
  };
}

/** The parts of each entry by their letter, each as one line. @param {string} text @returns {Record<string, string>[]} */
function parts(text) {
  return text
    .split(/^\.I.*\n/m)
    .slice(1)
    .map((entry) =>
      Object.fromEntries(
        entry
          .split(/^\.(?=[A-Z]\s*$)/m)
          .slice(1)
          .map((part) => [part[0], part.slice(1).replace(/\s+/g, " ").trim()]),
      ),
    );
}

/** The abstract begins with the title once more, which is left out. @param {Record<string, string>} entry @returns {Page} */
function page({ T = "", W = "" }) {
  return { title: T, text: W.startsWith(T) ? W.slice(T.length).trim() : W };
}

/** @param {string} text lines of query, document and code, both counted from 1 in the order of the files */
function judgements(text) {
  /** @type {Map<number, Map<number, number>>} */
  const all = new Map();
  for (const line of text.trim().split("\n")) {
    const [query, document, code] = line.trim().split(/\s+/).map(Number);
    const gain = code >= 1 && code <= BEST_GAIN ? BEST_GAIN + 1 - code : 0;
    if (!all.has(query)) all.set(query, new Map());
    all.get(query).set(document - 1, gain);
  }
  return all;
}
