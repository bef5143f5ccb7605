// A plan as the part of an address behind "#", which browsers send to nobody:
// `#plan=60-5-10,production-fault-1a2b3c4d-12,…`: minutes in all, to open and to close; then each question with
// the print of its wording and its minutes. Nothing else is ever in it.

/**
 * @typedef {object} Draft
 * @property {number} minutes
 * @property {number} opening
 * @property {number} closing
 * @property {{id: string, minutes: number}[]} slots
 *
 * @typedef {import("./guide.js").Guide} Guide
 */

const LONGEST = 480;
const MOST = 60;

/** @param {Draft} draft @param {Guide} guide */
export function addressed(draft, guide) {
  const slots = draft.slots.map(({ id, minutes }) => `${id}-${guide.questions.get(id)?.print}-${minutes}`);
  return `#plan=${[`${draft.minutes}-${draft.opening}-${draft.closing}`, ...slots].join(",")}`;
}

/**
 * What an address says; undefined when it names no plan.
 * @param {string} hash @param {Guide} guide
 * @returns {{draft: Draft, changed: string[], gone: string[]} | undefined} the questions whose wording is not what
 *     it was when the address was made, and those that are not here any more
 */
export function readAddress(hash, guide) {
  const [times, ...slots] = (/^#plan=(.*)$/.exec(hash)?.[1] ?? "").split(",");
  const time = /^(\d+)-(\d+)-(\d+)$/.exec(times);
  if (!time) return undefined;
  const [minutes, opening, closing] = time.slice(1).map((number) => Math.min(LONGEST, Number(number)));
  /** @type {Map<string, number>} */
  const asked = new Map();
  const changed = [];
  const gone = [];
  for (const slot of slots.slice(0, MOST)) {
    const [, id, print, length] = /^([a-z0-9-]+)-([0-9a-f]{8})-(\d+)$/.exec(slot) ?? [];
    const question = guide.questions.get(id);
    if (!id || asked.has(id)) continue;
    if (!question) gone.push(id);
    else asked.set(id, Math.min(LONGEST, Math.max(1, Number(length))));
    if (question && question.print !== print) changed.push(id);
  }
  const list = [...asked].map(([id, length]) => ({ id, minutes: length }));
  return { draft: { minutes, opening, closing, slots: list }, changed, gone };
}
