// The debrief of a panel: reads final scorecards, on this device alone, and keeps nothing.

import { button, element, field } from "./kit/dom.js";
import { advice, agreement, CANDIDATES_FOR_ALPHA, differences, furthestFirst, raters, refusal, spreads } from "./kit/panel.js";
import { dots } from "./kit/dots.js";
import { debriefMarkdown } from "./kit/record.js";
import { LARGEST, parsed, total, VERDICTS } from "./kit/scorecard.js";

/**
 * @typedef {import("./kit/scorecard.js").Scorecard} Scorecard
 * @typedef {import("./kit/panel.js").Spread} Spread
 */

class Debrief {
  /** @param {HTMLElement} room */
  constructor(room) {
    this.room = room;
    /** @type {Scorecard[]} */
    this.cards = [];
    this.candidate = "";
    /** What is written here, by candidate. @type {Map<string, {notes: Record<string, string>, decision: string}>} */
    this.written = new Map();
    this.isSaved = true;
    this.told = element("div", { class: "kit-told", role: "status" });
    this.shown = element("div", { class: "debrief" });
  }

  start() {
    document.querySelector("[data-kit-off]")?.remove();
    const input = element("input", { type: "file", multiple: true, accept: "application/json,.json", class: "visually-hidden", id: "debrief-files" });
    input.addEventListener("change", () => {
      this.take([...(input.files ?? [])]);
      input.value = "";
    });
    const drop = element(
      "div",
      { class: "debrief-drop" },
      element("p", {}, "Drop the scorecards of the panel here, or "),
      input,
      element("label", { class: "button", for: "debrief-files" }, "Choose files"),
      element("p", { class: "kit-hint" }, "Each interviewer exports theirs as JSON in the kit, when it is final."),
    );
    for (const name of ["dragover", "drop"]) {
      window.addEventListener(name, (event) => event.preventDefault()); // A file beside the field does not replace the page.
    }
    drop.addEventListener("drop", (/** @type {DragEvent} */ event) => this.take([...(event.dataTransfer?.files ?? [])]));
    window.addEventListener("beforeunload", (event) => {
      if (!this.isSaved) event.preventDefault();
    });
    this.room.append(drop, this.told, this.shown);
    this.room.hidden = false;
  }

  /** @param {File[]} files */
  async take(files) {
    const told = [];
    for (const file of files) {
      const read = file.size > LARGEST ? { error: "It is larger than any scorecard is." } : parsed(await file.text());
      const why = "card" in read && read.card ? refusal(read.card, this.cards) : (read.error ?? "");
      if (why || !("card" in read) || !read.card) told.push(element("p", { class: "kit-warning" }, `“${file.name}” was not taken. ${why}`));
      else this.cards.push(read.card);
    }
    const count = `${this.cards.length} ${this.cards.length === 1 ? "scorecard" : "scorecards"} taken.`;
    this.told.replaceChildren(element("p", {}, count), ...told);
    this.candidate ||= this.cards[0]?.candidate ?? "";
    this.show();
  }

  /** The scorecards of the candidate that is shown. */
  get panel() {
    return this.cards.filter(({ candidate }) => candidate === this.candidate);
  }

  get writing() {
    const kept = this.written.get(this.candidate) ?? { notes: {}, decision: "" };
    this.written.set(this.candidate, kept);
    return kept;
  }

  show() {
    if (!this.cards.length) {
      this.shown.replaceChildren();
      return;
    }
    const cards = this.panel;
    const all = spreads(cards);
    this.shown.replaceChildren(
      this.who(),
      ...this.warnings(cards),
      this.evidence(all),
      this.ratings(all, cards),
      this.decision(cards, all),
      ...this.alpha(),
    );
  }

  who() {
    const candidates = [...new Set(this.cards.map(({ candidate }) => candidate))];
    const select = element("select", {}, ...candidates.map((each) => new Option(each, each, each === this.candidate, each === this.candidate)));
    select.addEventListener("change", () => {
      this.candidate = select.value;
      this.show();
    });
    const panel = this.panel;
    const names = raters(panel);
    const items = panel.map((card, i) =>
      element("li", {}, `${names[i]} `, button("Take out", () => this.drop(card), { class: "plain", "aria-label": `Take out the scorecard of ${names[i]}` })),
    );
    const choose = candidates.length > 1 ? field("Candidate", select) : element("p", {}, `Candidate ${this.candidate}, ${panel[0].role.title}`);
    return element("section", { class: "band" }, element("h2", {}, "Panel"), choose, element("ul", { class: "debrief-panel" }, ...items));
  }

