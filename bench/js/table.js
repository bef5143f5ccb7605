// Results to print, or to put into a document.

import { existsSync, readFileSync, writeFileSync } from "node:fs";

/**
 * @typedef {object} Table
 * @property {string} title
 * @property {string[]} head
 * @property {string[][]} rows of as many cells as the head
 * @property {string} [note] what to know when reading it
 */

/** @param {Table} table */
export function text({ title, head, rows, note }) {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  const lines = all.map((row) => row.map((cell, i) => cell.padEnd(widths[i])).join("  ").trimEnd());
  return [title, lines.join("\n"), ...(note ? [note] : [])].join("\n\n") + "\n";
}

/** @param {Table} table */
export function markdown({ title, head, rows, note }) {
  const lines = [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
  return [`### ${title}`, lines.join("\n"), ...(note ? [note] : [])].join("\n\n") + "\n";
}

/** A Markdown file with a place for tables. */
export class Document {
  /** @param {string} path @param {string} name of the place; other places of the file are left alone */
  constructor(path, name) {
    this.path = path;
    this.begin = `<!-- ${name}: written by bench/search -->\n`;
    this.end = `<!-- end of ${name} -->`;
    if (!existsSync(path)) writeFileSync(path, this.begin + this.end + "\n");
    const text = readFileSync(path, "utf8");
    if (!text.includes(this.begin) || text.indexOf(this.end) < text.indexOf(this.begin)) {
      throw new Error(`${path} has no place for the tables, such as:\n${this.begin}${this.end}`);
    }
  }

  /** @param {Table[]} tables */
  write(tables) {
    const text = readFileSync(this.path, "utf8");
    const before = text.slice(0, text.indexOf(this.begin) + this.begin.length);
    writeFileSync(this.path, before + "\n" + tables.map(markdown).join("\n") + "\n" + text.slice(text.indexOf(this.end)));
  }
}
