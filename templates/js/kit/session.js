// An interview that is under way: its scorecard, its clock, and where its interviewer is in it.

import { Keeper } from "./store.js";

/**
 * @typedef {import("./store.js").Kept} Kept
 * @typedef {import("./scorecard.js").Answer} Answer
 */

const TICK_MS = 1000;

/** Every how many seconds the time spent on a question is kept, while it runs. */
const KEEP_EVERY = 5;

export class Session {
  /**
   * @param {import("./store.js").Store} store @param {Kept} kept
   * @param {(state: import("./store.js").State) => void} tell
   */
  constructor(store, kept, tell) {
    this.kept = kept;
    this.card = kept.card;
    this.keeper = new Keeper(store, kept, tell);
    /** Whether another tab writes the scorecard. */
    this.isReadOnly = false;
    /** @type {(() => void)[]} */
    this.listeners = [];
    this.ticking = setInterval(() => this.tick(), TICK_MS);
    this.ticks = 0;
  }

  /** Whether nothing can be written now. */
  get isClosed() {
    return this.isReadOnly || this.card.locked !== null;
  }

  /** Changes the scorecard and keeps it. @param {() => void} how */
  change(how) {
    if (this.isReadOnly) return;
    how();
    this.keeper.changed();
  }

  /** @param {string} question @returns {Answer} */
  answer(question) {
    return this.card.answers[question];
  }

  /** In seconds. */
  get elapsed() {
    const { since, before } = this.kept.clock;
    return (before + (since === null ? 0 : Math.max(0, Date.now() - since))) / 1000;
  }

  get isRunning() {
    return this.kept.clock.since !== null;
  }

  /** Starts the clock, or stops it. @param {boolean} running */
  run(running) {
    if (running === this.isRunning) return;
    this.change(() => {
      const before = this.elapsed * 1000;
      this.kept.clock = { since: running ? Date.now() : null, before };
    });
    this.announce();
  }

  /** Goes to a question, or to `opening` or `closing`. @param {string} place */
  go(place) {
    if (place !== this.kept.place) this.change(() => (this.kept.place = place));
    this.announce();
  }

  tick() {
    if (!this.isRunning || this.isClosed) return;
    const answer = this.card.answers[this.kept.place];
    if (answer) answer.seconds++;
    if (answer && ++this.ticks % KEEP_EVERY === 0) this.keeper.changed();
    this.announce();
  }

  announce() {
    for (const listener of this.listeners) listener();
  }

  end() {
    clearInterval(this.ticking);
    return this.keeper.settled();
  }
}
