// Leading the interview: the questions of its plan, with room for what is heard.

import { button, choice, clock, element } from "./dom.js";
import { Trail } from "./trail.js";

/**
 * @typedef {import("./guide.js").Guide} Guide
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./scorecard.js").Asked} Asked
 */

const STATES = /** @type {["open" | "asked" | "not-asked", string][]} */ ([
  ["open", "To come"],
  ["asked", "Asked"],
  ["not-asked", "Not asked"],
]);

export class RunView {
  /** @param {HTMLElement} kit @param {Guide} guide @param {Session} session @param {() => void} finished */
  constructor(kit, guide, session, finished) {
    this.kit = kit;
    this.guide = guide;
    this.session = session;
    this.finished = finished;
    this.hour = element("span", { class: "kit-hour" });
    this.left = element("span", { class: "kit-left" });
    this.pause = button("", () => session.run(!session.isRunning));
    this.told = element("span", { class: "visually-hidden", role: "status" });
    /** @type {{place: string, node: HTMLElement}[]} */
    this.stops = [];
    /** @type {Map<string, HTMLElement>} */
    this.clocks = new Map();
    this.trail = new Trail(session, (place) => this.goTo(place));
    this.isOneByOne = true;
    this.wasClosing = false;
    this.node = this.panel();
  }

