// A scorecard in the forms that other people and programs take. Everything a person wrote is escaped for the form.

import { plain, quote } from "./markdown.js";
import { evidenceFor, LEAST_COVERAGE, total, VERDICTS } from "./scorecard.js";

/**
 * @typedef {import("./scorecard.js").Scorecard} Scorecard
 * @typedef {import("./scorecard.js").Answer} Answer
 *
 * @typedef {object} Form
 * @property {string} name what people choose it by
 * @property {string} file the end of the file's name
 * @property {string} type
 * @property {(card: Scorecard) => string} write
 */

const STATES = { open: "not reached", asked: "asked", "not-asked": "not asked" };

/** @param {Scorecard} card */
const verdict = (card) => VERDICTS.find(([value]) => value === card.verdict)?.[1] ?? "None yet";

/** @param {Scorecard} card @param {number | "not-assessed" | null} rating */
function rated(card, rating) {
  if (typeof rating !== "number") return rating === null ? "Not rated yet" : "Not assessed";
  const label = card.scale.find(({ value }) => value === rating)?.label;
  return label ? `${rating}, ${label}` : String(rating);
}

/** @param {Scorecard} card */
function sum(card) {
  const { value, coverage, shown } = total(card);
  return shown
    ? `${value.toFixed(2)} of 5, over ${Math.round(coverage)} % of the weights`
    : `not shown: less than ${LEAST_COVERAGE} % of the weights are assessed`;
}

/** A time as people write it: `2026-11-30 10:05 UTC`. @param {string} time */
const when = (time) => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;

/** @param {Scorecard} card @returns {[string, string][]} */
const facts = (card) => [
  ["Role", card.role.title],
  ["Candidate", card.candidate],
  ["Interviewer", card.interviewer || "not named"],
  ["Begun", when(card.created)],
  ["Final", card.locked ? when(card.locked) : "no"],
  ["Verdict", verdict(card)],
  ["Total", sum(card)],
];

/** @param {Scorecard} card */
const json = (card) => written(card);

/**
 * A cell as RFC 4180 has it. A spreadsheet would take what begins with one of these characters for a formula, so an
 * apostrophe goes before it (https://owasp.org/www-community/attacks/CSV_Injection).
 * @param {string | number} value
 */
function cell(value) {
  const text = String(value);
  const plain = /^[=+\-@\t\r＝＋－＠]/.test(text) && typeof value !== "number" ? `'${text}` : text;
  return `"${plain.replace(/"/g, '""')}"`;
}

