// Turns text into the terms of the index, as ContentAnalyzer does with Lucene when the site is
// built: words by the rules of Unicode's UAX #29 as Lucene's StandardTokenizer has them, and words that
// are more than their letters, without the possessive 's, in lower case, stemmed by Porter's rules.
// No DOM.

/**
 * @typedef {object} Token
 * @property {string} word in lower case
 * @property {string} term its stem
 * @property {number} start where it begins in the text, in UTF-16 code units
 * @property {number} end where it ends, exclusive
 */

/** Longer words are cut. */
const LONGEST = 255;

// What a character does to a word; a set of kinds is a sum.
const OTHER = 0;
const LETTER = 1;
const HEBREW = 2;
const NUMBER = 4;
const KATAKANA = 8;
const CONNECTOR = 16;
const MID_LETTER = 32;
const MID_NUMBER = 64;
const MID_BOTH = 128;
const QUOTE = 256;
const DOUBLE_QUOTE = 512;
const EXTEND = 1024;
const SINGLE = 2048;
const CLUSTER = 4096;
const EMOJI = 8192;
const LETTERS = LETTER + HEBREW;
const IN_WORD = LETTERS + NUMBER + KATAKANA;
const BETWEEN_LETTERS = MID_LETTER + MID_BOTH + QUOTE;
const BETWEEN_NUMBERS = MID_NUMBER + MID_BOTH + QUOTE;

/** Scripts without spaces; a run of them is one word. */
const CLUSTERED = "Thai Lao Myanmar Khmer Tai_Le New_Tai_Lue Tai_Tham Tai_Viet Ahom"
  .replace(/\S+/g, "\\p{sc=$&}")
  .replaceAll(" ", "");

/** @type {[string, number][]} the first that holds the character decides */
const KINDS = [
  ["\\u200b", OTHER],
  ["\\p{RI}", EMOJI],
  [`(?=\\p{L})[${CLUSTERED}]`, CLUSTER],
  [`(?=\\p{M})[${CLUSTERED}]`, CLUSTER + EXTEND],
  ["[\\p{M}\\p{Cf}\\p{EMod}\\uff9e\\uff9f]", EXTEND],
  ["[\\p{Nd}\\u066b]", NUMBER],
  ["[\\p{sc=Han}\\p{sc=Hira}]", SINGLE],
  ["[\\p{sc=Kana}\\u3031-\\u3035\\u309b\\u309c\\u30a0\\u30fc\\uff70]", KATAKANA],
  ["[\\p{Pc}\\u202f]", CONNECTOR],
  ["(?=\\p{L})\\p{sc=Hebr}", HEBREW],
  ["[.\\u2018\\u2019\\u2024\\ufe52\\uff07\\uff0e]", MID_BOTH],
  ["[:\\u00b7\\u0387\\u055f\\u05f4\\u2027\\ufe13\\ufe55\\uff1a]", MID_LETTER],
  ["[,;\\u037e\\u0589\\u060c\\u060d\\u066c\\u07f8\\u2044\\ufe10\\ufe14\\ufe50\\ufe54\\uff0c\\uff1b]", MID_NUMBER],
  ["'", QUOTE],
  ['"', DOUBLE_QUOTE],
  ["[\\p{Alphabetic}\\u02c2-\\u02c5\\u02d2-\\u02d7\\u02de\\u02df\\u02ed\\u02ef-\\u02ff\\u055b\\u055c\\u055e\\u05f3\\ua720\\ua721\\ua789\\ua78a\\uab5b]", LETTER],
  ["(?![#*])[\\p{Emoji}\\p{ExtPict}]", EMOJI],
];
const PATTERNS = KINDS.map(([pattern]) => new RegExp(`^(?:${pattern})`, "u"));

/** @type {Map<number, number>} */
const kinds = new Map();

/** @param {number} code */
function kindOf(code) {
  let kind = kinds.get(code);
  if (kind === undefined) {
    const c = String.fromCodePoint(code);
    kind = KINDS[PATTERNS.findIndex((pattern) => pattern.test(c))]?.[1] ?? OTHER;
    kinds.set(code, kind);
  }
  return kind;
}

