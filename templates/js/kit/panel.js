// What the scorecards of a panel say together.

import { krippendorff } from "./alpha.js";

/**
 * @typedef {import("./scorecard.js").Scorecard} Scorecard
 *
 * @typedef {object} Spread
 * @property {string} id of the competency
 * @property {string} name
 * @property {{rater: string, rating: number | "not-assessed" | null, evidence: string}[]} ratings
 * @property {number[]} values the ratings that are numbers
 * @property {number} range from the lowest to the highest
 * @property {number | undefined} mean
 */

/** From this many candidates on, alpha says something (docs/debrief.md). */
export const CANDIDATES_FOR_ALPHA = 10;

/**
 * Why a scorecard cannot be taken into a debrief; undefined when it can.
 * @param {Scorecard} card @param {Scorecard[]} taken
 */
export function refusal(card, taken) {
  if (!card.locked) return "It is not final. A panel is fair when each has judged before hearing the others: make it final in the kit, and export it again.";
  if (taken.some(({ id }) => id === card.id)) return "It is here already.";
  if (taken.length && card.role.id !== taken[0].role.id) return `It is for ${card.role.title}, the others are for ${taken[0].role.title}.`;
  return undefined;
}

/** What is not the same in all scorecards of one candidate, in words. @param {Scorecard[]} cards @returns {string[]} */
export function differences(cards) {
  const found = [];
  const asked = new Map();
  for (const card of cards) {
    for (const { id, print, text } of card.plan.questions) {
      const entry = asked.get(id) ?? { text, prints: new Set(), cards: 0 };
      entry.prints.add(print);
      entry.cards++;
      asked.set(id, entry);
    }
  }
  for (const { text, prints, cards: count } of asked.values()) {
    if (prints.size > 1) found.push(`“${text}” was worded differently in them.`);
    if (count < cards.length) found.push(`“${text}” was planned in ${count} of ${cards.length}.`);
  }
  const rubric = (/** @type {Scorecard} */ card) => JSON.stringify(card.rubric);
  if (cards.some((card) => rubric(card) !== rubric(cards[0]))) found.push("They rate by different rubrics: the guide changed between them.");
  return found;
}

/** How each scorecard is called: by its interviewer, or by a letter. @param {Scorecard[]} cards */
export function raters(cards) {
  return cards.map(({ interviewer }, i) => interviewer.trim() || `Rater ${i + 1}`);
}

/** The ratings of each competency, in the order of the rubric. @param {Scorecard[]} cards @returns {Spread[]} */
export function spreads(cards) {
  const names = new Map(cards.flatMap((card) => card.rubric.map(({ id, name }) => [id, name])));
  const called = raters(cards);
  return [...names].map(([id, name]) => {
    const ratings = cards.map((card, i) => ({ rater: called[i], rating: null, evidence: "", ...card.ratings[id] }));
    const values = ratings.map(({ rating }) => rating).filter((rating) => typeof rating === "number");
    const range = values.length ? Math.max(...values) - Math.min(...values) : 0;
    const mean = values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
    return { id, name, ratings, values, range, mean };
  });
}

/** Those first on which the raters are furthest apart. @param {Spread[]} all */
export const furthestFirst = (all) => [...all].sort((a, b) => b.range - a.range);

/** What a range asks for. @param {Spread} spread */
export function advice({ range, values }) {
  if (values.length < 2) return values.length ? "One rating: nothing to compare." : "Nobody rated it.";
  if (range >= 3) return "Far apart: discuss this first.";
  if (range === 2) return "Apart: discuss.";
  return values.length === 2 ? "Close. Two raters cannot show agreement: they come this close by chance about every second time." : "Close.";
}

/**
 * Agreement over many candidates: each competency of each candidate is a unit.
 * @param {Scorecard[]} cards
 */
export function agreement(cards) {
  const candidates = [...new Set(cards.map(({ candidate }) => candidate))];
  const units = candidates.flatMap((candidate) => {
    const panel = cards.filter((card) => card.candidate === candidate);
    const competencies = [...new Set(panel.flatMap((card) => Object.keys(card.ratings)))];
    return competencies.map((id) =>
      panel.map((card) => {
        const rating = card.ratings[id]?.rating;
        return typeof rating === "number" ? rating : null;
      }),
    );
  });
  return { candidates: candidates.length, ...krippendorff(units, "ordinal") };
}
