/** Shows the buttons that hand an address to other programs, where the system can do that. */
export function offerSharing() {
  for (const button of document.querySelectorAll('[data-share]')) {
    const data = { title: button.dataset.shareTitle, url: button.dataset.share };
    button.hidden = !navigator.canShare?.(data);
    button.addEventListener('click', () => {
      navigator.share(data).catch(() => {}); // readers may think better of it
    });
  }
}
