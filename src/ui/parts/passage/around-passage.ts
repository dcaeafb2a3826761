/** So many characters stand around a passage, unless the text ends before. */
const cutOff = 120;

/** What stands before a passage, from its first whole word; a beginning that was cut off is shown by dots. */
export function fromWholeWord(before: string): string {
  if (before.length < cutOff) return before;
  const whole = before.replace(/^\S{0,40}\s+/, '… ');
  return whole === before ? `…${before}` : whole;
}

/** What stands behind a passage, to its last whole word; an end that was cut off is shown by dots. */
export function toWholeWord(after: string): string {
  if (after.length < cutOff) return after;
  const whole = after.replace(/\s+\S{0,40}$/, ' …');
  return whole === after ? `${after}…` : whole;
}

/** What stands before a passage in its own line. */
export function lineBefore(before: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.length < before.length ? line : fromWholeWord(before);
}

/** What stands behind a passage in its own line. */
export function lineBehind(after: string): string {
  const line = after.split('\n')[0] ?? '';
  return line.length < after.length ? line : toWholeWord(after);
}
