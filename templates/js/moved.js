// Runs in the head of a page that has moved: goes where the page is now, and takes the anchor along. A
// part of it may be elsewhere again.
addEventListener('DOMContentLoaded', () => {
  const anchor = decodeURIComponent(location.hash.slice(1));
  const part = anchor && document.querySelector(`a[data-part="${CSS.escape(anchor)}"]`);
  const page = document.querySelector('a[data-moved]');
  const there = part || page;
  const keeps = !part && anchor && !there.href.includes('#');
  location.replace(keeps ? there.href + location.hash : there.href);
});
