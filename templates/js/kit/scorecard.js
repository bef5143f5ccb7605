// A scorecard as docs/scorecard-format.md describes it: what it holds, what it adds up to, and when it is whole.

import { problem } from "./shape.js";

/**
 * @typedef {object} Answer
 * @property {"open" | "asked" | "not-asked"} state
 * @property {string} notes
 * @property {string[]} heard points of a strong answer
 * @property {string[]} flags red flags
 * @property {number} seconds
 *
 * @typedef {object} Rating
 * @property {number | "not-assessed" | null} rating
 * @property {string} evidence
 *
 * @typedef {object} Asked
 * @property {string} id
 * @property {string} print changes when the wording does
 * @property {string} text
 * @property {number} minutes
 * @property {string[]} competencies the first is the primary one
 *
 * @typedef {object} Criterion
 * @property {string} id
 * @property {string} name
 * @property {number} weight in percent
 * @property {Record<string, string>} anchors by rating
 *
 * @typedef {"definitely-not" | "no" | "yes" | "strong-yes" | "no-decision"} Verdict
 *
 * @typedef {object} Scorecard
 * @property {"askwell-scorecard"} format
 * @property {1} version
 * @property {string} id
 * @property {{name: string, url: string}} site
 * @property {{id: string, title: string}} role
 * @property {string} candidate a code
 * @property {string} interviewer a code or a name
 * @property {string} created
 * @property {string} changed
 * @property {{minutes: number, opening: number, closing: number, questions: Asked[]}} plan
 * @property {Criterion[]} rubric
 * @property {{value: number, label: string}[]} scale
 * @property {Record<string, Answer>} answers by question
 * @property {Record<string, Rating>} ratings by competency
 * @property {Verdict | null} verdict
 * @property {string} reasons
 * @property {string | null} locked when it was made final
 * @property {{at: string, reason: string, before: Record<string, unknown>}[]} amendments
 */

export const VERSION = 1;

/** Below this share of the weights no total is shown: it would speak for competencies that nobody assessed. */
export const LEAST_COVERAGE = 60;

/** The largest file that is read, in characters. */
export const LARGEST = 5_000_000;

/** The verdicts, from the worst to the best, and none. @type {[Verdict, string][]} */
export const VERDICTS = [
  ["definitely-not", "Definitely not"],
  ["no", "No"],
  ["yes", "Yes"],
  ["strong-yes", "Strong yes"],
  ["no-decision", "No decision"],
];

/** @returns {Answer} */
const noAnswer = () => ({ state: "open", notes: "", heard: [], flags: [], seconds: 0 });

/** @returns {Rating} */
const noRating = () => ({ rating: null, evidence: "" });

/**
 * A scorecard with nothing on it yet.
 * @param {Pick<Scorecard, "id" | "site" | "role" | "candidate" | "plan" | "rubric" | "scale">} of
 * @param {string} now
 * @returns {Scorecard}
 */
export function blank(of, now) {
  return {
    format: "askwell-scorecard",
    version: VERSION,
    ...of,
    interviewer: "",
    created: now,
    changed: now,
    answers: Object.fromEntries(of.plan.questions.map(({ id }) => [id, noAnswer()])),
    ratings: Object.fromEntries(of.rubric.map(({ id }) => [id, noRating()])),
    verdict: null,
    reasons: "",
    locked: null,
    amendments: [],
  };
}

/**
 * What was asked for a competency.
 * @param {Scorecard} card @param {string} competency
 */
export function evidenceFor(card, competency) {
  return card.plan.questions
    .filter((question) => question.competencies.includes(competency))
    .map((question) => ({ question, answer: card.answers[question.id] }))
    .filter(({ answer }) => answer.state !== "not-asked");
}

/**
 * The mean of the ratings, each by its weight, over the competencies that were assessed.
 * @param {Scorecard} card
 * @returns {{value: number, coverage: number, shown: boolean, terms: {name: string, rating: number, weight: number}[]}}
 *     the value to compare with the scale, and what share of the weights was assessed, in percent
 */
export function total(card) {
  const terms = card.rubric.flatMap(({ id, name, weight }) => {
    const { rating } = card.ratings[id];
    return typeof rating === "number" ? [{ name, rating, weight }] : [];
  });
  const all = card.rubric.reduce((sum, { weight }) => sum + weight, 0);
  const weights = terms.reduce((sum, { weight }) => sum + weight, 0);
  const value = terms.reduce((sum, { rating, weight }) => sum + rating * weight, 0) / weights;
  const coverage = all ? (100 * weights) / all : 0;
  return { value, coverage, shown: weights > 0 && coverage >= LEAST_COVERAGE, terms };
}

/**
 * What a scorecard lacks before it can be made final, in words for its interviewer.
 * @param {Scorecard} card
 * @returns {{place: string, what: string}[]} `place` is the id of a competency, or `verdict`
 */
export function missing(card) {
  const lacking = card.rubric.flatMap(({ id, name }) => {
    const { rating, evidence } = card.ratings[id];
    if (rating === null) return [{ place: id, what: `${name}: rate it, or say that it was not assessed.` }];
    if (typeof rating === "number" && !evidence.trim()) return [{ place: id, what: `${name}: say what was said or done.` }];
    return [];
  });
  if (card.verdict === null) lacking.push({ place: "verdict", what: "Give your verdict, or say that you have none." });
  return lacking;
}

/** Makes a scorecard final. @param {Scorecard} card @param {string} now */
export function lock(card, now) {
  if (missing(card).length) throw new Error("a scorecard that lacks something cannot be locked");
  card.locked = now;
}

/** What may be changed of a scorecard that is final, with a reason. */
const AMENDABLE = /** @type {const} */ (["answers", "ratings", "verdict", "reasons"]);

/**
 * Opens a scorecard that is final, and keeps what it said.
 * @param {Scorecard} card @param {string} reason @param {string} now
 */
export function amend(card, reason, now) {
  if (!card.locked || !reason.trim()) throw new Error("only a locked scorecard can be amended, and for a reason");
  const before = Object.fromEntries([...AMENDABLE, /** @type {const} */ ("locked")].map((key) => [key, structuredClone(card[key])]));
  card.amendments.push({ at: now, reason: reason.trim(), before });
  card.locked = null;
}

/**
 * Reads an exported scorecard. Nothing in a file is trusted: what does not fit the format is refused as a whole.
 * @param {string} text
 * @returns {{card: Scorecard, error?: undefined} | {card?: undefined, error: string}}
 */
export function parsed(text) {
  if (text.length > LARGEST) return { error: "The file is larger than any scorecard is: 5 million characters at most." };
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: "The file is not JSON, or not all of it. Export it again and do not edit it." };
  }
  const wrong = problem(value) ?? unfinished(value);
  return wrong ? { error: wrong } : { card: value };
}

/**
 * What a scorecard lacks that says that it is final, or that it was before it was amended: a panel may rely on what `missing`
 * asks for.
 * @param {Scorecard} card
 */
function unfinished(card) {
  const finals = [...(card.locked ? [card] : []), ...card.amendments.map(({ before }) => ({ ...card, ...before }))];
  const [lack] = finals.flatMap(missing);
  return lack && `The scorecard says that it is final, and is not. ${lack.what}`;
}
