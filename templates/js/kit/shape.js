// Whether a value is a scorecard of the version that this page reads.

/** @typedef {(value: any, place: string) => string | undefined} Check what is wrong at a place; undefined when nothing is */

const LONGEST = 1_000_000;
const MOST = 500;

/** @param {any} value */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {number} [longest] @returns {Check} */
const text = (longest = LONGEST) => (value, place) =>
  typeof value !== "string" ? `${place} is not text.` : value.length > longest ? `${place} is too long.` : undefined;

/** @param {number} least @param {number} most @returns {Check} */
const number = (least, most) => (value, place) =>
  typeof value !== "number" || !(value >= least && value <= most) ? `${place} is not a number from ${least} to ${most}.` : undefined;

/** @param {unknown[]} values @returns {Check} */
const oneOf = (...values) => (value, place) => (values.includes(value) ? undefined : `${place} is none of ${values.join(", ")}.`);

/** @param {Check[]} checks @returns {Check} */
const either = (...checks) => (value, place) => {
  const wrong = checks.map((check) => check(value, place));
  return wrong.every(Boolean) ? wrong[0] : undefined;
};

/** @param {Check} check @returns {Check} */
const list = (check) => (value, place) => {
  if (!Array.isArray(value) || value.length > MOST) return `${place} is not a list of at most ${MOST}.`;
  return first(value.map((each, i) => () => check(each, `${place}[${i}]`)));
};

/** @param {Record<string, Check>} members all of which there must be, and no others @returns {Check} */
const record = (members) => (value, place) => {
  if (!isRecord(value)) return `${place} is not an object.`;
  const stranger = Object.keys(value).find((key) => !Object.hasOwn(members, key));
  if (stranger !== undefined) return `${place} has “${stranger.slice(0, 40)}”, which this version does not know.`;
  return first(
    Object.entries(members).map(([key, check]) => () => {
      const inside = place ? `${place}.${key}` : key;
      return Object.hasOwn(value, key) ? check(value[key], inside) : `${inside} is missing.`;
    }),
  );
};

/** @param {Check} check of each value @returns {Check} */
const table = (check) => (value, place) => {
  if (!isRecord(value) || Object.keys(value).length > MOST) return `${place} is not an object of at most ${MOST} entries.`;
  return first(Object.entries(value).map(([key, each]) => () => ID(key, `a name in ${place}`) ?? check(each, `${place}.${key}`)));
};

/** @param {(() => string | undefined)[]} checks */
function first(checks) {
  for (const check of checks) {
    const wrong = check();
    if (wrong) return wrong;
  }
  return undefined;
}

/** @type {Check} */
const ID = (value, place) => (typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,99}$/.test(value) ? undefined : `${place} is not an id.`);

/** @type {Check} */
const TIME = (value, place) => (isTime(value) ? undefined : `${place} is not a time such as 2026-11-23T10:00:00Z.`);

/** Whether it is a time of a day that there is: browsers take the 31st of February for one in March. @param {unknown} value */
function isTime(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === value.slice(0, 19);
}

/** @type {Check} */
const PRINT = (value, place) => (typeof value === "string" && /^[0-9a-f]{8}$/.test(value) ? undefined : `${place} is not of 8 hexadecimal digits.`);

/** @type {Check} */
const REASON = (value, place) => text(5000)(value, place) ?? (value.trim() ? undefined : `${place} is empty.`);

const NAME = text(500);
const NONE = oneOf(null);
const MINUTES = number(0, 480);
const A_YEAR = 31_536_000;
const RATING = oneOf(1, 2, 3, 4, 5);
const VERDICT = oneOf("definitely-not", "no", "yes", "strong-yes", "no-decision", null);
const ANSWERS = table(
  record({
    state: oneOf("open", "asked", "not-asked"),
    notes: text(),
    heard: list(text(5000)),
    flags: list(text(5000)),
    seconds: number(0, A_YEAR), // The clock runs on in a tab that is left open.
  }),
);
const RATINGS = table(record({ rating: either(RATING, oneOf("not-assessed", null)), evidence: text() }));

