// Other programs.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Runs a program to its end.
 * @param {string} command @param {string[]} args
 * @returns {Promise<{seconds: number, megabytes: number, said: string}>} `megabytes` is the most memory that
 *     one of its processes held; 0 where the system does not say
 */
export function run(command, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 50);
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
    child.on("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on("close", (code) => {
      clearInterval(watch);
      if (code) reject(new Error(`${[command, ...args].join(" ")} ended with ${code}:\n${said.slice(-2000)}`));
      else resolve({ seconds: (performance.now() - start) / 1000, megabytes: peak / 1000, said });
    });
  });
}

/** The high-water mark of a process and those it started, in kilobytes. @param {number | undefined} process */
function peakOf(process) {
  try {
    const own = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"));
    const children = readFileSync(`/proc/${process}/task/${process}/children`, "utf8").split(" ").filter(Boolean);
    return Math.max(Number(own?.[1] ?? 0), ...children.map((child) => peakOf(Number(child))));
  } catch {
    return 0; // It has ended, or this is no Linux.
  }
}
