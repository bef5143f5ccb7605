// The interview kit: plan, lead, rate and hand in, on this device alone.

import { button, element } from "./kit/dom.js";
import { sheet } from "./kit/exports.js";
import { FinishView } from "./kit/finish.js";
import { readGuide } from "./kit/guide.js";
import { PlanView } from "./kit/plan.js";
import { RunView } from "./kit/run.js";
import { blank, LARGEST, parsed } from "./kit/scorecard.js";
import { ScoreView } from "./kit/score.js";
import { Session } from "./kit/session.js";
import { openStore } from "./kit/store.js";
import { Claim } from "./kit/tabs.js";

/** @typedef {import("./kit/store.js").Kept} Kept */

const kit = /** @type {HTMLElement} */ (document.querySelector("[data-kit]"));
const room = /** @type {HTMLElement} */ (kit.querySelector("[data-kit-room]"));

/** @type {[string, string][]} */
const STEPS = [
  ["plan", "Plan"],
  ["run", "Lead"],
  ["score", "Rate"],
  ["finish", "Hand in"],
];

const SAVED = {
  saved: "Kept on this device.",
  failed: "This could not be kept: the browser has no room or refuses. Nothing is lost while this page is open. Export it now.",
  elsewhere: "Another tab has kept something newer.",
};

/** Tells this tab from others. */
const TAB = newId();

class Kit {
  /** @param {import("./kit/store.js").Store} store */
  constructor(store) {
    this.store = store;
    this.guide = readGuide(kit);
    this.plan = new PlanView(kit, this.guide, (draft, candidate) => this.begin(draft, candidate));
    this.stage = element("div", { class: "kit-stage" });
    this.steps = element("nav", { class: "kit-steps", "aria-label": "Steps" });
    this.who = element("p", { class: "kit-who" });
    this.state = element("p", { class: "kit-state", role: "status" });
    this.paper = element("section", { class: "kit-paper" });
    this.shelf = element("section", { class: "band kit-shelf", "aria-labelledby": "shelf" });
    /** @type {Session | undefined} */
    this.session = undefined;
    /** @type {Claim | undefined} */
    this.claim = undefined;
    this.isUnkept = false;
  }

  async start() {
    kit.querySelector("[data-kit-off]")?.remove();
    this.plan.start();
    room.append(this.steps, this.who, this.state, this.stage);
    kit.querySelector("[data-kit-plans]")?.after(this.plan.node);
    room.hidden = false;
    if (!this.store.lasts) this.say("This browser keeps nothing for this page. You can go on; export the scorecard before you close it.", true);
    window.addEventListener("beforeunload", (event) => {
      if (this.session && (this.isUnkept || !this.store.lasts)) event.preventDefault();
    });
    kit.append(this.paper);
    window.addEventListener("beforeprint", () => this.print());
    window.addEventListener("pagehide", () => this.session?.keeper.rescue());
    await this.go("plan");
  }

  /** What goes on paper: the plan while planning, and from then on the scorecard as it stands. */
  print() {
    const card = kit.dataset.step === "plan" ? undefined : this.session?.card;
    kit.classList.toggle("has-paper", Boolean(card));
    const page = new DOMParser().parseFromString(card ? sheet(card) : "", "text/html");
    this.paper.replaceChildren(...page.body.children);
  }

  /** @param {string} message @param {boolean} isGrave */
  say(message, isGrave = false) {
    this.state.textContent = message;
    this.state.classList.toggle("kit-warning", isGrave);
  }

  /** Shows a step. @param {string} step @param {string} [place] what to go to on it */
  async go(step, place) {
    kit.dataset.step = step;
    this.steps.replaceChildren(
      ...STEPS.map(([id, name]) =>
        button(name, () => this.go(id), {
          class: "kit-step",
          "aria-current": id === step ? "step" : undefined,
          disabled: id !== "plan" && !this.session,
        }),
      ),
    );
    this.who.textContent = this.session ? `Candidate ${this.session.card.candidate}` : "";
    this.plan.node.hidden = step !== "plan";
    this.shelf.hidden = step !== "plan";
    this.stage.replaceChildren();
    if (step === "plan") await this.showShelf();
    else this.show(step);
    this.stage.inert = Boolean(this.session?.isReadOnly) || (Boolean(this.session?.isClosed) && step !== "finish");
    const target = place && this.stage.querySelector(`[data-rate="${place}"]`);
    if (target) {
      target.scrollIntoView({ block: "start" });
      target.querySelector("input")?.focus({ preventScroll: true });
    } else if (step !== "plan") {
      room.scrollIntoView({ block: "start" });
    }
  }

  /** @param {string} step */
  show(step) {
    const session = /** @type {Session} */ (this.session);
    session.listeners = [];
    if (step === "run") {
      const run = new RunView(kit, this.guide, session, () => this.go("score"));
      this.stage.append(run.node);
      run.start();
    } else if (step === "score") {
      this.stage.append(new ScoreView(this.guide, session, () => this.go("finish")).node);
    } else {
      const way = {
        go: (/** @type {string} */ to, /** @type {string} */ place) => this.go(to, place),
        changed: () => this.go("finish"),
        erase: () => this.erase(),
      };
      this.stage.append(new FinishView(session, way).node);
    }
  }

