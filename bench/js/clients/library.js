// Loads what a search library needs: its script, its index, and the titles to show.

/**
 * @param {{base: string, script: string}} at
 * @returns {Promise<{index: any, titles: string[]}>}
 */
export async function load({ base, script }) {
  const json = async (/** @type {string} */ name) => (await fetch(base + name)).json();
  const [index, titles] = await Promise.all([json("index.json"), json("titles.json"), classic(base + script)]);
  return { index, titles };
}

/** @param {string} address @returns {Promise<void>} */
function classic(address) {
  const element = document.createElement("script");
  element.src = address;
  return new Promise((resolve, reject) => {
    element.onload = () => resolve();
    element.onerror = reject;
    document.head.append(element);
  });
}
