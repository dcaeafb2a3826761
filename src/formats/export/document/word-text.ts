/** XML 1.0 has no signs for most control characters and none for half a character. */
export function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters that XML cannot say
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
