// The search as people see it; search.js loads it when somebody wants to search.

import { SearchDialog } from "./search-dialog.js";
import { SearchIndex } from "./search-index.js";
import { SearchPage } from "./search-page.js";

/** @type {SearchIndex | undefined} */
let index;

/** @type {SearchDialog | undefined} */
let inDialog;

/** @type {SearchPage | undefined} */
let onPage;

/**
 * Loads the index before it is asked.
 * @param {string} url the address of its manifest
 * @param {Promise<any>} [manifest] what may have been loaded of it already
 */
export function prefetch(url, manifest) {
  index ??= new SearchIndex(url, manifest);
  index.prefetch();
  return index;
}

/**
 * Makes the dialog, which was just opened, search.
 * @param {HTMLDialogElement} dialog @param {string} url @param {Promise<any>} [manifest]
 */
export function openDialog(dialog, url, manifest) {
  if (inDialog) inDialog.update();
  else (inDialog = new SearchDialog(dialog, prefetch(url, manifest))).start();
}

/** Makes the search page search, once. @param {HTMLElement} page @param {string} url @param {Promise<any>} [manifest] */
export function attachPage(page, url, manifest) {
  if (onPage) return;
  onPage = new SearchPage(page, prefetch(url, manifest));
  onPage.start();
}