  /** @param {import("./kit/address.js").Draft} draft @param {string} candidate */
  async begin(draft, candidate) {
    const questions = draft.slots.map(({ id, minutes }) => {
      const { print, text, competencies } = /** @type {import("./kit/guide.js").Question} */ (this.guide.questions.get(id));
      return { id, print, text, minutes, competencies };
    });
    const { minutes, opening, closing } = draft;
    const { role, site, scale } = this.guide;
    const rubric = this.guide.rubric.map(({ id, name, weight, anchors }) => ({ id, name, weight, anchors }));
    const of = { id: newId(), site, role, candidate, plan: { minutes, opening, closing, questions }, rubric, scale };
    await this.keep(blank(of, new Date().toISOString()));
  }

  /** @param {import("./kit/scorecard.js").Scorecard} card */
  async keep(card) {
    /** @type {Kept} */
    const kept = { id: card.id, revision: 1, writer: TAB, card, clock: { since: null, before: 0 }, place: "opening" };
    try {
      await this.store.put(kept);
    } catch {
      this.told("failed");
    }
    await this.open(kept);
  }

  /** Opens a scorecard, to be read only while another tab writes it. @param {Kept} kept */
  async open(kept) {
    await this.leave();
    kept.writer = TAB;
    const session = new Session(this.store, kept, (state) => this.told(state));
    const claim = new Claim(kept.id, async () => {
      await session.keeper.settled();
      session.isReadOnly = true;
      this.readOnly();
    });
    session.isReadOnly = !(await claim.take());
    this.session = session;
    this.claim = claim;
    await this.go(kept.card.locked ? "finish" : "run");
    if (session.isReadOnly) this.readOnly();
  }

  /** Says that another tab writes, and offers to go on here. */
  readOnly() {
    this.stage.inert = true;
    this.say("This interview is open in another tab. ", true);
    this.state.append(button("Go on in this one", () => this.takeOver()));
  }

  async takeOver() {
    const { session, claim } = this;
    if (!session || !claim) return;
    await claim.takeOver();
    const kept = await this.store.get(session.kept.id);
    claim.end();
    session.end();
    this.session = undefined;
    this.claim = undefined;
    this.say("");
    if (kept) await this.open(kept);
  }

  async leave() {
    await this.session?.end();
    this.claim?.end();
    this.session = undefined;
    this.claim = undefined;
  }

  /** @param {import("./kit/store.js").State} state */
  told(state) {
    this.isUnkept = state !== "saved";
    this.state.classList.toggle("is-unkept", this.isUnkept);
    if (state === "saving") return;
    if (state === "elsewhere") this.fork();
    else if (this.store.lasts || state !== "saved") this.say(SAVED[state], state === "failed");
  }

  /** Keeps what was written here as a scorecard of its own, when another tab kept something newer. */
  async fork() {
    const before = this.session;
    if (!before) return;
    const card = structuredClone(before.card);
    card.id = newId();
    card.candidate = `${card.candidate} (other tab)`;
    await this.keep(card);
    this.say("Two tabs wrote this scorecard. What you wrote here is kept as one of its own; nothing is lost.", true);
  }

  async erase() {
    const id = this.session?.kept.id;
    await this.leave();
    if (id) await this.store.erase(id);
    await this.go("plan");
    this.say("Erased from this device.");
  }

  /** The interviews that are kept here. */
  async showShelf() {
    const all = (await this.store.all()).filter(({ card }) => card.role.id === this.guide.role.id);
    const items = all.map((kept) => {
      const { candidate, locked, created } = kept.card;
      const words = `${new Date(created).toLocaleDateString()}${locked ? ", final" : ""}`;
      return element("li", {}, button(`${candidate}`, () => this.reopen(kept.id)), ` ${words}`);
    });
    const file = element("input", { type: "file", accept: "application/json,.json", class: "visually-hidden", id: "kit-import" });
    file.addEventListener("change", () => this.read(file.files?.[0]));
    if (items.length) room.append(this.shelf);
    else kit.append(this.shelf);
    this.shelf.replaceChildren(
      element("h2", { id: "shelf" }, "Interviews on this device"),
      items.length ? element("ul", {}, ...items) : element("p", {}, "None for this role yet."),
      element("p", {}, file, element("label", { class: "button button-quiet", for: "kit-import" }, "Open an exported scorecard")),
    );
  }

  /** @param {string} id */
  async reopen(id) {
    const kept = await this.store.get(id);
    if (kept) await this.open(kept);
  }

  /** @param {File | undefined} file */
  async read(file) {
    if (!file) return;
    const read = file.size > LARGEST ? { error: "The file is larger than any scorecard is." } : parsed(await file.text());
    const card = "card" in read ? read.card : undefined;
    if (!card) this.say(`“${file.name}” was not opened. ${"error" in read ? read.error : ""}`, true);
    else if (card.role.id !== this.guide.role.id) this.say(`“${file.name}” is a scorecard for ${card.role.title}. Open it in the kit of that role.`, true);
    else if (await this.store.get(card.id)) this.say(`“${file.name}” is here already: candidate ${card.candidate}.`, true);
    else await this.keep(card);
  }
}

/** An id that nobody guesses. */
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

openStore().then((store) => new Kit(store).start());
