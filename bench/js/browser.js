// Chromium, in which the searches are asked.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** What drives it, as npm names it. */
export const PLAYWRIGHT = "playwright-core@1.62.0";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const AT_ONCE = 100;

/**
 * Where an engine over some pages is served.
 * @typedef {{client: string, base: string, script: string}} Place `client` is the address of our module for it
 *
 * What a query took; of the time, `asking` is what follows once the client is loaded.
 * @typedef {{milliseconds: number, asking: number, requests: number, bytes: number}} Cost
 */

export class Browser {
  /** @param {any} chromium @param {import("./host.js").Host} host */
  constructor(chromium, host) {
    this.chromium = chromium;
    this.host = host;
  }

  /** @param {string} work where playwright-core is installed @param {import("./host.js").Host} host */
  static async start(work, host) {
    const { chromium } = await import(pathToFileURL(join(work, "node_modules/playwright-core/index.mjs")).href);
    const executablePath = process.env.ASKWELL_CHROMIUM || executable();
    return new Browser(await chromium.launch({ executablePath, args: ["--no-sandbox"] }), host);
  }

  version() {
    return this.chromium.version();
  }

  stop() {
    return this.chromium.close();
  }

  /** What is found for each query: the numbers of ten pages. @param {Place} place @param {string[]} queries @param {boolean} typing */
  async answers(place, queries, typing) {
    const page = await this.newPage();
    await this.enter(page, place);
    const answers = new Map();
    for (let i = 0; i < queries.length; i += AT_ONCE) {
      const some = queries.slice(i, i + AT_ONCE);
      const found = await page.evaluate(
        async ({ place, some, typing }) => {
          window.ask ??= await window.engine.open(place);
          const found = [];
          for (const query of some) found.push(await window.ask(query, typing));
          return found;
        },
        { place, some, typing },
      );
      some.forEach((query, j) => answers.set(query, found[j]));
    }
    await page.context().close();
    return answers;
  }

  /**
   * What a query takes somebody who was never here, from loading the client to ten results, and what another
   * one takes then.
   * @param {Place} place @param {string} query @param {string} next
   * @returns {Promise<{first: Cost, later: Cost}>}
   */
  async visit(place, query, next) {
    const page = (this.visitor ??= await this.newPage());
    const session = (this.session ??= await page.context().newCDPSession(page));
    await session.send("Network.clearBrowserCache");
    await this.enter(page, place);
    return { first: await this.cost(page, place, query), later: await this.cost(page, place, next) };
  }

  /** @param {any} page @param {Place} place @param {string} query @returns {Promise<Cost>} */
  async cost(page, place, query) {
    this.host.count();
    const times = await page.evaluate(
      async ({ place, query }) => {
        const start = performance.now();
        window.ask ??= await window.engine.open(place);
        const opened = performance.now();
        await window.ask(query, false);
        const end = performance.now();
        return { milliseconds: end - start, asking: end - opened };
      },
      { place, query },
    );
    return { ...times, ...this.host.count() };
  }

  async newPage() {
    return (await this.chromium.newContext()).newPage();
  }

  /** Opens a page with our module and nothing else. @param {any} page @param {Place} place */
  async enter(page, { client }) {
    await page.goto(this.host.url("bench") + "clients/page.html");
    await page.evaluate(async (client) => void (window.engine = await import(client)), client);
  }
}

function executable() {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const command of COMMANDS) {
      try {
        accessSync(join(folder, command), constants.X_OK);
        return join(folder, command);
      } catch {
        // Not here.
      }
    }
  }
  throw new Error("no Chrome or Chromium was found; the help of this benchmark says how to install one");
}
