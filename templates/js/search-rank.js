// Ranks documents as Lucene does: the scores are its BM25 scores to the last bit (each Math.fround is a
// float there). No DOM.

const K1 = Math.fround(1.2);
const B = Math.fround(0.75);

/** What a document gains that has all words, and once more when it has all of them in its title. */
const TIER = 128;

/**
 * A term with its postings in each field, the title first. Three numbers for each document that has it: how
 * far its number is from the one before, how often it has the term, and how many terms the field has there.
 * @typedef {{term: string, fields: number[][]}} Match
 *
 * What is known of a field: how many documents have it, and how many terms it has in all of them.
 * @typedef {{documents: number, terms: number}} Field
 */

/**
 * The numbers of the documents that have a term in a field.
 * @param {number[]} postings
 */
export function documents(postings) {
  const found = [];
  for (let i = 0, document = 0; i < postings.length; i += 3) found.push((document += postings[i]));
  return found;
}

/**
 * The score of each document that has at least one of the words.
 * @param {Match[][]} groups what each word stands for
 * @param {Field[]} fields
 * @returns {Map<number, number>}
 */
export function ranked(groups, fields) {
  /** @type {Map<number, {sum: number, words: number, titles: number}>} */
  const found = new Map();
  const all = distinct(groups);
  for (const group of all) {
    const titles = new Set(group.flatMap((match) => documents(match.fields[0])));
    for (const [document, score] of best(group, fields)) {
      const entry = found.get(document) ?? { sum: 0, words: 0, titles: 0 };
      entry.sum += score;
      entry.words++;
      if (titles.has(document)) entry.titles++;
      found.set(document, entry);
    }
  }
  const tier = (/** @type {number} */ words) => (words === all.length ? TIER : 0);
  return new Map(
    [...found].map(([document, { sum, words, titles }]) => [document, Math.fround(sum + tier(words) + tier(titles))]),
  );
}

/** Without empty groups and those that are the same single term as one before. @param {Match[][]} groups */
function distinct(groups) {
  const seen = new Set();
  return groups.filter((group) => {
    if (group.length !== 1) return group.length > 1;
    const first = !seen.has(group[0].term);
    seen.add(group[0].term);
    return first;
  });
}

/** The score of the best of several terms, as a float; of a single one, not yet rounded. @param {Match[]} group @param {Field[]} fields */
function best(group, fields) {
  if (group.length === 1) return scores(group[0], fields);
  /** @type {Map<number, number>} */
  const best = new Map();
  for (const match of group) {
    for (const [document, score] of scores(match, fields)) {
      best.set(document, Math.max(Math.fround(score), best.get(document) ?? 0));
    }
  }
  return best;
}

/** The sum of the scores of a term in all fields. @param {Match} match @param {Field[]} fields */
function scores(match, fields) {
  /** @type {Map<number, number>} */
  const scores = new Map();
  fields.forEach((field, number) => {
    const postings = match.fields[number];
    const having = postings.length / 3;
    const weight = Math.fround(Math.log(1 + (field.documents - having + 0.5) / (having + 0.5)));
    const average = Math.fround(field.terms / field.documents);
    for (let i = 0, document = 0; i < postings.length; i += 3) {
      document += postings[i];
      const part = Math.fround(1 + Math.fround(postings[i + 1] * norm(postings[i + 2], average)));
      const score = Math.fround(weight - Math.fround(weight / part));
      scores.set(document, (scores.get(document) ?? 0) + score);
    }
  });
  return scores;
}

/** How much the length of a field weakens a term in it. @param {number} length @param {number} average */
function norm(length, average) {
  const part = Math.fround(Math.fround(B * length) / average);
  return Math.fround(1 / Math.fround(K1 * Math.fround(Math.fround(1 - B) + part)));
}
