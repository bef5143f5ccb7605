// What to ask a search for, and what it should find first.

import { Random } from "./random.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * @typedef {import("./made-pages.js").Page} Page
 *
 * Three words of a title, somebody's memory of it, and the number of the page that they mean.
 * @typedef {{query: string, misspelt: string, page: number}} KnownItem `misspelt` has one mistake in its longest word
 *
 * The beginning of a word, while it is typed.
 * @typedef {{prefix: string, word: string}} Prefix
 */

/** The words of a text in lower case: runs of two letters or more. @param {string} text */
export function wordsOf(text) {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

/**
 * @param {Page[]} pages
 * @param {{count: number, seed: number, stopWords: Set<string>}} wanted
 * @returns {KnownItem[]} fewer when too few titles have three words
 */
export function knownItems(pages, { count, seed, stopWords }) {
  const random = new Random(seed);
  const long = pages.flatMap((page, number) => {
    const words = [...new Set(wordsOf(page.title))].filter((word) => word.length > 2 && !stopWords.has(word));
    return words.length < 3 ? [] : [{ number, words }];
  });
  return random.some(count, long).map(({ number, words }) => {
    const three = random.some(3, words);
    const longest = three.reduce((a, b) => (b.length > a.length ? b : a));
    const wrong = three.map((word) => (word === longest ? misspelt(word, random) : word));
    return { query: three.join(" "), misspelt: wrong.join(" "), page: number };
  });
}

/** A letter too many, a wrong one, one too few or two in the wrong order. @param {string} word @param {Random} random */
function misspelt(word, random) {
  for (;;) {
    const at = random.below(word.length);
    const [before, behind] = [word.slice(0, at), word.slice(at + 1)];
    const letter = LETTERS[random.below(LETTERS.length)];
    const swapped = behind ? before + behind[0] + word[at] + behind.slice(1) : word;
    const wrong = [before + letter + word.slice(at), before + letter + behind, before + behind, swapped][random.below(4)];
    if (wrong !== word) return wrong;
  }
}

/**
 * Every beginning of three letters or more of long words in titles.
 * @param {Page[]} pages
 * @param {{count: number, seed: number}} wanted how many words
 * @returns {Prefix[]}
 */
export function prefixes(pages, { count, seed }) {
  const long = new Set(pages.flatMap((page) => wordsOf(page.title)).filter((word) => word.length >= 7));
  return new Random(seed)
    .some(count, [...long])
    .flatMap((word) => Array.from({ length: word.length - 3 }, (_, i) => ({ prefix: word.slice(0, i + 3), word })));
}

/** Words that are more than their letters. */
const SPECIAL = `C C++ C# F# J# R D Go .NET ASP.NET Node.js Vue.js CI/CD A/B I/O TCP/IP UI/UX S/4HANA std::vector @Autowired O(1)
  O(n) IT == === != => -> && || ?? :: ** $scope .env A+ x86-64 UTF-8 802.1X k8s max_connections async/await n/a T-SQL PL/SQL NULL`
  .trim()
  .split(/\s+/);

/** A page on each special word, which names the next one too, and what to ask for it. */
export function special() {
  const pages = SPECIAL.map((word, i) => ({
    title: word,
    text: `Ask what they built with ${word} and why it was chosen. Unlike ${SPECIAL[(i + 1) % SPECIAL.length]}, it is used in many teams.`,
  }));
  return { pages, items: SPECIAL.map((query, page) => ({ query, page })) };
}
