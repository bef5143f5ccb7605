// What people wrote, as Markdown that shows it and does nothing else.

/** Text that Markdown leaves as it is: what means something anywhere, and what does at the beginning of a line. @param {string} text */
export const plain = (text) =>
  text
    .replace(/[\\\x60*_[\]<>&|~#]/g, "\\$&")
    .replace(/^(\s*)([-+=])/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/gm, "$1\\$2");

/** Text as a quote. @param {string} text */
export const quote = (text) => text.split(/\r\n?|\n/).map((line) => `> ${plain(line)}`.trimEnd()).join("\n");
