// Takes a query apart. No DOM.

import { tokens } from "./search-analyze.js";

/** @typedef {import("./search-analyze.js").Token & {exact: boolean}} Word one in quotes is meant as it stands */

/** More distinct words than these are not looked at. */
const MOST_WORDS = 32;

/**
 * What a query asks for. A minus counts before a letter, a digit or quotes, and quotes that are closed.
 * @param {string} query
 * @param {Set<string>} stopWords
 * @returns {{words: Word[], wanted: string[][], unwanted: string[][]}} the words that documents are ranked
 *     by, and the terms of each phrase that must be there or must not
 */
export function parsed(query, stopWords) {
  /** @type {string[][]} */
  const wanted = [];
  /** @type {string[][]} */
  const unwanted = [];
  /** @type {{start: number, end: number}[]} */
  const quoted = [];
  const rest = query.replace(/(?<!\S)(-?)["“”„]([^"“”„]*)["“”]|(?<!\S)(-)(?=[\p{L}\p{N}])(\S+)/gu, (all, minus, phrase, sign, word, start) => {
    const terms = tokens(phrase ?? word).map((token) => token.term);
    const isUnwanted = minus || sign;
    if (terms.length) (isUnwanted ? unwanted : wanted).push(terms.slice(0, MOST_WORDS));
    if (isUnwanted) return " ".repeat(all.length);
    quoted.push({ start, end: start + all.length });
    return all;
  });
  const words = tokens(rest).map((token) => ({
    ...token,
    exact: quoted.some(({ start, end }) => start <= token.start && token.end <= end),
  }));
  return { words: telling(words, stopWords), wanted, unwanted };
}

/** Each term once, where it was typed last; without words such as "the", unless there are no others. @param {Word[]} words @param {Set<string>} stopWords */
function telling(words, stopWords) {
  const last = new Map(words.map((word) => [word.term, word]));
  const all = [...last.values()].sort((a, b) => a.start - b.start);
  const others = all.filter((word) => !stopWords.has(word.word));
  return (others.length ? others : all).slice(0, MOST_WORDS);
}
