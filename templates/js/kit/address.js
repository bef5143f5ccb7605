// A plan as the part of an address behind "#", which browsers send to nobody:
// `#plan=60-5-10-0f3c9a1e,production-fault-1a2b3c4d-12,…`: minutes in all, to open and to close, and the print of the
// rubric; then each question with the print of its wording and its minutes. Nothing else is ever in it.

/**
 * @typedef {object} Draft
 * @property {number} minutes
 * @property {number} opening
 * @property {number} closing
 * @property {{id: string, minutes: number}[]} slots
 *
 * @typedef {object} Change what is not as it was when an address was made
 * @property {string[]} asked ids of questions that are worded anew
 * @property {string[]} judged ids of questions whose answers are judged by something else
 * @property {string[]} gone ids of questions that are not here any more
 * @property {boolean} rubric whether competencies, weights or anchors are others
 *
 * @typedef {import("./guide.js").Guide} Guide
 */

const LONGEST = 480;
const MOST = 60;

/** How many digits of a question's print are of what is said to the candidate; the others are of what answers are judged by. */
const SAID = 4;

/** @param {Draft} draft @param {Guide} guide */
export function addressed({ minutes, opening, closing, slots }, guide) {
  const asked = slots.map((slot) => `${slot.id}-${guide.questions.get(slot.id)?.print}-${slot.minutes}`);
  return `#plan=${[`${minutes}-${opening}-${closing}-${guide.rubricPrint}`, ...asked].join(",")}`;
}

/**
 * What an address says; undefined when it names no plan.
 * @param {string} hash @param {Guide} guide
 * @returns {{draft: Draft, change: Change} | undefined}
 */
export function readAddress(hash, guide) {
  const [head, ...slots] = (/^#plan=(.*)$/.exec(hash)?.[1] ?? "").split(",");
  const [, ...numbers] = /^(\d+)-(\d+)-(\d+)-([0-9a-f]{8})$/.exec(head) ?? [];
  if (!numbers.length) return undefined;
  const [minutes, opening, closing] = numbers.slice(0, 3).map((number) => Math.min(LONGEST, Number(number)));
  /** @type {Map<string, number>} */
  const asked = new Map();
  /** @type {Change} */
  const change = { asked: [], judged: [], gone: [], rubric: numbers[3] !== guide.rubricPrint };
  for (const slot of slots.slice(0, MOST)) {
    const [, id, print, length] = /^([a-z0-9-]+)-([0-9a-f]{8})-(\d+)$/.exec(slot) ?? [];
    const question = guide.questions.get(id);
    if (!id || asked.has(id)) continue;
    if (!question) {
      change.gone.push(id);
      continue;
    }
    asked.set(id, Math.min(LONGEST, Math.max(1, Number(length))));
    if (question.print.slice(0, SAID) !== print.slice(0, SAID)) change.asked.push(id);
    if (question.print.slice(SAID) !== print.slice(SAID)) change.judged.push(id);
  }
  const list = [...asked].map(([id, length]) => ({ id, minutes: length }));
  return { draft: { minutes, opening, closing, slots: list }, change };
}
