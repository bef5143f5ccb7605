// Pieces of the page that the search shows.

/** @typedef {import("./search-core.js").Part} Part */

/** How many characters of what was typed are repeated, and how many words. */
const LONGEST = 60;
const MOST_WORDS = 5;

/** How many of the roles are named that a result is for. */
const MOST_ROLES = 3;

/**
 * An element with attributes and children.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @param {(Node | string)[]} children */
export const paragraph = (...children) => element("p", {}, ...children);

/** @param {string | (Node | string)[]} label @param {() => void} action @param {Record<string, string>} attributes */
export function button(label, action, attributes = { class: "button button-quiet" }) {
  const made = element("button", { type: "button", ...attributes }, ...[label].flat());
  made.addEventListener("click", action);
  return made;
}

/** What was typed, no longer than one would read, and whichever way it is written. @param {string} text */
export function repeated(text) {
  const characters = [...text.trim()];
  const isLong = characters.length > LONGEST;
  return element("bdi", {}, isLong ? `${characters.slice(0, LONGEST).join("")}…` : text.trim());
}

/** @param {string} text @returns {(Node | string)[]} */
export const quoted = (text) => ["“", repeated(text), "”"];

/** @param {string[]} words @returns {(Node | string)[]} */
export function listed(words) {
  const left = words.length - MOST_WORDS;
  const named = left > 1 ? words.slice(0, MOST_WORDS) : words;
  const parts = named.flatMap((word, i) => [i ? ", " : "", ...quoted(word)]);
  return left > 1 ? [...parts, ` and ${left} more`] : parts;
}

/** @param {Part[]} parts */
export const withMarks = (parts) => parts.map((part) => (part.marked ? element("mark", {}, part.text) : part.text));

/** @param {number} count */
export const resultCount = (count) => (count === 1 ? "1 result" : `${count} results`);

/** What a result is and whom it is for. @param {import("./search-core.js").Hit} hit */
export function kind({ kind, roles }) {
  const left = roles.length - MOST_ROLES;
  const named = left > 1 ? [...roles.slice(0, MOST_ROLES), `${left} more roles`] : roles;
  return element("span", { class: "search-kind" }, [kind, ...named].join(" · "));
}
