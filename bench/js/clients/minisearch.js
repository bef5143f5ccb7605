// MiniSearch with the settings that its documents show: the title counts twice, prefixes, and mistakes of a fifth.

import { load } from "./library.js";

export const SETTINGS = {
  fields: ["title", "text"],
  searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
};

/** @param {{base: string, script: string}} at @returns {Promise<import("./askwell.js").Ask>} */
export async function open(at) {
  const { index } = await load(at);
  const search = window.MiniSearch.loadJS(index, SETTINGS);
  return async (query) => search.search(query).slice(0, 10).map((/** @type {{id: number}} */ { id }) => id);
}
