/** Puts words on the clipboard by the page's own copying: the page has no other leave to write there. */
export function copyText(text: string): void {
  function give(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  document.addEventListener('copy', give, true);
  document.execCommand('copy');
  document.removeEventListener('copy', give, true);
}
