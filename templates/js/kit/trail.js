// The way through an interview: a button for each stop, which says how far it is.

import { element } from "./dom.js";

/**
 * @typedef {import("./session.js").Session} Session
 */

const STATES = { open: "to come", asked: "asked", "not-asked": "not asked" };

export class Trail {
  /** @param {Session} session @param {(place: string) => void} go */
  constructor(session, go) {
    this.session = session;
    const { questions } = session.card.plan;
    /** @type {[string, string][]} */
    const stops = [["opening", "Opening"], ...questions.map(({ id }, i) => /** @type {[string, string]} */ ([id, String(i + 1)])), ["closing", "Closing"]];
    /** @type {Map<string, HTMLButtonElement>} */
    this.buttons = new Map();
    for (const [place, label] of stops) {
      const button = element("button", { type: "button", class: "kit-place" }, label);
      button.addEventListener("click", () => go(place));
      this.buttons.set(place, button);
    }
    const list = element("ol", {}, ...[...this.buttons.values()].map((button) => element("li", {}, button)));
    this.node = element("nav", { class: "kit-trail", "aria-label": "Questions" }, list);
    this.at = "";
  }

  /** Shows where the interview is, and which questions were asked. */
  show() {
    const { kept, card } = this.session;
    for (const { id } of card.plan.questions) {
      const button = /** @type {HTMLButtonElement} */ (this.buttons.get(id));
      const { state } = card.answers[id];
      if (button.dataset.state === state) continue;
      button.dataset.state = state;
      button.setAttribute("aria-label", `Question ${button.textContent}, ${STATES[state]}`);
    }
    if (this.at === kept.place) return;
    this.buttons.get(this.at)?.removeAttribute("aria-current");
    const here = this.buttons.get(kept.place);
    here?.setAttribute("aria-current", "step");
    const list = this.node.firstChild;
    if (here) list.scrollLeft = here.offsetLeft - (list.clientWidth - here.offsetWidth) / 2;
    this.at = kept.place;
  }
}
