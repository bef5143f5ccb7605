// Small choices kept on the device, for this site only.

/**
 * Keeps a choice, or forgets it when there is none. Does nothing where storage is forbidden.
 * @param {string} name
 * @param {string} [value]
 */
export function remember(name, value) {
  try {
    if (value === undefined) {
      localStorage.removeItem(`askwell-${name}`);
    } else {
      localStorage.setItem(`askwell-${name}`, value);
    }
  } catch {
    // The choice holds for this page only.
  }
}
