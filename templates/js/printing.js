/** Shows the button that prints, and opens all that is folded for as long as the printing takes. */
export function offerPrinting() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('main details:not([open])')];
    for (const details of opened) {
      details.open = true;
    }
  });
  addEventListener('afterprint', () => {
    for (const details of opened) {
      details.open = false;
    }
  });
}
