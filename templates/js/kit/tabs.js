// Lets one tab at a time write a scorecard. Where browsers have no locks (pages without encryption), only the
// revision of what is kept tells two tabs apart.

const PATIENCE_MS = 2000;

/** A scorecard that this tab writes. */
export class Claim {
  /** @param {string} id @param {() => Promise<void>} yielded finishes what is to be written when another tab takes over */
  constructor(id, yielded) {
    this.name = `askwell-scorecard-${id}`;
    this.yielded = yielded;
    this.release = () => {};
    this.channel = new BroadcastChannel(this.name);
    this.isHeld = false;
    this.channel.onmessage = () => this.isHeld && this.yield();
  }

  async yield() {
    this.isHeld = false;
    await this.yielded();
    this.release();
  }

  /** Whether no other tab writes it. @returns {Promise<boolean>} */
  take() {
    return this.request({ ifAvailable: true });
  }

  /** Asks the other tab to finish, and takes its place when it has or does not answer. */
  async takeOver() {
    this.channel.postMessage("yield");
    const waited = await this.request({ signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => false);
    if (!waited) await this.request({ steal: true });
  }

  /** @param {LockOptions} options @returns {Promise<boolean>} */
  request(options) {
    if (!navigator.locks) {
      this.isHeld = true;
      return Promise.resolve(true);
    }
    return new Promise((resolve, reject) => {
      const hold = (/** @type {Lock | null} */ lock) => {
        this.isHeld = lock !== null;
        resolve(this.isHeld);
        return lock && new Promise((release) => (this.release = () => release(undefined)));
      };
      navigator.locks.request(this.name, options, hold).catch((error) => {
        if (this.isHeld) this.yield(); // Taken by another tab, which could wait no longer.
        reject(error);
      });
    });
  }

  end() {
    this.isHeld = false;
    this.release();
    this.channel.close();
  }
}
