// The searches, each as its documents recommend to use it.

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PLAYWRIGHT } from "./browser.js";
import { SETTINGS } from "./clients/minisearch.js";
import { run } from "./processes.js";

/** What is installed to compare with; esbuild makes MiniSearch as small as its documents' address of it is. */
const PACKAGES = ["pagefind@1.6.0", "minisearch@7.2.0", "lunr@2.3.9", "esbuild@0.28.2", PLAYWRIGHT];

/** Made-up words and abstracts of others are no questions to candidates. */
const CHECKS = "\nchecks: {protected-topic: off, exclusionary-wording: off}\n";

/**
 * @typedef {import("./made-pages.js").Page} Page
 *
 * An index over pages.
 * @typedef {object} Built
 * @property {number} seconds that the index took
 * @property {string} folder to be served
 * @property {string} script the client, from the folder
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} client its module in `clients`
 * @property {(pages: Page[], folder: string) => Promise<Built>} build
 */

/** Installs what is not ours, and says what there is. @param {string} work @returns {Promise<Engine[]>} */
export async function engines(work) {
  await run("npm", ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--prefix", work, ...PACKAGES]);
  const installed = join(work, "node_modules");
  return [
    { name: "Askwell", client: "askwell", build: askwell },
    { name: versioned("pagefind", "Pagefind"), client: "pagefind", build: pagefind(installed) },
    { name: versioned("minisearch", "MiniSearch"), client: "minisearch", build: minisearch(installed) },
    { name: versioned("lunr", "lunr"), client: "lunr", build: lunr(installed) },
  ];
}

/** @param {string} package_ @param {string} name */
function versioned(package_, name) {
  return name + PACKAGES.find((each) => each.startsWith(package_ + "@"))?.replace(/.*@/, " ");
}

/** Each page is a technology, whose whole text is one document. @param {Page[]} pages @param {string} folder */
async function askwell(pages, folder) {
  const { index } = await buildWithAskwell(pages, folder);
  const site = join(folder, "site");
  const script = readdirSync(join(site, "assets/js")).find((name) => name.startsWith("search-core."));
  return { seconds: index, folder: site, script: "assets/js/" + script };
}

/**
 * @param {Page[]} pages
 * @param {string} folder in which to write content and site
 * @returns {Promise<{seconds: number, index: number, megabytes: number}>} what the build took, and of that the index
 */
export async function buildWithAskwell(pages, folder) {
  const content = join(folder, "content");
  mkdirSync(join(content, "technologies"), { recursive: true });
  cpSync("content/media/logo.svg", join(content, "media/logo.svg"));
  writeFileSync(join(content, "site.yaml"), readFileSync("content/site.yaml", "utf8") + CHECKS);
  pages.forEach(({ title, text }, i) => {
    const heading = `---\nname: ${JSON.stringify(title || "-")}\ncategory: "-"\nsummary: "-"\n---\n## What to probe\n- `;
    writeFileSync(join(content, `technologies/page-${i}.md`), heading + (plain(text) || "\\-") + "\n\n## Signs of real use\n- \\-\n");
  });
  const built = await run("./askwell", ["build", "--timings", "--content", content, "--out", join(folder, "site")]);
  return { ...built, index: Number(/search index\s+([\d.]+) s/.exec(built.said)?.[1]) };
}

/** As Markdown that says the same. @param {string} text */
function plain(text) {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

/** @param {string} installed @returns {Engine["build"]} */
function pagefind(installed) {
  return async (pages, folder) => {
    pages.forEach(({ title, text }, i) => {
      mkdirSync(join(folder, `page-${i}`), { recursive: true });
      writeFileSync(join(folder, `page-${i}/index.html`), html(title, text));
    });
    const { seconds } = await run(join(installed, ".bin/pagefind"), ["--site", folder]);
    return { seconds, folder, script: "pagefind/pagefind.js" };
  };
}

/** @param {string} title @param {string} text */
function html(title, text) {
  const [heading, words] = [title, text].map((each) => each.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;")));
  return `<!doctype html><html lang="en"><title>${heading}</title><main data-pagefind-body><h1>${heading}</h1><p>${words}</p></main></html>`;
}

/** @param {string} installed @returns {Engine["build"]} */
function minisearch(installed) {
  return async (pages, folder) => {
    const { default: MiniSearch } = await load(installed, "minisearch/dist/es/index.js");
    return library(pages, folder, (documents) => {
      const index = new MiniSearch(SETTINGS);
      index.addAll(documents);
      return index;
    }, (script) => run(join(installed, ".bin/esbuild"), [join(installed, "minisearch/dist/umd/index.js"), "--minify", "--outfile=" + script]));
  };
}

/** @param {string} installed @returns {Engine["build"]} */
function lunr(installed) {
  return async (pages, folder) => {
    const { default: lunr } = await load(installed, "lunr/lunr.js");
    return library(pages, folder, (documents) =>
      lunr(function () {
        this.ref("id");
        this.field("title");
        this.field("text");
        for (const document of documents) this.add(document);
      }),
    (script) => cpSync(join(installed, "lunr/lunr.min.js"), script));
  };
}

/**
 * A library whose index is one file; beside it stand the titles to show.
 * @param {Page[]} pages @param {string} folder
 * @param {(documents: (Page & {id: number})[]) => any} index what it makes becomes JSON
 * @param {(file: string) => any} script puts its client there
 * @returns {Promise<Built>}
 */
async function library(pages, folder, index, script) {
  mkdirSync(folder, { recursive: true });
  const start = performance.now();
  const json = JSON.stringify(index(pages.map((page, id) => ({ id, ...page }))));
  const seconds = (performance.now() - start) / 1000;
  writeFileSync(join(folder, "index.json"), json);
  writeFileSync(join(folder, "titles.json"), JSON.stringify(pages.map((page) => page.title)));
  await script(join(folder, "client.js"));
  return { seconds, folder, script: "client.js" };
}

/** @param {string} installed @param {string} module */
function load(installed, module) {
  return import(pathToFileURL(join(installed, module)).href);
}
