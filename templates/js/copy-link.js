const SHOWN_MS = 2500;

/** Shows the buttons that copy an address. */
export function copyLinks() {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const label = button.querySelector('span');
    const before = label.textContent;
    label.setAttribute('role', 'status');
    button.hidden = false;
    button.addEventListener('click', async () => {
      label.textContent = (await copied(button.dataset.copy)) ? 'Copied' : button.dataset.copy;
      setTimeout(() => {
        label.textContent = before;
      }, SHOWN_MS);
    });
  }
}

/** Whether a text is now in the clipboard, which only some pages may use. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
