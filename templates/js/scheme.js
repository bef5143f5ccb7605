// Runs before the first paint, so that a page never flashes in the colours one did not choose.
// A plain script: modules run too late for this, and not at all from an opened folder.
(() => {
  const root = document.documentElement;
  try {
    const chosen = localStorage.getItem('askwell-scheme');
    if (chosen === 'light' || chosen === 'dark') {
      root.dataset.scheme = chosen;
    }
    if (location.protocol !== 'file:' && localStorage.getItem('askwell-answers') === 'hidden') {
      root.dataset.answers = 'hidden';
    }
  } catch {
    // Storage may be forbidden; the device's own scheme is used then.
  }

  if (location.protocol === 'file:') {
    // No server looks for index.html in an opened folder.
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link && link.protocol === 'file:' && link.pathname.endsWith('/')) {
        link.pathname += 'index.html';
      }
    });
  }
})();
