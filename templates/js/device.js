// Shows what is kept on this device, and erases it.

import { button, element } from "./kit/dom.js";
import { openStore } from "./kit/store.js";

const PREFIX = "askwell-";
const SEARCHES = `${PREFIX}searches`;

/** The names of what is kept besides scorecards. @returns {string[]} */
function names() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** @param {string} name */
function forget(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // What cannot be reached is not kept.
  }
}

class Device {
  /** @param {HTMLElement} page @param {import("./kit/store.js").Store} store */
  constructor(page, store) {
    this.page = page;
    this.store = store;
    this.told = element("p", { role: "status" });
  }

  async start() {
    this.page.querySelector("[data-kit-off]")?.remove();
    this.page.querySelector("h1")?.after(this.told);
    await this.show();
  }

  async show() {
    const cards = await this.store.all();
    const searches = names().filter((name) => name === SEARCHES);
    const choices = names().filter((name) => name !== SEARCHES);
    const list = cards.map(({ card }) => element("li", {}, `${card.candidate}, ${card.role.title}, ${new Date(card.created).toLocaleDateString()}${card.locked ? ", final" : ""}`));
    const some = (/** @type {string[]} */ all, /** @type {string} */ what) => [
      all.length ? this.erasing(`Erase the ${what}`, async () => all.forEach(forget)) : element("p", {}, "Nothing is kept."),
    ];
    this.fill("scorecards", ...(cards.length ? [element("ul", { class: "kit-missing" }, ...list), this.sure(`Erase ${cards.length === 1 ? "the scorecard" : `all ${cards.length} scorecards`}`)] : [element("p", {}, "None is kept.")]));
    this.fill("searches", ...some(searches, "searches"));
    this.fill("choices", ...some(choices, "choices"));
    const kept = cards.length + names().length;
    this.fill("all", kept ? this.sure("Erase everything of this site") : element("p", {}, "Nothing is kept on this device."));
  }

  /** @param {string} what @param {Node[]} content */
  fill(what, ...content) {
    this.page.querySelector(`[data-kept=${what}]`)?.replaceChildren(...content);
  }

  /** @param {string} label @param {() => Promise<void>} how */
  erasing(label, how) {
    return button(label, async () => {
      await how();
      this.told.textContent = "Erased.";
      await this.show();
    });
  }

  /** Asks once more before scorecards go. @param {string} label */
  sure(label) {
    const all = label.includes("everything");
    const again = element(
      "div",
      { class: "kit-notice", hidden: true },
      element("p", {}, "Scorecards are gone for good then. Are they where your records are kept?"),
      this.erasing(`${label}, for good`, async () => {
        await this.store.eraseAll();
        if (all) {
          names().forEach(forget);
          navigator.serviceWorker?.controller?.postMessage({ forget: true });
        }
      }),
    );
    return element("div", { class: "kit-erase" }, button(`${label} …`, () => (again.hidden = false)), again);
  }
}

const page = /** @type {HTMLElement} */ (document.querySelector("[data-device]"));
openStore().then((store) => new Device(page, store).start());
