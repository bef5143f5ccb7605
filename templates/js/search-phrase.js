// Finds words that stand one behind the other. No DOM.

import { documents } from "./search-rank.js";

/**
 * The documents that have some terms one behind the other in one of their fields.
 * @param {import("./search-rank.js").Match[]} matches the terms in their order
 * @param {number[][][]} places where each of them stands: in each field, for each document of its postings how
 *     many places follow, and then how far each is from the one before
 * @returns {Set<number>}
 */
export function together(matches, places) {
  const found = matches[0].fields.map((_, field) =>
    matches.map((match, i) => beginnings(match.fields[field], places[i][field], i)).reduce(both),
  );
  return new Set(found.flatMap((byDocument) => [...byDocument.keys()]));
}

/** Where in each document a phrase may begin, by one of its terms. @param {number[]} postings @param {number[]} places @param {number} back the place of the term in the phrase */
function beginnings(postings, places, back) {
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

/** The documents and places that are in both. @param {Map<number, Set<number>>} some @param {Map<number, Set<number>>} others */
function both(some, others) {
  const both = new Map();
  for (const [document, places] of some) {
    const shared = [...places].filter((place) => others.get(document)?.has(place));
    if (shared.length) both.set(document, new Set(shared));
  }
  return both;
}
