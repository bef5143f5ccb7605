// Makes pages up. Nothing in them means anything, but their words are spread as in real text: a few are
// everywhere and most are rare (Zipf's law), a page keeps to its topic, and a word has several endings.

import { Random } from "./random.js";

/** @typedef {{title: string, text: string}} Page its text is one block */

const STEMS = 2500;
const PAGES_OF_A_TOPIC = 30;
const WORDS_OF_A_TOPIC = 20;

const COMMON = `the of and to a in is that it for on with as they was be by at this how what which when from or an their
  would before after not has who each one so more could than then between about into where why`.split(/\s+/);
const STARTS = "b br c ch d dr f fl g gr h j k l m n p pl pr r s sh st str t tr v w".split(" ");
const VOWELS = "a e i o u ea ou ai".split(" ");
const MIDDLES = "b ck d g l ll m n nd ng nt p r rt ss st t v".split(" ");
const BEGINNINGS = ["re", "un", "inter", "over", "pro", "con", "de", "sub"];
const ENDINGS = ["s", "ed", "ing", "er", "ation", "ment", "al", "ly"];

/**
 * @param {number} count
 * @param {number} seed the same gives the same pages
 * @returns {Page[]}
 */
export function madePages(count, seed) {
  const language = new Language();
  const topics = Math.ceil(count / PAGES_OF_A_TOPIC);
  return Array.from({ length: count }, (_, i) => {
    const topic = new Topic(language, seed, i % topics);
    const random = new Random(seed * 1_000_003 + i);
    const title = capital(topic.words(random.between(4, 10), random));
    const sentences = Array.from({ length: random.between(4, 16) }, () =>
      capital(topic.words(random.between(8, 24), random)),
    );
    return { title, text: sentences.map((sentence) => sentence + ".").join(" ") };
  });
}

/** Its stems by rank, each with its endings; the common words come first and have none. */
class Language {
  constructor() {
    const random = new Random(0);
    const stems = new Set(COMMON);
    while (stems.size < STEMS) stems.add(made(random, stems.size < STEMS / 4 ? 1 : random.between(1, 2)));
    this.stems = [...stems];
    this.endings = this.stems.map((_, rank) => (rank < COMMON.length ? [""] : ["", "", ...random.some(random.below(3), ENDINGS)]));
    let sum = 0;
    this.chances = this.stems.map((_, rank) => (sum += 1 / (rank + 2.7)));
  }

  /** @param {Random} random */
  rank(random) {
    const place = random.next() * this.chances[STEMS - 1];
    let low = 0;
    for (let high = STEMS - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.chances[middle] < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @param {number} rank @param {Random} random */
  word(rank, random) {
    return this.stems[rank] + random.pick(this.endings[rank]);
  }
}

/** What some pages are about. */
class Topic {
  /** @param {Language} language @param {number} seed @param {number} number */
  constructor(language, seed, number) {
    const random = new Random(seed * 7919 + number);
    this.language = language;
    this.ranks = Array.from({ length: WORDS_OF_A_TOPIC }, () => random.between(COMMON.length, STEMS - 1));
  }

  /** @param {number} count @param {Random} random */
  words(count, random) {
    return Array.from({ length: count }, () => {
      const rank = random.below(5) === 0 ? this.language.rank(random) : this.ranks[Math.floor(random.next() ** 3 * WORDS_OF_A_TOPIC)];
      return this.language.word(rank, random);
    }).join(" ");
  }
}

/** @param {Random} random @param {number} syllables */
function made(random, syllables) {
  let word = random.below(20) ? "" : random.pick(BEGINNINGS);
  for (let i = 0; i < syllables; i++) word += random.pick(STARTS) + random.pick(VOWELS) + random.pick(MIDDLES);
  return word;
}

/** @param {string} text */
function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