  /** @param {Scorecard} card */
  drop(card) {
    this.cards = this.cards.filter((other) => other !== card);
    if (!this.panel.length) this.candidate = this.cards[0]?.candidate ?? "";
    this.show();
  }

  /** @param {Scorecard[]} cards */
  warnings(cards) {
    const found = differences(cards);
    if (cards.length === 1) found.push("One scorecard is no panel: there is nothing to compare yet.");
    const amended = cards.filter(({ amendments }) => amendments.length).length;
    if (amended) found.push(`${amended} of the scorecards ${amended === 1 ? "was" : "were"} changed after being final. Each file has what it said before, and why it was changed.`);
    return found.length ? [element("div", { class: "kit-notice" }, ...found.map((what) => element("p", {}, what)))] : [];
  }

  /** What was heard, before any number. @param {Spread[]} all */
  evidence(all) {
    return element(
      "section",
      { class: "band" },
      element("h2", {}, "What was heard"),
      element("p", { class: "aside" }, "Read this first, each for themselves. The ratings come after."),
      ...all.map(({ id, name, ratings }) =>
        element(
          "article",
          { class: "debrief-heard", "aria-labelledby": `heard-${id}` },
          element("h3", { id: `heard-${id}` }, name),
          element("dl", {}, ...ratings.flatMap(({ rater, evidence }) => [element("dt", {}, rater), element("dd", {}, evidence.trim() || "Nothing written.")])),
        ),
      ),
    );
  }

  /** @param {Spread[]} all @param {Scorecard[]} cards */
  ratings(all, cards) {
    const scale = cards[0].scale;
    return element(
      "section",
      { class: "band" },
      element("h2", {}, "Where you are apart"),
      element("p", { class: "aside" }, "The furthest apart first. A mean settles nothing: ask what each of you heard."),
      this.overview(all, raters(cards)),
      ...furthestFirst(all).map((spread) => this.spread(spread, scale)),
    );
  }

  /** All ratings at a glance. @param {Spread[]} all @param {string[]} names of the raters */
  overview(all, names) {
    const head = (/** @type {string} */ text) => element("th", { scope: "col" }, text);
    const none = () => [element("span", { "aria-hidden": "true" }, "–"), element("span", { class: "visually-hidden" }, "not assessed")];
    const rows = furthestFirst(all).map(({ name, ratings, range, mean, values }) =>
      element(
        "tr",
        { class: range >= 2 ? "is-apart" : undefined },
        element("th", { scope: "row" }, name),
        ...ratings.map(({ rating }) => element("td", {}, ...(typeof rating === "number" ? [String(rating)] : none()))),
        element("td", {}, ...(values.length > 1 ? [String(range)] : none())),
        element("td", {}, ...(mean === undefined ? none() : [mean.toFixed(1)])),
      ),
    );
    const table = element(
      "table",
      {},
      element("caption", {}, "All ratings"),
      element("thead", {}, element("tr", {}, ...["Competency", ...names, "Apart", "Mean"].map(head))),
      element("tbody", {}, ...rows),
    );
    return element("div", { class: "debrief-all", tabindex: "0", role: "region", "aria-label": "All ratings" }, table);
  }

  /** @param {Spread} spread @param {{value: number, label: string}[]} scale */
  spread(spread, scale) {
    const { id, name, ratings, mean, range, values } = spread;
    const area = element("textarea", { rows: 3, maxlength: 20_000 });
    area.value = this.writing.notes[id] ?? "";
    area.addEventListener("input", () => {
      this.writing.notes[id] = area.value;
      this.isSaved = false;
    });
    const words = (/** @type {Spread["ratings"][number]["rating"]} */ rating) => (typeof rating === "number" ? `${rating}, ${scale.find(({ value }) => value === rating)?.label ?? ""}` : "not assessed");
    const sums = mean === undefined ? [] : [element("tr", {}, element("th", { scope: "row" }, "Range and mean"), element("td", {}, `${Math.min(...values)} to ${Math.max(...values)} (${range} apart), mean ${mean.toFixed(1)}`))];
    return element(
      "article",
      { class: "debrief-spread", "aria-labelledby": `spread-${id}` },
      element("h3", { id: `spread-${id}` }, name),
      element("p", { class: range >= 2 ? "kit-warning" : "" }, advice(spread)),
      dots(spread),
      element(
        "table",
        { class: "kit-covered" },
        element("caption", { class: "visually-hidden" }, `Ratings of ${name}`),
        element("tbody", {}, ...ratings.map(({ rater, rating }) => element("tr", {}, element("th", { scope: "row" }, rater), element("td", {}, words(rating)))), ...sums),
      ),
      element("label", { class: "kit-notes" }, element("span", {}, "What you said about it"), area),
    );
  }

