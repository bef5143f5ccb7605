// lunr with its default pipeline. It knows beginnings of words only as `wor*`, so that is asked for while one types.

import { load } from "./library.js";

/** @param {{base: string, script: string}} at @returns {Promise<import("./askwell.js").Ask>} */
export async function open(at) {
  const { index } = await load(at);
  const search = window.lunr.Index.load(index);
  return async (query, typing) => {
    try {
      return search
        .search(typing ? query + "*" : query)
        .slice(0, 10)
        .map((/** @type {{ref: string}} */ { ref }) => Number(ref));
    } catch (error) {
      if (error instanceof window.lunr.QueryParseError) return [];
      throw error;
    }
  };
}
