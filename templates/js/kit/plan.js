// Planning an interview: which questions, in which order, for how many minutes.

import { addressed, readAddress } from "./address.js";
import { bar, button, element, field } from "./dom.js";

/**
 * @typedef {import("./guide.js").Guide} Guide
 * @typedef {import("./guide.js").Question} Question
 * @typedef {import("./address.js").Draft} Draft
 */

/** @type {Draft} */
const EMPTY = { minutes: 60, opening: 5, closing: 10, slots: [] };

export class PlanView {
  /**
   * @param {HTMLElement} kit the whole page
   * @param {Guide} guide
   * @param {(draft: Draft, candidate: string) => void} begin
   */
  constructor(kit, guide, begin) {
    this.kit = kit;
    this.guide = guide;
    this.begin = begin;
    /** @type {Draft} */
    this.draft = structuredClone(EMPTY);
    /** What to read out after a change. */
    this.told = element("p", { class: "visually-hidden", role: "status" });
    this.notice = element("div", { class: "kit-notice", role: "status", hidden: true });
    this.list = element("ol", { class: "kit-slots" });
    this.time = element("div", { class: "kit-time" });
    this.coverage = element("div", { class: "kit-coverage" });
    /** @type {Record<"minutes" | "opening" | "closing", HTMLInputElement>} */
    this.times = { minutes: this.timeField("minutes"), opening: this.timeField("opening"), closing: this.timeField("closing") };
    this.node = this.panel();
    /** @type {Map<string, HTMLInputElement>} */
    this.boxes = new Map();
  }

  start() {
    for (const plan of this.guide.plans) {
      plan.node.append(button("Use this plan", () => this.use(plan), { class: "button" }));
    }
    for (const question of this.guide.questions.values()) this.decorate(question);
    this.kit.querySelector("[data-kit-questions] h2")?.after(this.filters());
    this.read();
    window.addEventListener("hashchange", () => this.read());
  }

