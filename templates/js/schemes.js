import { remember } from './memory.js';

/** Shows the switch between light and dark. The first choice is the device's own. */
export function offerSchemes() {
  const root = document.documentElement;
  const device = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => (root.dataset.scheme ?? (device.matches ? 'dark' : 'light')) === 'dark';

  for (const button of document.querySelectorAll('[data-scheme-toggle]')) {
    const tell = () => button.setAttribute('aria-pressed', String(dark()));
    button.hidden = false;
    tell();
    device.addEventListener('change', tell);
    button.addEventListener('click', () => {
      const chosen = dark() ? 'light' : 'dark';
      const asDevice = (chosen === 'dark') === device.matches;
      if (asDevice) {
        delete root.dataset.scheme;
      } else {
        root.dataset.scheme = chosen;
      }
      remember('scheme', asDevice ? undefined : chosen);
      tell();
    });
  }
}