const EXTENDED = "(?:(?![\\ufe0e\\ufe0f])[\\p{M}\\p{Cf}\\p{EMod}])*";
const PICTURE = `(?:\\u200d*(?!\\p{RI}|\\p{EMod}|[0-9#*])[\\p{ExtPict}\\p{Emoji}]${EXTENDED}\\ufe0f?|\\p{EMod}${EXTENDED})`;
const EMOJIS = new RegExp(
  `^(?:${PICTURE}(?:(?:(?:(?<=\\u200d)|\\u200d)${PICTURE})+|[\\u{e0020}-\\u{e007e}]+\\u{e007f})?` +
    `|[0-9#*]${EXTENDED}\\ufe0f?\\u20e3${EXTENDED}` +
    `|(?:\\p{RI}[\\p{M}\\p{Cf}\\p{EMod}]*){2})`,
  "u",
);

/** Finds where the word ends that begins at a place of a text. */
class Scanner {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.limit = 0;
  }

  /** The end of the longest word from `start`; `start` itself when none begins there. @param {number} start */
  endOfWord(start) {
    this.limit = Math.min(this.text.length, start + LONGEST);
    if (this.limit < this.text.length && this.text.codePointAt(this.limit - 1) > 0xffff) this.limit--;
    const kind = this.kind(start);
    if (kind === SINGLE) return this.after(start);
    const end = kind & CLUSTER ? this.run(start, CLUSTER) : this.joined(start);
    const pictures = kind === EMOJI || kind & EXTEND || this.text.charCodeAt(start + 1) > 127;
    return pictures ? Math.max(end, this.picture(start)) : end;
  }

  /** @param {number} at */
  kind(at) {
    return at < this.limit ? kindOf(this.text.codePointAt(at)) : OTHER;
  }

  /** The place behind a character and what extends it. @param {number} at */
  after(at) {
    do at += this.text.codePointAt(at) > 0xffff ? 2 : 1;
    while (this.kind(at) & EXTEND);
    return at;
  }

  /** The place behind all neighbours of a kind. @param {number} at @param {number} kind */
  run(at, kind) {
    while (this.kind(at) & kind) at = this.after(at);
    return at;
  }

  /** @param {number} start */
  picture(start) {
    return start + (EMOJIS.exec(this.text.slice(start, this.limit))?.[0].length ?? 0);
  }

  /** The end of a word of letters, numbers and what joins them. @param {number} start */
  joined(start) {
    let at = this.run(start, CONNECTOR);
    let last = this.kind(at);
    if (!(last & IN_WORD)) return start;
    for (at = this.after(at); ; ) {
      const kind = this.kind(at);
      if (kind === CONNECTOR) {
        at = this.run(at, CONNECTOR);
        last = this.kind(at);
        if (!(last & IN_WORD)) return at;
      } else if (kind & IN_WORD) {
        if ((kind === KATAKANA) !== (last === KATAKANA)) return at;
        last = kind;
      } else if (this.joins(last, kind, at)) {
        // What is joined is a plain letter or number to the mark after it.
        last = kind === DOUBLE_QUOTE ? OTHER : last & LETTERS ? LETTER : NUMBER;
        at = this.after(at);
      } else if (last === HEBREW && kind === QUOTE) {
        last = OTHER; // Nothing but a letter or number may follow.
      } else {
        return at;
      }
      at = this.after(at);
    }
  }

  /** Whether a mark between two characters keeps them together. @param {number} last @param {number} mark @param {number} at */
  joins(last, mark, at) {
    const next = mark ? this.kind(this.after(at)) : OTHER;
    return (
      (last & LETTERS && mark & BETWEEN_LETTERS && next & LETTERS) ||
      (last & NUMBER && mark & BETWEEN_NUMBERS && next & NUMBER) ||
      (last & HEBREW && mark & DOUBLE_QUOTE && next & HEBREW)
    );
  }
}

/** Lower case, one character at a time, as Java's `Character.toLowerCase` does it. @param {string} word */
function lower(word) {
  if (/^[\0-\x7f]*$/.test(word)) return word.toLowerCase();
  return Array.from(word, (c) => (c === "\u0130" ? "i" : c.toLowerCase())).join("");
}

/** Words that are more than their letters, such as C++, .NET, I/O and ==, as in SpecialWords. */
const SPECIAL = new RegExp(
  [
    "(?<!\\w)[A-Za-z][A-Za-z0-9]*(?:\\+\\+(?![A-Za-z_+#])|[+#](?![\\w+#]))",
    "(?<![\\w.])\\.[A-Za-z][A-Za-z0-9]+",
    "(?<![\\w/.])(?:[A-Za-z]/[A-Za-z0-9]{1,5}|[A-Za-z0-9]{1,5}/[A-Za-z])(?![\\w/])",
    "(?<![=!<>&|:?+*/-])(?:===|!==|<=>|>>>|&&|\\|\\||==|!=|=>|->|<-|<=|>=|::|\\?\\?|\\|>|:=|\\+=|-=|\\*=|/=|\\*\\*|<<|>>|<>)(?![=!<>&|:?+*/-])",
  ].join("|"),
  "g",
);

