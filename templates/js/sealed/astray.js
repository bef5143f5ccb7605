// Leads from the address of a sealed page, which a host knows nothing of, to where it can be opened.

const home = new URL(document.querySelector('[data-astray]').dataset.astray, location.href);
if (location.pathname.startsWith(home.pathname)) {
  home.searchParams.set('to', location.pathname.slice(home.pathname.length) + location.search);
  home.hash = location.hash;
  location.replace(home);
}
