const endsWide = /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]$/u;
const beginsWide = /^[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u;

/** Whether words go on without a space where a line of the file ends: Chinese and Japanese write none there. */
export function runsOnWide(before: string, after: string): boolean {
  return endsWide.test(before) && beginsWide.test(after);
}
