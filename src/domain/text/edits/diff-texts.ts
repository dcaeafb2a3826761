import { splitsCharacter } from '../code-points';
import type { TextEdit } from './text-edit';

/** Edits that turn one text into another, from the back of the text to its front. */
export function diffTexts(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (splitsCharacter(before, start) || splitsCharacter(after, start)) start--;
  let common = 0;
  while (
    common < most - start &&
    before.charCodeAt(before.length - 1 - common) === after.charCodeAt(after.length - 1 - common)
  )
    common++;
  while (splitsCharacter(before, before.length - common) || splitsCharacter(after, after.length - common)) common--;
  return [{ start, end: before.length - common, insert: after.slice(start, after.length - common) }];
}
