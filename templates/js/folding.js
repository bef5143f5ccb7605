import { remember } from './memory.js';

/**
 * Lets a reader fold all answers away before sharing a screen. The choice is kept on the device and
 * holds for every page; single answers can still be opened.
 */
export function foldAnswers() {
  const root = document.documentElement;
  const answers = [...document.querySelectorAll('details.answers')];
  const button = document.querySelector('[data-fold-all]');
  const label = button?.querySelector('span');
  const shown = new Set(answers.filter((answer) => answer.open));
  let hidden = root.dataset.answers === 'hidden';

  const apply = () => {
    for (const answer of answers) {
      answer.open = !hidden && shown.has(answer);
    }
    // From here on the elements themselves say what is folded.
    delete root.dataset.answers;
    if (button && label) {
      button.setAttribute('aria-pressed', String(hidden));
      label.textContent = hidden ? 'Show answers' : 'Hide answers';
    }
  };

  if (hidden) {
    apply();
  }
  if (button && answers.length > 0) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const anchor = place(button);
      hidden = !hidden;
      remember('answers', hidden ? 'hidden' : undefined);
      apply();
      anchor();
    });
  }
  openTarget();
  addEventListener('hashchange', openTarget);
}

/** Remembers what is at the top of the screen; the result brings it back there. */
function place(button) {
  const shown = [...document.querySelectorAll('article, section')].filter((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return top <= innerHeight / 3 && bottom > 0 && !part.contains(button);
  });
  const last = shown.at(-1)?.closest('article, section.band');
  if (!last) {
    return () => {};
  }
  const before = last.getBoundingClientRect().top;
  return () => {
    const top = last.getBoundingClientRect().top;
    scrollBy({ top: top - Math.max(before, 0), behavior: 'instant' });
  };
}

/** Opens what an address leads into, but not an answer: that may be folded on purpose. */
function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target ? target.closest('details:not(.answers)') : null;
  if (folded) {
    folded.open = true;
    target.scrollIntoView();
  }
}
