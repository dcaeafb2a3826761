const wideEnd = /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]$/u;
const wideBeginning = /^[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u;

/** Whether words go on without a space where a line of the file ends: Chinese and Japanese write none there. */
export function runsOnWide(before: string, after: string): boolean {
  return wideEnd.test(before) && wideBeginning.test(after);
}

/** Whether the last character is one of those between which no space is written. */
export function endsWide(words: string): boolean {
  return wideEnd.test(words);
}
