// `bench/search`: measures, then prints tables.

import { mkdirSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { contest } from "./contest.js";
import { growth } from "./growth.js";
import { options as parsed, WrongOption } from "./options.js";
import { run } from "./processes.js";
import { Document, text } from "./table.js";

const say = (/** @type {string} */ progress) => console.error("bench: " + progress);

/** @param {import("./options.js").Options} options */
async function main(options) {
  const document = options.into ? new Document(options.into, options.growth.length ? "growth" : "compared") : undefined;
  rmSync(options.work, { recursive: true, force: true });
  mkdirSync(options.work, { recursive: true });
  try {
    await run("./askwell", ["--version"]); // Builds and prepares it, if need be.
    const tables = await (options.growth.length ? growth(options, say) : contest(options, say));
    const last = tables[tables.length - 1];
    last.note = [last.note ?? "", await circumstances()].join(" ").trim();
    if (document) document.write(tables);
    else for (const table of tables) console.log(text(table));
  } finally {
    rmSync(options.work, { recursive: true, force: true });
  }
}

/** What was measured, and on what. */
async function circumstances() {
  const version = await run("git", ["describe", "--always", "--dirty"]).then(
    ({ said }) => said.trim(),
    () => "of an unknown version", // No clone.
  );
  return `Askwell ${version}; Node.js ${process.version}; ${cpus().length} cores of ${cpus()[0]?.model.trim()}.`;
}

try {
  await main(parsed(process.argv.slice(2)));
} catch (error) {
  console.error("bench: " + (error instanceof Error ? error.message : error));
  if (error instanceof WrongOption) console.error("hint: see bench/search --help");
  process.exitCode = error instanceof WrongOption ? 2 : 1;
}