  panel() {
    const candidate = element("input", { type: "text", autocomplete: "off", maxlength: 40, spellcheck: "false", required: true });
    const form = element(
      "form",
      { class: "kit-begin" },
      field("Candidate", candidate, "A code, not a name: initials and a number will do."),
      element("button", { class: "button", type: "submit" }, "Begin the interview"),
    );
    form.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      if (this.draft.slots.length) this.begin(structuredClone(this.draft), candidate.value.trim());
      else this.tell("Choose at least one question first.");
    });
    return element(
      "section",
      { class: "band kit-draft", "aria-labelledby": "draft" },
      element("h2", { id: "draft" }, "Your plan"),
      this.told,
      this.notice,
      this.list,
      element(
        "div",
        { class: "kit-times" },
        field("Minutes in all", this.times.minutes),
        field("To open", this.times.opening),
        field("For the candidate’s questions", this.times.closing),
      ),
      this.time,
      this.coverage,
      element(
        "p",
        { class: "actions" },
        button("Copy a link to this plan", () => this.copy()),
        button("Print this plan", () => window.print()),
        button("Clear", () => this.change(() => (this.draft.slots = []))),
      ),
      form,
    );
  }

  /** @param {"minutes" | "opening" | "closing"} name */
  timeField(name) {
    const input = element("input", { type: "number", min: name === "minutes" ? 10 : 0, max: 480, inputmode: "numeric" });
    input.addEventListener("change", () => {
      const value = Math.min(480, Math.max(Number(input.min), Math.round(Number(input.value) || 0)));
      this.change(() => (this.draft[name] = value));
    });
    return input;
  }

  /** @param {import("./guide.js").Plan} plan */
  use({ title, minutes, opening, closing, slots }) {
    this.change(() => (this.draft = { minutes, opening, closing, slots: structuredClone(slots) }));
    this.tell(`${title}: ${slots.length} questions chosen.`);
    this.node.scrollIntoView({ block: "start" });
  }

  /** @param {Question} question */
  decorate(question) {
    const box = element("input", { type: "checkbox", "aria-label": `Ask: ${question.text}` });
    box.addEventListener("change", () =>
      this.change(() => {
        if (box.checked) this.draft.slots.push({ id: question.id, minutes: question.minutes });
        else this.drop(question.id);
      }),
    );
    this.boxes.set(question.id, box);
    question.node.querySelector("header")?.prepend(element("label", { class: "kit-choose" }, box));
  }

  /** @param {string} id */
  drop(id) {
    this.draft.slots = this.draft.slots.filter((slot) => slot.id !== id);
  }

  /** What narrows the questions to choose from. */
  filters() {
    const questions = [...this.guide.questions.values()];
    const names = new Map(this.guide.rubric.map(({ id, name }) => [id, name]));
    /** @type {[string, (question: Question) => string[], (value: string) => string][]} */
    const facets = [
      ["Level", (question) => question.levels, capital],
      ["Competency", (question) => question.competencies, (id) => names.get(id) ?? id],
      ["Type", (question) => [question.type], capital],
    ];
    const left = element("p", { class: "kit-left", role: "status" });
    const selects = facets.map(([label, of, named]) => {
      const values = [...new Set(questions.flatMap(of))].sort();
      const options = values.map((value) => new Option(named(value), value));
      const select = element("select", {}, new Option("Any", ""), ...options);
      select.addEventListener("change", () => narrow());
      return { label, of, select };
    });
    const narrow = () => {
      let shown = 0;
      for (const question of questions) {
        const fits = selects.every(({ of, select }) => !select.value || of(question).includes(select.value));
        question.node.classList.toggle("is-filtered", !fits);
        if (fits) shown++;
      }
      left.textContent = shown === questions.length ? "" : `${shown} of ${questions.length} questions`;
    };
    return element("div", { class: "kit-filters" }, ...selects.map(({ label, select }) => field(label, select)), left);
  }

  /** Takes the plan of the address, and says what is not as it was when the address was made. */
  read() {
    const read = readAddress(location.hash, this.guide);
    if (read) this.draft = read.draft;
    const what = read ? this.changed(read.change) : [];
    this.notice.hidden = !what.length;
    this.notice.replaceChildren(
      element("p", {}, element("b", {}, "The guide has changed since this plan was made.")),
      element("ul", {}, ...what.map((words) => element("li", {}, words))),
      element("p", {}, "For candidates of one round, ask what the others were asked, or begin the round anew."),
      button("Take the plan as it is now", () => this.change(() => (this.notice.hidden = true))),
    );
    this.show();
  }

  /** What is not as it was, in words. @param {import("./address.js").Change} change */
  changed({ asked, judged, gone, rubric }) {
    const text = (/** @type {string} */ id) => `“${this.guide.questions.get(id)?.text ?? id}”`;
    return [
      ...asked.map((id) => `Asked in other words: ${text(id)}`),
      ...judged.map((id) => `Answers are judged by something else: ${text(id)}`),
      ...gone.map((id) => `No longer in the guide: ${id}`),
      ...(rubric ? ["Competencies are rated by other anchors or weights."] : []),
    ];
  }

  /** @param {() => void} how */
  change(how) {
    how();
    history.replaceState(history.state, "", this.draft.slots.length ? addressed(this.draft, this.guide) : location.pathname);
    this.show();
  }

  show() {
    for (const [id, box] of this.boxes) box.checked = this.draft.slots.some((slot) => slot.id === id);
    for (const name of /** @type {const} */ (["minutes", "opening", "closing"])) this.times[name].value = String(this.draft[name]);
    const items = this.draft.slots.map((slot, i) => this.item(slot, i));
    const hint = element("li", { class: "kit-none" }, "No question yet: use a plan, or choose questions below.");
    this.list.replaceChildren(...(items.length ? items : [hint]));
    this.time.replaceChildren(...this.timeLeft());
    this.coverage.replaceChildren(...this.covered());
    this.order();
  }

  /** On paper the chosen questions stand in their order, and the others not at all. */
  order() {
    const chosen = this.draft.slots.map(({ id }) => id);
    this.kit.classList.toggle("has-plan", chosen.length > 0);
    for (const { id, node } of this.guide.questions.values()) {
      node.classList.toggle("is-chosen", chosen.includes(id));
      node.style.order = String(chosen.indexOf(id) + 1);
    }
  }

  /** @param {{id: string, minutes: number}} slot @param {number} i */
  item(slot, i) {
    const question = /** @type {Question} */ (this.guide.questions.get(slot.id));
    const minutes = element("input", { type: "number", min: 1, max: 120, value: slot.minutes, inputmode: "numeric", "aria-label": `Minutes for ${question.theme}` });
    minutes.addEventListener("change", () => {
      const value = Math.min(120, Math.max(1, Math.round(Number(minutes.value) || slot.minutes)));
      this.change(() => (this.draft.slots[i].minutes = value));
    });
    const mover = (/** @type {string} */ sign, /** @type {string} */ words, /** @type {number} */ to) =>
      button(sign, () => this.move(i, to, words), {
        class: "kit-move", "aria-label": `Move ${words}: ${question.theme}`, disabled: to < 0 || to >= this.draft.slots.length,
        "data-move": words,
      });
    const handle = element("span", { class: "kit-handle", "aria-hidden": "true", title: "Drag to another place" }, "⠿");
    const node = element(
      "li",
      { class: "kit-slot", "data-slot": slot.id },
      handle,
      element("a", { href: `#question-${slot.id}` }, question.theme),
      element("label", { class: "kit-minutes" }, minutes, " min"),
      mover("↑", "up", i - 1),
      mover("↓", "down", i + 1),
      button("×", () => this.change(() => this.drop(slot.id)), { class: "kit-move", "aria-label": `Leave out ${question.theme}` }),
    );
    handle.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => this.drag(event, node, i));
    node.querySelector("a").addEventListener("click", (/** @type {Event} */ event) => {
      event.preventDefault(); // The address stays that of the plan.
      question.node.scrollIntoView({ block: "start" });
    });
    return node;
  }

  /** @param {number} from @param {number} to @param {string} [words] by which the button is found again */
  move(from, to, words) {
    const [slot] = this.draft.slots.splice(from, 1);
    this.draft.slots.splice(to, 0, slot);
    this.change(() => {});
    this.tell(`${this.guide.questions.get(slot.id)?.theme}: now ${to + 1} of ${this.draft.slots.length}.`);
    const node = this.list.children[to];
    const again = words && node.querySelector(`[data-move=${words}]:not(:disabled)`);
    (again || node.querySelector(".kit-move:not(:disabled)"))?.focus();
  }

  /** @param {PointerEvent} event @param {HTMLElement} node @param {number} from */
  drag(event, node, from) {
    event.preventDefault();
    const handle = /** @type {HTMLElement} */ (event.target);
    handle.setPointerCapture(event.pointerId);
    node.classList.add("is-dragged");
    const place = (/** @type {PointerEvent} */ now) => {
      const others = /** @type {HTMLElement[]} */ ([...this.list.children]).filter((other) => other !== node);
      const below = others.find((other) => now.clientY < other.getBoundingClientRect().top + other.offsetHeight / 2);
      if (below) below.before(node);
      else this.list.append(node);
    };
    const end = () => {
      handle.removeEventListener("pointermove", place);
      const to = [...this.list.children].indexOf(node);
      if (to === from) node.classList.remove("is-dragged");
      else this.move(from, to);
    };
    handle.addEventListener("pointermove", place);
    handle.addEventListener("lostpointercapture", end, { once: true });
  }

  /** How the hour is spent. */
  timeLeft() {
    const { minutes, opening, closing, slots } = this.draft;
    const used = opening + closing + slots.reduce((sum, slot) => sum + slot.minutes, 0);
    const left = minutes - used;
    const fits = left ? `${left} minutes in hand.` : "The hour is full.";
    const words = left < 0 ? `${-left} minutes over the hour: leave a question out or give it less time.` : fits;
    return [
      bar(used / Math.max(minutes, 1)),
      element("p", { class: left < 0 ? "kit-warning" : "" }, `${used} of ${minutes} minutes planned. ${words}`),
    ];
  }

  /** How many minutes of evidence each competency gets. */
  covered() {
    const asked = this.draft.slots.map((slot) => ({ ...slot, question: this.guide.questions.get(slot.id) }));
    const rows = this.guide.rubric.map(({ id, name }) => {
      const on = asked.filter(({ question }) => question?.competencies.includes(id));
      const first = on.filter(({ question }) => question?.competencies[0] === id).length;
      const minutes = on.reduce((sum, slot) => sum + slot.minutes, 0);
      return { name, count: on.length, first, minutes };
    });
    const most = Math.max(1, ...rows.map(({ minutes }) => minutes));
    const none = rows.filter(({ count }) => !count).map(({ name }) => name);
    const only = rows.filter(({ count, first }) => count && !first).map(({ name }) => name);
    const list = element(
      "table",
      { class: "kit-covered" },
      element("caption", {}, "Evidence for each competency"),
      element("tbody", {}, ...rows.map(({ name, count, minutes }) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, name),
          element("td", {}, bar(minutes / most)),
          element("td", {}, count ? `${minutes} min, ${count} ${count === 1 ? "question" : "questions"}` : "none"),
        ))),
    );
    const warnings = [];
    if (asked.length && none.length) warnings.push(`Nothing asked on ${none.join(", ")}: it cannot be rated.`);
    if (only.length) warnings.push(`Only in passing: ${only.join(", ")}.`);
    return [list, ...warnings.map((warning) => element("p", { class: "kit-warning" }, warning))];
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(new URL(addressed(this.draft, this.guide), location.href).href);
      this.tell("The link is copied. It holds the plan and nothing else.", true);
    } catch {
      this.tell("The link could not be copied. It is the address of this page.", true);
    }
  }

  /** @param {string} words @param {boolean} seen whether to show it too */
  tell(words, seen = false) {
    this.told.textContent = words;
    this.told.classList.toggle("visually-hidden", !seen);
  }
}

/** @param {string} word */
const capital = (word) => (word.charAt(0).toUpperCase() + word.slice(1)).replace(/-/g, " ");
