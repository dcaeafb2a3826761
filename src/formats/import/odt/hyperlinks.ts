/** Whether a link leads to somewhere that a person can go: not to a place in the file, and not to a program. */
export function isPointedTo(url: string): boolean {
  return /^(https?:\/\/|mailto:)\S/i.test(url.trim());
}
