// The ratings of a panel on a line from 1 to 5.

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 320;
const HEIGHT = 64;
const LINE = 30;
const EDGE = 24;

/** @param {number} value */
const x = (value) => EDGE + ((value - 1) * (WIDTH - 2 * EDGE)) / 4;

/**
 * @param {string} name @param {Record<string, string | number>} attributes @param {string} [text]
 */
function shape(name, attributes, text = "") {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** Beside it the same must stand as a table. @param {import("./panel.js").Spread} spread */
export function dots({ values, mean }) {
  const drawn = shape("svg", { class: "debrief-dots", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, "aria-hidden": "true" });
  drawn.append(shape("line", { class: "dots-line", x1: x(1), x2: x(5), y1: LINE, y2: LINE }));
  for (const value of [1, 2, 3, 4, 5]) drawn.append(shape("text", { x: x(value), y: 59, "text-anchor": "middle" }, String(value)));
  if (values.length) drawn.append(shape("line", { class: "dots-range", x1: x(Math.min(...values)), x2: x(Math.max(...values)), y1: LINE, y2: LINE }));
  /** @type {Map<number, number>} */
  const stacked = new Map();
  for (const value of values) {
    const below = stacked.get(value) ?? 0;
    stacked.set(value, below + 1);
    drawn.append(shape("circle", { class: "dots-dot", cx: x(value), cy: LINE - 12 * Math.min(below, 2), r: 6 }));
  }
  if (mean !== undefined) drawn.append(shape("path", { class: "dots-mean", d: `M${x(mean)} 38 l-5 8 h10 z` }));
  return drawn;
}
