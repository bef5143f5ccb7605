/** Marks in the index of a page the part that is being read. */
export function followContents() {
  const index = document.querySelector('.contents');
  if (!index) {
    return;
  }
  const parts = [...index.querySelectorAll('nav a')]
    .map((link) => ({ link, part: document.getElementById(link.hash.slice(1)) }))
    .filter(({ part }) => part !== null);
  const here = index.querySelector('[data-contents-here]');
  const list = index.querySelector('details');
  const summary = index.querySelector('summary');
  let current = null;

  const mark = () => {
    const line = innerHeight / 3;
    const reached = parts.filter(({ part }) => part.getBoundingClientRect().top <= line).at(-1);
    if (reached === current) {
      return;
    }
    current?.link.removeAttribute('aria-current');
    reached?.link.setAttribute('aria-current', 'location');
    current = reached;
    if (here) {
      here.textContent = reached ? reached.link.textContent.trim() : '';
    }
    keepInSight(index, reached?.link);
  };

  let waiting = false;
  const soon = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    }
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon, { passive: true });
  mark();

  index.addEventListener('click', (event) => {
    const compact = summary?.offsetParent !== null;
    if (list && compact && event.target instanceof Element && event.target.closest('nav a')) {
      list.open = false;
    }
  });
  index.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && list?.open) {
      list.open = false;
      summary?.focus();
    }
  });
}

/** Scrolls an index that is longer than the screen, and nothing else. */
function keepInSight(index, link) {
  if (!link || index.scrollHeight <= index.clientHeight) {
    return;
  }
  const box = index.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top) {
    index.scrollTop -= box.top - top + 40;
  } else if (bottom > box.bottom) {
    index.scrollTop += bottom - box.bottom + 40;
  }
}
