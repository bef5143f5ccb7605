// Rating each competency against its anchors, with what was said or done.

import { button, choice, element } from "./dom.js";
import { evidenceFor, LEAST_COVERAGE, total, VERDICTS } from "./scorecard.js";

/**
 * @typedef {import("./guide.js").Guide} Guide
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./scorecard.js").Criterion} Criterion
 */

export class ScoreView {
  /** @param {Guide} guide @param {Session} session @param {() => void} finished */
  constructor(guide, session, finished) {
    this.guide = guide;
    this.session = session;
    this.total = element("div", { class: "kit-total" });
    this.node = element(
      "div",
      { class: "kit-score" },
      element("h2", {}, "Rating"),
      element("p", { class: "aside" }, "Rate now, while you remember it, and before you talk to the others. Each rating needs what was said or done."),
      ...session.card.rubric.map((criterion) => this.competency(criterion)),
      this.total,
      this.verdict(),
      element("p", { class: "kit-ways" }, button("To the end", finished, { class: "button" })),
    );
    this.show();
  }

  /** @param {Criterion} criterion */
  competency({ id, name, weight, anchors }) {
    const rating = this.session.card.ratings[id];
    const evidence = element("textarea", { rows: 4, maxlength: 200_000 });
    evidence.value = rating.evidence;
    evidence.addEventListener("input", () => this.session.change(() => (rating.evidence = evidence.value)));
    const label = new Map(this.session.card.scale.map((rung) => [rung.value, rung.label]));
    /** @type {[string, string][]} */
    const rungs = [5, 4, 3, 2, 1].map((value) => [String(value), `${value} · ${label.get(value) ?? ""}${anchors[value] ? `: ${anchors[value]}` : ""}`]);
    const choose = choice(
      `${name}: rating`,
      [...rungs, ["not-assessed", "Not assessed"]],
      rating.rating === null ? null : String(rating.rating),
      (value) => {
        this.session.change(() => (rating.rating = value === "not-assessed" ? value : Number(value)));
        this.show();
      },
    );
    choose.classList.add("kit-rungs");
    const heard = evidenceFor(this.session.card, id);
    return element(
      "section",
      { class: "kit-rating", "data-rate": id, "aria-label": name },
      element("h3", {}, name, " ", element("span", { class: "kit-weight" }, `${weight} % of the total`)),
      this.notes(heard),
      choose,
      element("label", { class: "kit-notes" }, element("span", {}, "Evidence: what was said or done"), evidence),
      ...(heard.some(({ answer }) => words(answer)) ? [button("Use these notes as evidence", () => this.fill(heard, evidence))] : []),
    );
  }

  /** @param {ReturnType<typeof evidenceFor>} heard */
  notes(heard) {
    if (!heard.length) return element("p", { class: "kit-warning" }, "No question was asked on it.");
    return element(
      "details",
      { class: "kit-heard" },
      element("summary", {}, `What you noted (${heard.length} ${heard.length === 1 ? "question" : "questions"})`),
      ...heard.map(({ question, answer }) =>
        element("blockquote", {}, element("p", { class: "kit-labels" }, question.text), element("p", {}, words(answer) || "Nothing noted."))),
    );
  }

  /** @param {ReturnType<typeof evidenceFor>} heard @param {HTMLTextAreaElement} evidence */
  fill(heard, evidence) {
    const noted = heard.map(({ answer }) => words(answer)).filter((text) => text && !evidence.value.includes(text));
    if (!noted.length) return;
    evidence.value = [evidence.value.trim(), ...noted].filter(Boolean).join("\n\n");
    evidence.dispatchEvent(new Event("input"));
    evidence.focus();
  }

  verdict() {
    const { card } = this.session;
    const reasons = element("textarea", { rows: 4, maxlength: 200_000 });
    reasons.value = card.reasons;
    reasons.addEventListener("input", () => this.session.change(() => (card.reasons = reasons.value)));
    return element(
      "section",
      { class: "kit-verdict", "data-rate": "verdict" },
      element("h3", {}, "Your verdict"),
      element("p", { class: "aside" }, "It is yours: no sum makes it for you."),
      choice("Should this person go on?", VERDICTS, card.verdict, (value) => this.session.change(() => (card.verdict = value))),
      element("label", { class: "kit-notes" }, element("span", {}, "Your reasons"), reasons),
    );
  }

  /** The total with how it comes about. */
  show() {
    const { value, coverage, shown, terms } = total(this.session.card);
    const sum = terms.map(({ name, rating, weight }) => `${name} ${rating} × ${weight} %`).join(" + ");
    const words = shown
      ? [element("p", {}, element("b", {}, value.toFixed(2)), ` on the scale from 1 to 5. Assessed: ${Math.round(coverage)} % of the weights.`), element("p", { class: "kit-hint" }, `${sum}, divided by ${Math.round(coverage)} %.`)]
      : [element("p", {}, `No total yet: ${Math.round(coverage)} % of the weights are assessed, and below ${LEAST_COVERAGE} % it would say nothing.`)];
    this.total.replaceChildren(element("h3", {}, "Total"), ...words);
  }
}

/** @param {import("./scorecard.js").Answer} answer */
function words({ notes, heard, flags }) {
  const parts = [notes.trim()];
  if (heard.length) parts.push(`Heard: ${heard.join(" ")}`);
  if (flags.length) parts.push(`Red flags: ${flags.join(" ")}`);
  return parts.filter(Boolean).join("\n");
}
