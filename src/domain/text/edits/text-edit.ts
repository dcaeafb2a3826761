import { problem } from '../../problem';
import { indexCodePoints, splitsCharacter } from '../code-points';

/**
 * One change of a text: what stands from `start` to before `end` gives way to `insert`. Edits come as a sequence, each
 * in the coordinates (UTF-16 units) that the earlier ones left.
 */
export type TextEdit = { readonly start: number; readonly end: number; readonly insert: string };

/**
 * The text after a sequence of edits. An edit that lies outside, would cut a character in half or inserts what no text
 * holds (a carriage return, NUL, half a character) is a Problem.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let head = text;
  // Edits that come from the back of the text to its front, as a comparison gives them, copy nothing but their own words.
  let tail: string[] = [];
  for (const { start, end, insert } of edits) {
    if (end > head.length && tail.length > 0) {
      head = joinBack(head, tail);
      tail = [];
    }
    refuseBadEdit(head, { start, end, insert });
    tail.push(head.slice(end), insert);
    head = head.slice(0, start);
  }
  return joinBack(head, tail);
}

/** How much longer the text is after an edit; negative when it is shorter. */
export function growthOf({ start, end, insert }: TextEdit): number {
  return insert.length - (end - start);
}

function joinBack(head: string, tail: readonly string[]): string {
  return head + tail.toReversed().join('');
}

function refuseBadEdit(text: string, { start, end, insert }: TextEdit): void {
  if (start > end || end > text.length) {
    throw problem('spanOutside', { start, end, length: indexCodePoints(text).length });
  }
  for (const position of [start, end]) {
    if (splitsCharacter(text, position)) throw problem('spanSplitsCharacter', { position });
  }
  if (!insert.isWellFormed() || /[\r\0]/.test(insert)) {
    throw problem('badArguments', { detail: 'the words to insert hold a character that no text holds' });
  }
}
