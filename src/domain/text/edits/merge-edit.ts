import type { TextEdit } from './text-edit';

/**
 * Two edits in a row as one, when the second touches what the first inserted or the place where it removed something;
 * null when they have nothing to do with each other. Typing becomes one insertion, and a word that is removed and
 * written anew one replacement, so that a passage on that word follows to the new one.
 */
export function mergeEdit(last: TextEdit, next: TextEdit): TextEdit | null {
  const lastEnd = last.start + last.insert.length;
  if (next.start > lastEnd || next.end < last.start) return null;
  const keptBefore = last.insert.slice(0, Math.max(0, next.start - last.start));
  const keptAfter = last.insert.slice(Math.max(0, next.end - last.start));
  return {
    start: Math.min(last.start, next.start),
    end: last.end + Math.max(0, next.end - lastEnd),
    insert: keptBefore + next.insert + keptAfter,
  };
}
