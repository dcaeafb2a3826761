import { diffTexts } from '../../../domain/text/edits/diff-texts';

/** A stretch that two texts share, or that one of them has alone; `skipped` counts characters that are left out. */
export type DifferencePart =
  | { readonly kind: 'same' | 'before' | 'after'; readonly words: string }
  | { readonly kind: 'skipped'; readonly count: number };

/** As much of a shared stretch is shown beside a difference. */
const context = 160;

/** What differs between two texts, in reading order, with some words around each difference. */
export function listDifferences(before: string, after: string): readonly DifferencePart[] {
  const parts: DifferencePart[] = [];
  const edits = diffTexts(before, after).toSorted((a, b) => a.start - b.start);
  let reached = 0;
  for (const { start, end, insert } of edits) {
    parts.push(...shared(before.slice(reached, start), reached === 0, false));
    if (end > start) parts.push({ kind: 'before', words: before.slice(start, end) });
    if (insert !== '') parts.push({ kind: 'after', words: insert });
    reached = end;
  }
  parts.push(...shared(before.slice(reached), edits.length === 0, true));
  return parts;
}

/** A shared stretch, its middle left out when it is long; at the beginning and the end of the text only the far side is. */
function shared(words: string, isFirst: boolean, isLast: boolean): readonly DifferencePart[] {
  if (isFirst && isLast)
    return words === ''
      ? []
      : [{ kind: 'same', words: words.slice(0, 4 * context) }, ...rest(words.length - 4 * context)];
  const head = isFirst ? 0 : context;
  const tail = isLast ? 0 : context;
  if (words.length <= head + tail + context) return words === '' ? [] : [{ kind: 'same', words }];
  return [
    ...(head > 0 ? [{ kind: 'same', words: words.slice(0, head) } as const] : []),
    ...rest(words.length - head - tail),
    ...(tail > 0 ? [{ kind: 'same', words: words.slice(-tail) } as const] : []),
  ];
}

function rest(count: number): readonly DifferencePart[] {
  return count > 0 ? [{ kind: 'skipped', count }] : [];
}
