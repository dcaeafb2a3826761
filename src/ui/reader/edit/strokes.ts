import { splitsCharacter } from '../../../domain/text/code-points';
import { normaliseText } from '../../../domain/text/normalise';
import type { Span } from '../../../domain/model';
import type { Ends, Stroke } from '../../state/editing/edit-session';

/** A stroke that writes `words` in the place of what is selected. */
export function writeStroke(text: string, ends: Ends, words: string, kind: Stroke['kind']): Stroke | null {
  const { start, end } = selectedSpan(text, ends);
  const insert = normaliseText(words).text;
  if (insert === '' && start === end) return null;
  return { kind, edits: [{ start, end, insert }], before: ends, after: caretAt(start + insert.length) };
}

/** A stroke that takes a stretch of the text away. */
export function deleteStroke(text: string, ends: Ends, span: Span, kind: Stroke['kind']): Stroke | null {
  const { start, end } = selectedSpan(text, { anchor: span.start, focus: span.end });
  if (start === end) return null;
  return { kind, edits: [{ start, end, insert: '' }], before: ends, after: caretAt(start) };
}

/** A stroke that carries the selected words to another place of the text; null when that lies among them. */
export function moveStroke(text: string, ends: Ends, target: number): Stroke | null {
  const { start, end } = selectedSpan(text, ends);
  if (start === end || (target >= start && target <= end)) return null;
  const words = text.slice(start, end);
  const to = target > end ? target - words.length : target;
  return {
    kind: 'other',
    edits: [
      { start, end, insert: '' },
      { start: to, end: to, insert: words },
    ],
    before: ends,
    after: { anchor: to, focus: to + words.length },
  };
}

/** What is selected from its beginning to its end, whole characters only. */
export function selectedSpan(text: string, { anchor, focus }: Ends): Span {
  const start = Math.min(anchor, focus);
  const end = Math.max(anchor, focus);
  return {
    start: splitsCharacter(text, start) ? start - 1 : start,
    end: splitsCharacter(text, end) ? end + 1 : end,
  };
}

export function caretAt(offset: number): Ends {
  return { anchor: offset, focus: offset };
}
