// Loads the files of an index on pages opened from a disk, where only scripts may be loaded.

/**
 * @param {string} url the address of a JSON file, beside which there is a script that holds the same
 * @returns {Promise<any>}
 */
export function loadScript(url) {
  return new Promise((resolve, reject) => {
    const script = /** @type {any} */ (document.createElement("script"));
    script.src = url.replace(/json$/, "js");
    script.addEventListener("load", () => resolve(script.file));
    script.addEventListener("error", () => reject(new Error(`no ${script.src}`)));
    document.head.append(script);
    script.remove();
  });
}
