// Askwell's search as its interface uses it.

/** @typedef {(query: string, typing: boolean) => Promise<number[]>} Ask gives the numbers of ten pages, whose titles were loaded */

/** @param {{base: string, script: string}} at @returns {Promise<Ask>} */
export async function open({ base, script }) {
  const core = await import(base + script);
  const index = await core.open(base + "search/manifest.json");
  return async (query) => {
    const { hits } = await index.search(query, { prefix: true });
    return hits.map((/** @type {{url: string}} */ hit) => Number(/page-(\d+)/.exec(hit.url)?.[1] ?? -1));
  };
}
