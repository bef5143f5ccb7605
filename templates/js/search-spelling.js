// Finds the word that was meant. No DOM.

/** Shorter words are left as they are. */
const SHORTEST = 3;

/** From this length on two letters may be wrong. */
const LONG = 8;

/**
 * A word of the dictionary, with how likely it is that it is meant: one more is twice as likely.
 * @typedef {[word: string, likelihood: number]} Entry
 */

/**
 * How many letters at the beginning of a word, or at its end, are taken for right.
 * @param {string} word
 * @returns {number} 0 when the word is not to be corrected
 */
export function anchor(word) {
  if (word.length < SHORTEST || !/\p{L}/u.test(word)) return 0;
  return word.length < 5 ? 1 : 2;
}

/**
 * The word with the fewest changes to make; of several the likeliest, then the first in the alphabet.
 * @param {string} word
 * @param {Entry[]} entries
 * @returns {string | undefined} nothing when all need too many
 */
export function nearest(word, entries) {
  const most = word.length < LONG ? 1 : 2;
  const near = entries
    .map(([text, likelihood]) => ({ text, likelihood, changes: changes(word, text, most) }))
    .filter((entry) => entry.changes <= most);
  near.sort((a, b) => a.changes - b.changes || b.likelihood - a.likelihood || (a.text < b.text ? -1 : 1));
  return near[0]?.text;
}

/**
 * How many letters must be put in, left out, exchanged for another or with their neighbour to make one word
 * of another; a letter takes part in one change at most ("optimal string alignment").
 * @param {string} a @param {string} b @param {number} most beyond which the number is not needed
 */
function changes(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return Infinity;
    [before, last] = [last, row];
  }
  return last[b.length];
}
