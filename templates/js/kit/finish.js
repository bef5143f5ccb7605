// Handing in: what is missing, making it final, taking it along, and erasing it here.

import { button, choice, element, field } from "./dom.js";
import { FORMS } from "./exports.js";
import { amend, lock, missing } from "./scorecard.js";

/** @typedef {import("./session.js").Session} Session */

export class FinishView {
  /**
   * @param {Session} session
   * @param {{go: (step: string, place: string) => void, changed: () => void, erase: () => void}} way
   */
  constructor(session, way) {
    this.session = session;
    this.way = way;
    this.node = element("div", { class: "kit-finish" });
    this.show();
  }

  show() {
    const { card } = this.session;
    this.node.replaceChildren(
      element("h2", {}, "Hand in"),
      ...(card.locked ? this.final() : this.open()),
      this.exports(),
      this.erasing(),
    );
  }

  /** What is left to do before it can be final. */
  open() {
    const lacking = missing(this.session.card);
    const name = element("input", { type: "text", maxlength: 60, autocomplete: "off", value: this.session.card.interviewer });
    name.addEventListener("input", () => this.session.change(() => (this.session.card.interviewer = name.value)));
    const who = field("You", name, "How the panel tells your scorecard from the others: initials will do.");
    if (lacking.length) {
      const list = lacking.map(({ place, what }) => element("li", {}, button(what, () => this.way.go("score", place), { class: "plain" })));
      return [who, element("p", {}, "Still to do before it can be final:"), element("ul", { class: "kit-missing" }, ...list)];
    }
    return [
      who,
      element("p", {}, "Nothing is missing. Make it final before you talk to the others: a panel is fair when each has judged alone."),
      button("Make it final", () => this.lock(), { class: "button" }),
    ];
  }

  lock() {
    this.session.change(() => lock(this.session.card, new Date().toISOString()));
    this.way.changed();
  }

  final() {
    const { card } = this.session;
    const reason = element("input", { type: "text", maxlength: 500, required: true });
    const form = element(
      "form",
      {},
      field("Why it must be changed", reason),
      element("button", { class: "button button-quiet", type: "submit" }, "Open it again"),
    );
    form.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      if (!reason.value.trim()) return;
      this.session.change(() => amend(card, reason.value, new Date().toISOString()));
      this.way.changed();
    });
    const past = card.amendments.map(({ at, reason: why }) => element("li", {}, `${new Date(at).toLocaleString()}: ${why}`));
    return [
      element("p", {}, element("b", {}, `Final since ${new Date(card.locked ?? "").toLocaleString()}.`), " Hand it in now: export it to where your organisation keeps its records, then erase it here."),
      element("details", {}, element("summary", {}, "Change it all the same"), element("p", {}, "What it says now is kept beside the change, with your reason."), form),
      ...(past.length ? [element("p", {}, "Changed after it was final:"), element("ul", {}, ...past)] : []),
    ];
  }

  exports() {
    let form = FORMS[0];
    const told = element("p", { role: "status" });
    const options = /** @type {[string, string][]} */ (FORMS.map(({ file, name }) => [file, name]));
    const pick = choice("Export as", options, form.file, (file) => (form = FORMS.find((each) => each.file === file) ?? form));
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(form.write(this.session.card));
        told.textContent = "Copied.";
      } catch {
        told.textContent = "The browser does not let this page copy. Save it as a file.";
      }
    };
    const save = () => {
      const { card } = this.session;
      const blob = new Blob([form.write(card)], { type: `${form.type};charset=utf-8` });
      const link = element("a", { href: URL.createObjectURL(blob), download: `scorecard-${fileName(card)}.${form.file}` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      told.textContent = `Saved as ${link.download}.`;
    };
    return element(
      "section",
      { class: "kit-export" },
      element("h3", {}, "Take it along"),
      pick,
      element("p", { class: "actions" }, button("Save as a file", save, { class: "button" }), button("Copy", copy), button("Print or save as PDF", () => window.print())),
      told,
    );
  }

  erasing() {
    const sure = element("div", { hidden: true },
      element("p", {}, "The scorecard of this interview is erased from this device for good. Is it where your records are kept? Many have to be kept for a year or more."),
      button("Erase it", () => this.way.erase(), { class: "button kit-danger" }));
    return element("section", { class: "kit-erase" }, element("h3", {}, "Erase"), button("Erase this scorecard …", () => (sure.hidden = false)), sure);
  }
}

/** @param {import("./scorecard.js").Scorecard} card */
const fileName = ({ role, candidate }) => `${role.id}-${candidate}`.toLowerCase().replace(/[^a-z0-9-]+/g, "-").slice(0, 80);