  panel() {
    const { plan } = this.session.card;
    const stops = [
      { place: "opening", node: this.words("opening", "To open", plan.opening) },
      ...plan.questions.map((asked, i) => ({ place: asked.id, node: this.question(asked, i) })),
      { place: "closing", node: this.words("closing", "To close", plan.closing) },
    ];
    this.stops = stops;
    const all = button("All on one page", () => this.showAll(), { class: "button button-quiet", "aria-pressed": "false" });
    this.toggle = all;
    const node = element(
      "div",
      { class: "kit-run" },
      element("p", { class: "kit-view" }, all),
      element(
        "div",
        { class: "kit-clock", role: "group", "aria-label": "Time" },
        this.hour,
        this.left,
        this.pause,
        this.trail.node,
        this.told,
      ),
      ...stops.map((stop) => stop.node),
    );
    node.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.step(event.shiftKey ? -1 : 1);
      }
    });
    node.addEventListener("focusin", (/** @type {Event} */ event) => {
      const stop = this.stops.find(({ node: at }) => at.contains(/** @type {Node} */ (event.target)));
      if (stop && !this.isOneByOne) this.session.go(stop.place);
    });
    return node;
  }

  start() {
    if (!this.stops.some(({ place }) => place === this.session.kept.place)) this.session.kept.place = "opening";
    this.session.listeners.push(() => this.show());
    this.show();
  }

  /** @param {"opening" | "closing"} which @param {string} title @param {number} minutes */
  words(which, title, minutes) {
    const slots = this.session.card.plan.questions.map(({ id }) => id).join();
    const plans = this.guide.plans;
    const plan = plans.find((each) => each.slots.map(({ id }) => id).join() === slots) ?? plans[0];
    const quote = plan?.node.querySelector(`[data-words=${which}] blockquote`)?.cloneNode(true);
    const own = which === "opening" ? "Welcome the candidate, say how the hour goes and that you take notes." : "The rest of the time is the candidate’s. Say what happens next.";
    return element(
      "section",
      { class: "kit-stop kit-words", tabindex: "-1", "aria-label": title },
      element("h2", {}, title),
      element("p", { class: "kit-labels" }, `${minutes} min`),
      quote ?? element("p", {}, own),
      this.ways(which),
    );
  }

  /** @param {Asked} asked @param {number} i */
  question(asked, i) {
    const known = this.guide.questions.get(asked.id);
    const count = this.session.card.plan.questions.length;
    const title = element("h2", { class: "asked" }, asked.text);
    const seconds = element("span", { class: "kit-spent" });
    this.clocks.set(asked.id, seconds);
    const body = known ? [...known.node.children].map((each) => /** @type {Element} */ (each.cloneNode(true))) : [];
    const part = (/** @type {string} */ name) => body.filter((each) => each.classList.contains(name));
    const node = element(
      "section",
      { class: "kit-stop", tabindex: "-1", "aria-label": `Question ${i + 1}`, "data-stop": asked.id },
      element("p", { class: "kicker" }, `Question ${i + 1} of ${count} · ${asked.minutes} min · `, seconds),
      title,
      ...this.reworded(asked, known),
      ...part("kit-show"),
      element(
        "div",
        { class: "kit-desk" },
        element("div", { class: "kit-write" }, ...this.notes(asked), ...part("kit-probes")),
        ...part("kit-listen"),
      ),
      ...part("kit-why"),
      ...part("kit-levels"),
    );
    for (const anchored of node.querySelectorAll("[id]")) anchored.removeAttribute("id");
    for (const heading of node.querySelectorAll("h4")) heading.replaceWith(element("h3", {}, ...heading.childNodes));
    this.ticks(node, "[data-strong] li", asked.id, "heard");
    this.ticks(node, "[data-flags] li", asked.id, "flags");
    node.append(this.ways(asked.id));
    return node;
  }

  /** @param {Asked} asked @param {import("./guide.js").Question | undefined} known */
  reworded(asked, known) {
    if (known && known.print === asked.print) return [];
    const what = known
      ? "The guide has other words for this question by now. Ask it as it stands here, as the others of the round were asked."
      : "This question is no longer in the guide. Ask it as it stands here.";
    return [element("p", { class: "kit-warning" }, what)];
  }

  /** Makes points that can be ticked of the points of a list. @param {HTMLElement} node @param {string} selector @param {string} id @param {"heard" | "flags"} which */
  ticks(node, selector, id, which) {
    for (const point of node.querySelectorAll(selector)) {
      const text = (point.textContent ?? "").trim().replace(/\s+/g, " ");
      const box = element("input", { type: "checkbox", checked: this.session.answer(id)[which].includes(text) });
      const label = element("label", { class: "kit-point" }, box, element("span", {}, ...point.childNodes));
      box.addEventListener("change", () =>
        this.session.change(() => {
          const answer = this.session.answer(id);
          answer[which] = box.checked ? [...answer[which], text] : answer[which].filter((other) => other !== text);
          this.heard(id);
        }),
      );
      point.replaceChildren(label);
    }
  }

  /** @param {Asked} asked */
  notes({ id }) {
    const answer = this.session.answer(id);
    const area = element("textarea", { rows: 6, maxlength: 200_000, placeholder: "What was said, in the candidate’s words" });
    area.value = answer.notes;
    area.addEventListener("input", () =>
      this.session.change(() => {
        answer.notes = area.value;
        this.heard(id);
      }),
    );
    const state = choice("This question was", STATES, answer.state, (value) => {
      this.session.change(() => (answer.state = value));
      this.trail.show();
    });
    return [element("label", { class: "kit-notes" }, element("span", {}, "Notes"), area), state];
  }

  /** What was answered was asked. @param {string} id */
  heard(id) {
    const answer = this.session.answer(id);
    if (answer.state !== "open") return;
    answer.state = "asked";
    this.trail.show();
    const box = /** @type {HTMLInputElement | null} */ (this.node.querySelector(`[data-stop="${id}"] .kit-choice [value=asked]`));
    if (box) box.checked = true;
  }

  /** Back and on. @param {string} place */
  ways(place) {
    const first = place === "opening";
    const last = place === "closing";
    return element(
      "p",
      { class: "kit-ways" },
      ...(first ? [] : [button("Back", () => this.step(-1))]),
      last ? button("To the rating", () => this.finished(), { class: "button" }) : button("Next", () => this.step(1), { class: "button" }),
      element("span", { class: "kit-keys" }, "Ctrl+Enter goes on, with Shift back."),
    );
  }

  /** @param {number} by */
  step(by) {
    const at = this.stops.findIndex(({ place }) => place === this.session.kept.place);
    const to = this.stops[at + by];
    if (!to) {
      if (by > 0) this.finished();
      return;
    }
    this.goTo(to.place);
  }

  /** @param {string} place */
  goTo(place) {
    if (!this.session.isRunning && this.session.elapsed === 0 && place !== "opening") this.session.run(true);
    this.session.go(place);
    const { node } = /** @type {{node: HTMLElement}} */ (this.stops.find((stop) => stop.place === place));
    (node.querySelector("textarea") ?? node).focus({ preventScroll: true });
    node.scrollIntoView({ block: "start" });
  }

  showAll() {
    this.isOneByOne = !this.isOneByOne;
    this.toggle?.setAttribute("aria-pressed", String(!this.isOneByOne));
    this.show();
  }

  show() {
    const { session } = this;
    const { plan } = session.card;
    this.node.classList.toggle("is-one-by-one", this.isOneByOne);
    for (const { place, node } of this.stops) node.classList.toggle("is-current", place === session.kept.place);
    for (const [id, node] of this.clocks) say(node, `${clock(session.answer(id).seconds)} spent`);
    const left = plan.minutes * 60 - session.elapsed;
    say(this.hour, clock(session.elapsed));
    say(this.left, left < 0 ? `${clock(-left)} over` : `${clock(left)} left`);
    say(this.pause, session.isRunning ? "Pause" : session.elapsed ? "Go on" : "Start the clock");
    const isClosing = session.isRunning && left <= plan.closing * 60;
    this.left.classList.toggle("is-closing", isClosing);
    if (isClosing && !this.wasClosing) say(this.told, `${Math.ceil(left / 60)} minutes left: they are the candidate’s.`);
    this.wasClosing = isClosing;
    this.trail.show();
  }
}

/** Leaves alone what says so already: this runs every second. @param {HTMLElement} node @param {string} words */
function say(node, words) {
  if (node.textContent !== words) node.textContent = words;
}
