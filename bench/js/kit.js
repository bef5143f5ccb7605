// `bench/kit`: types into the notes of a long interview, and prints how soon letters are shown.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Browser, PLAYWRIGHT } from "./browser.js";
import { Host } from "./host.js";
import { run } from "./processes.js";

const ROLE = "roles/python-specialist.md";
const LAST = "  - team-code-quality\n";
const QUESTION = "questions/design/api-security.md";

/** Ten keys a second, as a fast typist. */
const BETWEEN_KEYS_MS = 100;

/** @param {string[]} given names and values in turn */
function options(given) {
  /** @type {Record<string, number>} */
  const values = { "--questions": 60, "--notes": 200_000, "--keys": 300 };
  for (let i = 0; i < given.length; i += 2) {
    if (!Object.hasOwn(values, given[i])) throw new Error(`there is no option '${given[i]}'; see bench/kit --help`);
    if (!/^[1-9]\d{0,6}$/.test(given[i + 1] ?? "")) throw new Error(`${given[i]} needs a whole number from 1`);
    values[given[i]] = Number(given[i + 1]);
  }
  return { questions: values["--questions"], notes: values["--notes"], keys: values["--keys"] };
}

/** Builds a site whose role has more questions. @param {string} work @param {number} questions */
async function build(work, questions) {
  const content = join(work, "content");
  cpSync("content", content, { recursive: true });
  const pattern = readFileSync(join(content, QUESTION), "utf8");
  let list = LAST;
  for (let i = 10; i < questions; i++) {
    writeFileSync(join(content, `questions/design/more-${i}.md`), pattern.replace(/^question: (.*)$/m, `question: $1 ${i}`));
    list += `  - more-${i}\n`;
  }
  const role = readFileSync(join(content, ROLE), "utf8");
  writeFileSync(join(content, ROLE), role.replace(LAST, list));
  await run("./askwell", ["build", "--content", content, "--out", join(work, "site")]);
}

/** @param {any} page @param {number} notes */
async function begin(page, notes) {
  await page.waitForSelector(".kit-choose");
  await page.evaluate(() => {
    for (const box of document.querySelectorAll(".kit-choose input:not(:checked)")) /** @type {HTMLElement} */ (box).click();
  });
  await page.locator(".kit-begin input").fill("A7");
  await page.getByText("Begin the interview").click();
  await page.locator(".kit-stop.is-current").getByText("Next").click();
  await page.evaluate((/** @type {number} */ notes) => {
    const areas = /** @type {HTMLTextAreaElement[]} */ ([...document.querySelectorAll(".kit-stop textarea")]);
    const each = Math.ceil(notes / areas.length);
    for (const area of areas) {
      area.value = "what was said ".repeat(Math.ceil(each / 14)).slice(0, each);
      area.dispatchEvent(new Event("input"));
    }
  }, notes);
}

/** Milliseconds from each key to the frame that shows it. @param {any} page @param {number} keys @returns {Promise<number[]>} */
async function typed(page, keys) {
  await page.evaluate(() => {
    const times = /** @type {number[]} */ ((window.times = []));
    const told = (/** @type {Event} */ event) => {
      const shown = () => times.push(performance.now() - event.timeStamp);
      requestAnimationFrame(() => setTimeout(shown)); // A task after the frame: it was drawn.
    };
    window.told?.abort();
    window.told = new AbortController();
    document.addEventListener("keydown", told, { capture: true, signal: window.told.signal });
  });
  await page.locator(".is-current textarea").focus();
  await page.keyboard.press("Control+End");
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press(i % 6 ? "a" : "Space");
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  return page.evaluate(() => window.times);
}

/** @param {string} name @param {number[]} times */
function report(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  console.log(`${name.padEnd(24)} median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms of ${times.length} keys`);
}

/** @param {ReturnType<typeof options>} how */
async function main({ questions, notes, keys }) {
  const work = mkdtempSync(join(tmpdir(), "askwell-bench-kit-"));
  try {
    await run("./askwell", ["--version"]); // Builds and prepares it, if need be.
    await run("npm", ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--prefix", work, PLAYWRIGHT]);
    await build(work, questions);
    console.log(`${questions} questions, ${notes} characters of notes`);
    await served(work, (page) => measure(page, notes, keys));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work @param {(page: any) => Promise<void>} use a page with the kit */
async function served(work, use) {
  const host = new Host({ site: join(work, "site") });
  await host.start();
  try {
    const browser = await Browser.start(work, host);
    const page = await browser.newPage();
    await page.goto(host.url("site") + "roles/python-specialist/kit/");
    await use(page).finally(() => browser.stop());
  } finally {
    host.stop();
  }
}

/** @param {any} page @param {number} notes @param {number} keys */
async function measure(page, notes, keys) {
  await begin(page, notes);
  report("one question at a time", await typed(page, keys));
  await page.getByText("All on one page").click();
  report("all on one page", await typed(page, keys));
}

try {
  await main(options(process.argv.slice(2)));
} catch (error) {
  console.error("bench: " + (error instanceof Error ? error.message : error));
  process.exitCode = 1;
}