/**
 * The words of a text with their terms, in order.
 * @param {string} text
 * @returns {Token[]}
 */
export function tokens(text) {
  const special = new Map();
  const rest = text.replace(SPECIAL, (word, start) => {
    special.set(start, start + word.length);
    return " ".repeat(word.length);
  });
  const scanner = new Scanner(rest);
  const found = [];
  for (let start = 0; start < text.length; ) {
    const end = special.get(start) ?? scanner.endOfWord(start);
    if (end > start) {
      const word = lower(text.slice(start, end).replace(/['\u2019\uff07]s$/i, ""));
      found.push({ word, term: stem(word), start, end });
      start = end;
    } else {
      start += text.codePointAt(start) > 0xffff ? 2 : 1;
    }
  }
  return found;
}

// Porter's stemmer (https://tartarus.org/martin/PorterStemmer/) with its author's later changes.

const MIDDLE = suffixes(
  "ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous " +
    "ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive " +
    "biliti>ble logi>log",
);
const LATE = suffixes("icate>ic ative> alize>al iciti>ic ical>ic ful> ness>");
const LAST = suffixes("al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ion> ou> ism> ate> iti> ous> ive> ize>");

/** @param {string} list */
function suffixes(list) {
  return list.split(" ").map((pair) => pair.split(">"));
}

/** `c` for each consonant and `v` for each vowel. @param {string} word */
function shape(word) {
  let result = "";
  for (let i = 0; i < word.length; i++) {
    const vowel = word[i] === "y" ? result[i - 1] === "c" : "aeiou".includes(word[i]);
    result += vowel ? "v" : "c";
  }
  return result;
}

/** How many times a consonant follows a vowel. @param {string} word */
const measure = (word) => shape(word).split("vc").length - 1;
const hasVowel = (/** @type {string} */ word) => shape(word).includes("v");
const doubled = (/** @type {string} */ word) => word.at(-1) === word.at(-2) && shape(word).endsWith("c");
const short = (/** @type {string} */ word) => shape(word).endsWith("cvc") && !/[wxy]$/.test(word);

/** @param {string} word @param {string[][]} list @param {number} least the smallest measure of the stem */
function replaced(word, list, least) {
  const [suffix, instead] = list.find(([end]) => word.endsWith(end)) ?? [];
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  if (suffix === "ion" && !/[st]$/.test(rest)) return word;
  return measure(rest) >= least ? rest + instead : word;
}

/** @param {string} word */
function withoutInflection(word) {
  if (word.endsWith("sses") || word.endsWith("ies")) word = word.slice(0, -2);
  else if (/[^s]s$/s.test(word)) word = word.slice(0, -1);
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const rest = word.replace(/(ed|ing)$/, "");
  if (rest === word || !hasVowel(rest)) return word;
  if (/(at|bl|iz)$/.test(rest)) return rest + "e";
  if (doubled(rest)) return /[lsz]$/.test(rest) ? rest : rest.slice(0, -1);
  return measure(rest) === 1 && short(rest) ? rest + "e" : rest;
}

/** @param {string} word */
function withoutFinalE(word) {
  const count = measure(word);
  if (word.endsWith("e")) {
    const rest = word.slice(0, -1);
    if (count > 1 || (count === 1 && !short(rest))) word = rest;
  }
  return word.endsWith("ll") && count > 1 ? word.slice(0, -1) : word;
}

/**
 * Whether a word or one of its parts has one of some terms.
 * @param {Token} token @param {Set<string>} terms
 */
export function has(token, terms) {
  return terms.has(token.term) || token.word.split(/[._:/+#]+/).some((part) => part.length > 1 && terms.has(stem(part)));
}

/**
 * The stem of a word in lower case.
 * @param {string} word
 */
export function stem(word) {
  if (word.length < 3) return word;
  word = withoutInflection(word);
  if (word.endsWith("y") && hasVowel(word.slice(0, -1))) word = word.slice(0, -1) + "i";
  word = replaced(replaced(word, MIDDLE, 1), LATE, 1);
  return withoutFinalE(replaced(word, LAST, 2));
}
