// Pagefind through its JavaScript, as its documents show it.

/** @param {{base: string, script: string}} at @returns {Promise<import("./askwell.js").Ask>} */
export async function open({ base, script }) {
  const pagefind = await import(base + script);
  await pagefind.init();
  return async (query) => {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, 10).map((/** @type {any} */ result) => result.data()));
    return pages.map((page) => Number(/page-(\d+)/.exec(page.url)?.[1] ?? -1));
  };
}
