// What to measure, from the command line.

import { accessSync, constants } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * @typedef {object} Options
 * @property {string} collection the folder of a test collection; empty without one
 * @property {number} pages
 * @property {number} queries
 * @property {number[]} growth numbers of pages; empty to compare
 * @property {string} work a folder of our own
 * @property {string} into a document; empty to print
 */

/** Options that cannot be followed. */
export class WrongOption extends Error {}

/** @param {string[]} given names and values in turn @returns {Options} */
export function options(given) {
  /** @type {Record<string, string>} */
  const values = { collection: "", pages: "1500", queries: "30", growth: "", work: ramDisk(), into: "" };
  for (let i = 0; i < given.length; i += 2) {
    const name = given[i].replace(/^--/, "");
    if (!given[i].startsWith("--") || !Object.hasOwn(values, name)) throw new WrongOption(`there is no option '${given[i]}'`);
    if (i + 1 === given.length) throw new WrongOption(`${given[i]} needs a value`);
    values[name] = given[i + 1];
  }
  return {
    collection: values.collection,
    pages: number("--pages", values.pages),
    queries: number("--queries", values.queries),
    growth: values.growth ? values.growth.split(",").map((each) => number("--growth", each)) : [],
    work: join(writable(values.work), "askwell-bench-search"),
    into: values.into,
  };
}

function ramDisk() {
  return isWritable("/dev/shm") ? "/dev/shm" : tmpdir();
}

/** @param {string} name @param {string} value */
function number(name, value) {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new WrongOption(`${name} needs a whole number from 1, not '${value}'`);
  return Number(value);
}

/** @param {string} folder */
function writable(folder) {
  if (!isWritable(folder)) throw new WrongOption(`'${folder}' is no folder to write to`);
  return folder;
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