/** @param {Scorecard} card */
function csv(card) {
  const head = ["kind", "id", "text", "state", "minutes", "rating", "evidence", "heard", "flags"];
  const questions = card.plan.questions.map(({ id, text }) => {
    const { state, seconds, notes, heard, flags } = card.answers[id];
    return ["question", id, text, STATES[state], Math.round(seconds / 60), "", notes, heard.join("\n"), flags.join("\n")];
  });
  const competencies = card.rubric.map(({ id, name }) => {
    const { rating, evidence } = card.ratings[id];
    return ["competency", id, name, "", "", rating ?? "", evidence, "", ""];
  });
  const whole = ["verdict", "", verdict(card), "", "", "", card.reasons, "", ""];
  const rows = [head, ...questions, ...competencies, whole];
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** @param {Scorecard} card */
function markdown(card) {
  const blocks = [`# Scorecard: ${plain(card.candidate)}`, facts(card).map(([name, value]) => `- ${name}: ${plain(value)}`).join("\n")];
  if (card.reasons.trim()) blocks.push(quote(card.reasons));
  blocks.push("## Ratings");
  for (const { id, name, weight } of card.rubric) {
    const { rating, evidence } = card.ratings[id];
    blocks.push(`### ${plain(name)}: ${plain(rated(card, rating))}`, `${weight} % of the total`);
    if (evidence.trim()) blocks.push(quote(evidence));
  }
  blocks.push("## Questions");
  for (const { id, text } of card.plan.questions) {
    const answer = card.answers[id];
    blocks.push(`### ${plain(text)}`, `${STATES[answer.state]}, ${Math.round(answer.seconds / 60)} min`);
    if (answer.notes.trim()) blocks.push(quote(answer.notes));
    blocks.push(...points("Heard", answer.heard), ...points("Red flags", answer.flags));
  }
  blocks.push(...card.amendments.map(({ at, reason }) => `Changed after it was final, ${when(at)}: ${plain(reason)}`));
  return `${blocks.join("\n\n")}\n`;
}

/** @param {string} title @param {string[]} list */
const points = (title, list) => (list.length ? [`${title}:`, list.map((point) => `- ${plain(point)}`).join("\n")] : []);

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** @param {string} text */
const paragraphs = (text) => text.split(/\r\n?|\n/).filter((line) => line.trim()).map((line) => `<p>${escaped(line)}</p>`).join("");

/** @param {string} title @param {string[]} all */
const bullets = (title, all) => (all.length ? `<p>${title}:</p><ul>${all.map((point) => `<li>${escaped(point)}</li>`).join("")}</ul>` : "");

/** @param {string} head @param {string[][]} rows of text; the first cell of each names it */
const table = (head, rows) =>
  `<table>${head}${rows.map(([name, ...cells]) => `<tr><th align="left" scope="row">${escaped(name)}</th>${cells.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`).join("")}</table>`;

/** A scorecard as it is printed: safe markup of a title, tables, headings and text. @param {Scorecard} card */
export function sheet(card) {
  const overview = card.rubric.map(({ id, name, weight }) => [name, rated(card, card.ratings[id].rating), `${weight} %`]);
  const head = '<tr><th align="left" scope="col">Competency</th><th align="left" scope="col">Rating</th><th align="left" scope="col">Weight</th></tr>';
  const ratings = card.rubric.map(({ id, name }) => {
    const { rating, evidence } = card.ratings[id];
    return `<h3>${escaped(name)}: ${escaped(rated(card, rating))}</h3>${paragraphs(evidence) || "<p>No evidence is written down.</p>"}`;
  });
  const questions = card.plan.questions.map(({ id, text }, i) => {
    const { state, seconds, notes, heard, flags } = card.answers[id];
    const spent = seconds ? `, ${Math.round(seconds / 60)} min` : "";
    return `<h3>${i + 1}. ${escaped(text)}</h3><p>${STATES[state]}${spent}</p>${paragraphs(notes)}${bullets("Heard", heard)}${bullets("Red flags", flags)}`;
  });
  const past = card.amendments.map(({ at, reason }) => `${when(at)}: ${reason}`);
  const reasons = paragraphs(card.reasons);
  return [
    `<h1>Scorecard: ${escaped(card.candidate)}</h1>${table("", facts(card))}`,
    reasons && `<h2>Reasons for the verdict</h2>${reasons}`,
    `<h2>Ratings</h2>${table(head, overview)}${ratings.join("")}`,
    `<h2>Questions</h2>${questions.join("")}`,
    past.length ? `<h2>Changed after it was final</h2>${bullets("When and why", past)}` : "",
  ].join("");
}

/** A page without script or style sheet, which word processors open. @param {Scorecard} card */
const html = (card) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Scorecard: ${escaped(card.candidate)}</title></head><body>${sheet(card)}</body></html>\n`;

/** What Greenhouse and its kin call the ratings, from 1 to 5. */
const ATTRIBUTE = ["definitely_not", "no", "mixed", "yes", "strong_yes"];

/** @param {number | "not-assessed" | null} rating */
const attribute = (rating) => (typeof rating === "number" ? ATTRIBUTE[rating - 1] : "no_decision");

/** @param {Scorecard} card */
const recommendation = (card) => (card.verdict ?? "no-decision").replace(/-/g, "_");

/** Its scorecards cannot be filled in by a program, so this is made to be pasted. @param {Scorecard} card */
function greenhouse(card) {
  const questions = card.plan.questions
    .filter(({ id }) => card.answers[id].state === "asked")
    .map(({ id, text }) => `${text}\n${card.answers[id].notes.trim() || "(no notes)"}`);
  const attributes = card.rubric.map(({ id, name }) => {
    const { rating, evidence } = card.ratings[id];
    return `${name}: ${attribute(rating)}\n${evidence.trim() || "(no note)"}`;
  });
  return [`Overall recommendation: ${recommendation(card)}`, `Key Take-Aways\n${card.reasons.trim() || "(none)"}`, "Attributes", ...attributes, "Questions", ...questions].join("\n\n") + "\n";
}

/** The `score_card` of https://workable.readme.io/reference/rate-candidate. @param {Scorecard} card */
function workable(card) {
  const traits = card.rubric.map(({ id, name }) => {
    const { rating, evidence } = card.ratings[id];
    const questions = evidenceFor(card, id).map(({ question, answer }) => ({ id: question.id, body: question.text, note: answer.notes }));
    return { id, name, score: typeof rating === "number" ? rating : null, note: evidence, questions };
  });
  const sections = [{ id: card.role.id, name: card.role.title, traits }];
  return written({ comment: card.reasons, score_card: { settings: { questions_rateable: false }, sections } });
}

/** The `fieldSubmissions` of Ashby's feedback, by names to be mapped to the paths of one's own form. @param {Scorecard} card */
function ashby(card) {
  /** @type {{path: string, value: unknown}[]} */
  const fields = card.rubric.flatMap(({ id }) => {
    const { rating, evidence } = card.ratings[id];
    const note = { path: `${id}_note`, value: { type: "PlainText", value: evidence } };
    return typeof rating === "number" ? [{ path: id, value: { score: Math.max(1, rating - 1) } }, note] : [note];
  });
  fields.push({ path: "feedback", value: { type: "PlainText", value: card.reasons } });
  const score = ["definitely-not", "no", "yes", "strong-yes"].indexOf(card.verdict ?? "") + 1;
  if (score) fields.push({ path: "overall_recommendation", value: { score } });
  return written({ feedbackForm: { fieldSubmissions: fields } });
}

/** The `fieldValues` of Lever's feedback, by names to be mapped to the ids of one's own form. @param {Scorecard} card */
function lever(card) {
  const fields = card.rubric.flatMap(({ id, name }) => {
    const { rating, evidence } = card.ratings[id];
    return [{ id, text: name, value: rated(card, rating) }, { id: `${id}-note`, text: `${name}: evidence`, value: evidence }];
  });
  return written({ fieldValues: [...fields, { id: "rating", text: "Verdict", value: verdict(card) }, { id: "reasons", text: "Reasons", value: card.reasons }] });
}

/** As https://docs.merge.dev/merge-unified/ats/common-models/scorecards/ names things. @param {Scorecard} card */
function merge(card) {
  const attributes = card.rubric.map(({ id, name }) => ({ name, rating: attribute(card.ratings[id].rating).toUpperCase(), note: card.ratings[id].evidence }));
  const overall = { "definitely-not": "DEFINITELY_NO", no: "NO", yes: "YES", "strong-yes": "STRONG_YES", "no-decision": "NO_DECISION" }[card.verdict ?? "no-decision"];
  return written({ interview: card.id, submitted_at: card.locked, overall_recommendation: overall, attributes });
}

/** @param {unknown} value */
const written = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** @type {Form[]} */
export const FORMS = [
  { name: "JSON, to open here again or to debrief", file: "json", type: "application/json", write: json },
  { name: "Markdown", file: "md", type: "text/markdown", write: markdown },
  { name: "Word and others (HTML)", file: "html", type: "text/html", write: html },
  { name: "Spreadsheet (CSV)", file: "csv", type: "text/csv", write: csv },
  { name: "Greenhouse, to paste", file: "greenhouse.txt", type: "text/plain", write: greenhouse },
  { name: "Workable", file: "workable.json", type: "application/json", write: workable },
  { name: "Ashby", file: "ashby.json", type: "application/json", write: ashby },
  { name: "Lever", file: "lever.json", type: "application/json", write: lever },
  { name: "Merge", file: "merge.json", type: "application/json", write: merge },
];
