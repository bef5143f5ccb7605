// Chooses what to show of a document for a query, and what to mark in it. No DOM.

import { has, tokens } from "./search-analyze.js";

/**
 * @typedef {object} Part a stretch of a text
 * @property {string} text
 * @property {boolean} marked whether it is a word that was searched for
 */

/**
 * A text in parts, with the words marked whose terms are searched for.
 * @param {string} text
 * @param {Set<string>} terms
 * @returns {Part[]}
 */
export function marked(text, terms) {
  return cut(text, 0, text.length, matches(text, terms));
}

/**
 * The stretch of a text that shows the most of what was searched for, from word edge to word edge.
 * @param {string} text blocks are parted by line breaks
 * @param {Set<string>} terms
 * @param {number} [length] about how many characters
 * @returns {Part[]} with `…` where the text goes on
 */
export function excerpt(text, terms, length = 170) {
  const found = matches(text, terms);
  const start = startOf(text, best(found, length), length);
  const end = start + length < text.length ? edgeBefore(text, start + length, start) : text.length;
  const parts = cut(text, start, end, found);
  if (start > 0) parts.unshift({ text: "… ", marked: false });
  if (end < text.length) parts.push({ text: " …", marked: false });
  return parts;
}

/** @param {string} text @param {Set<string>} terms */
function matches(text, terms) {
  return tokens(text).filter((token) => has(token, terms));
}

/**
 * The match from which on a stretch holds the most different terms, then the most matches.
 * @param {import("./search-analyze.js").Token[]} found @param {number} length
 */
function best(found, length) {
  let chosen;
  let most = 0;
  found.forEach((first, i) => {
    const within = found.slice(i, i + 20).filter((match) => match.end <= first.start + length);
    const worth = 100 * new Set(within.map((match) => match.term)).size + within.length;
    if (worth > most) {
      most = worth;
      chosen = first;
    }
  });
  return chosen;
}

/**
 * Where to begin: at the start of the block when the match is near it, else a few words before.
 * @param {string} text @param {import("./search-analyze.js").Token | undefined} match @param {number} length
 */
function startOf(text, match, length) {
  if (!match) return 0;
  const block = text.lastIndexOf("\n", match.start) + 1;
  const near = match.start - Math.floor(length / 3);
  if (block >= near) return block;
  const space = text.slice(near, match.start).search(/\s\S/);
  return space < 0 ? match.start : near + space + 1;
}

/** The end of the last word that ends before a place. @param {string} text @param {number} at @param {number} start */
function edgeBefore(text, at, start) {
  const kept = text.slice(start, at + 1).replace(/\s+\S*$/, "").length;
  if (kept <= at - start && kept > 0) return start + kept;
  return /[\udc00-\udfff]/.test(text[at]) ? at - 1 : at; // No spaces: at least no half of a character.
}

/** Blocks that do not end as sentences do are parted by a dot. @param {string} text */
function inOneLine(text) {
  return text.replace(/([^\s.!?:…])\n/g, "$1 · ").replace(/\s+/g, " ");
}

/**
 * @param {string} text @param {number} start @param {number} end
 * @param {import("./search-analyze.js").Token[]} found
 * @returns {Part[]}
 */
function cut(text, start, end, found) {
  const parts = [];
  const add = (/** @type {number} */ to, /** @type {boolean} */ marked) => {
    if (to > start) parts.push({ text: inOneLine(text.slice(start, to)), marked });
    start = Math.max(start, to);
  };
  for (const match of found) {
    if (match.start >= start && match.end <= end) {
      add(match.start, false);
      add(match.end, true);
    }
  }
  add(end, false);
  return parts;
}