const SCORECARD = record({
  format: oneOf("askwell-scorecard"),
  version: oneOf(1),
  id: ID,
  site: record({ name: NAME, url: NAME }),
  role: record({ id: ID, title: NAME }),
  candidate: NAME,
  interviewer: NAME,
  created: TIME,
  changed: TIME,
  plan: record({
    minutes: MINUTES,
    opening: MINUTES,
    closing: MINUTES,
    questions: list(
      record({ id: ID, print: PRINT, text: text(5000), minutes: MINUTES, competencies: list(ID) }),
    ),
  }),
  rubric: list(record({ id: ID, name: NAME, weight: number(0, 100), anchors: table(text(5000)) })), // By rating: see `apart`.
  scale: list(record({ value: RATING, label: NAME })),
  answers: ANSWERS,
  ratings: RATINGS,
  verdict: VERDICT,
  reasons: text(),
  locked: either(TIME, NONE),
  amendments: list(
    record({
      at: TIME,
      reason: REASON,
      before: record({ answers: ANSWERS, ratings: RATINGS, verdict: VERDICT, reasons: text(), locked: TIME }),
    }),
  ),
});

/**
 * What keeps a value from being a scorecard, in plain words. Nothing of the value that may be of any depth is written out:
 * a file can be nested further than the browser follows.
 * @param {any} value @returns {string | undefined}
 */
export function problem(value) {
  if (!isRecord(value) || value.format !== "askwell-scorecard") return "The file is not a scorecard of Askwell.";
  if (value.version !== 1) {
    const which = typeof value.version === "number" ? `version ${value.version}` : "no version that this page knows";
    return `The scorecard is of ${which}; this page reads version 1.`;
  }
  const wrong = SCORECARD(value, "") ?? apart(value);
  return wrong && `The scorecard cannot be read: ${wrong}`;
}

/**
 * What does not fit together in a scorecard whose parts are right each for itself.
 * @param {import("./scorecard.js").Scorecard} card
 */
function apart({ plan, rubric, scale, answers, ratings, amendments }) {
  const sum = rubric.reduce((all, { weight }) => all + weight, 0);
  return first([
    () => sameNames("plan.questions", plan.questions, "answers", answers),
    () => sameNames("rubric", rubric, "ratings", ratings),
    ...amendments.flatMap(({ before }, i) => [
      () => sameNames("plan.questions", plan.questions, `amendments[${i}].before.answers`, before.answers),
      () => sameNames("rubric", rubric, `amendments[${i}].before.ratings`, before.ratings),
    ]),
    () => (Math.abs(sum - 100) <= ROUNDED ? undefined : `the weights in rubric sum to ${Math.round(sum)}, not to 100.`),
    () => (scale.length === 5 && scale.every(({ value }, i) => value === i + 1) ? undefined : "scale does not have the ratings 1 to 5, in that order."),
    ...rubric.map(({ anchors }, i) => () => {
      const stranger = Object.keys(anchors).find((rating) => !/^[1-5]$/.test(rating));
      return stranger === undefined ? undefined : `rubric[${i}].anchors has “${stranger}”, which is no rating from 1 to 5.`;
    }),
  ]);
}

/** By how much weights may miss 100 together, since guides show each with one decimal. */
const ROUNDED = 2;

/** @param {string} place @param {{id: string}[]} listed @param {string} other @param {Record<string, unknown>} named */
function sameNames(place, listed, other, named) {
  const ids = new Set(listed.map(({ id }) => id));
  const isSame = ids.size === listed.length && ids.size === Object.keys(named).length && [...ids].every((id) => Object.hasOwn(named, id));
  return isSame ? undefined : `${other} and ${place} do not name the same, each once.`;
}
