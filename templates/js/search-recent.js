// What was searched for on this device, newest first. Kept in the browser alone, and only as long as it lets us.

const KEY = "askwell-searches";
const MOST = 8;
const LONGEST = 100;

/** @returns {string[]} */
export function recentSearches() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((query) => typeof query === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** @param {string} query */
export function keepSearch(query) {
  const words = query.trim().replace(/\s+/g, " ");
  if (!words || words.length > LONGEST) return;
  keep([words, ...recentSearches().filter((other) => other !== words)].slice(0, MOST));
}

/** Forgets a search; all of them when none is named. @param {string} [query] */
export function forgetSearch(query) {
  keep(query === undefined ? [] : recentSearches().filter((other) => other !== query));
}

/** @param {string[]} queries */
function keep(queries) {
  try {
    if (queries.length) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is refused: nothing is kept.
  }
}