  /** @param {Scorecard[]} cards @param {Spread[]} all */
  decision(cards, all) {
    const names = raters(cards);
    const verdicts = cards.map((card, i) => {
      const { value, shown } = total(card);
      const verdict = VERDICTS.find(([id]) => id === card.verdict)?.[1] ?? "";
      return element("tr", {}, element("th", { scope: "row" }, names[i]), element("td", {}, verdict), element("td", {}, shown ? value.toFixed(2) : "not shown"));
    });
    const area = element("textarea", { rows: 5, maxlength: 20_000 });
    area.value = this.writing.decision;
    area.addEventListener("input", () => {
      this.writing.decision = area.value;
      this.isSaved = false;
    });
    const told = element("p", { role: "status" });
    const record = () => this.record(cards, all);
    const save = (/** @type {string} */ end, /** @type {string} */ type, /** @type {string} */ text) => {
      const link = element("a", { href: URL.createObjectURL(new Blob([text], { type })), download: `debrief-${this.candidate.toLowerCase().replace(/[^a-z0-9-]+/g, "-")}.${end}` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      this.isSaved = true;
      told.textContent = `Saved as ${link.download}.`;
    };
    return element(
      "section",
      { class: "band" },
      element("h2", {}, "Decision"),
      element("table", { class: "kit-covered" }, element("caption", {}, "Verdicts, and totals from 1 to 5"), element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Who"), element("th", { scope: "col" }, "Verdict"), element("th", { scope: "col" }, "Total"))), element("tbody", {}, ...verdicts)),
      element("label", { class: "kit-notes" }, element("span", {}, "What you decided, and why"), area),
      element(
        "p",
        { class: "actions" },
        button("Save the record as JSON", () => save("json", "application/json", `${JSON.stringify(record(), null, 2)}\n`), { class: "button" }),
        button("Save it as Markdown", () => save("md", "text/markdown", debriefMarkdown(record()))),
        button("Print", () => window.print()),
      ),
      told,
    );
  }

  /** @param {Scorecard[]} cards @param {Spread[]} all */
  record(cards, all) {
    const names = raters(cards);
    const { notes, decision } = this.writing;
    return {
      format: "askwell-debrief",
      version: 1,
      candidate: this.candidate,
      role: cards[0].role,
      created: new Date().toISOString(),
      scorecards: cards.map(({ id, locked, verdict }, i) => ({ id, rater: names[i], locked, verdict })),
      differences: differences(cards),
      competencies: furthestFirst(all).map(({ id, name, ratings, range, mean }) => ({ id, name, ratings, range, mean: mean ?? null, discussion: notes[id] ?? "" })),
      decision,
    };
  }

  /** Over many candidates: whether raters agree beyond chance. */
  alpha() {
    const { candidates, alpha, units, ratings } = agreement(this.cards);
    if (candidates < CANDIDATES_FOR_ALPHA) return [];
    const value = alpha === undefined ? "cannot be computed: all ratings are the same" : alpha.toFixed(2);
    return [
      element(
        "section",
        { class: "band" },
        element("h2", {}, "Agreement over all candidates"),
        element("p", {}, `Krippendorff’s alpha (ordinal): ${value}. ${candidates} candidates, ${units} units (a competency of a candidate that at least two rated), ${ratings} ratings.`),
        element("p", { class: "kit-hint" }, "1 is full agreement and 0 what chance gives. It says how reliable the panel is, never anything of a candidate, and with few candidates it swings widely: take the second decimal for noise."),
      ),
    ];
  }
}

const room = /** @type {HTMLElement} */ (document.querySelector("[data-debrief-room]"));
new Debrief(room).start();
