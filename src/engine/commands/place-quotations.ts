import type { Id, Span } from '../../domain/model';
import { gatherRuns, type MovedPassage } from '../../domain/shift';
import { quoteContext } from '../../domain/text/context';
import { paragraphAt } from '../../domain/text/paragraphs';
import type { IndexedText } from '../text-cache';
import { getOrFail, type Place, type Tx } from '../tx';
import type { CommandContext } from './context';
import { placeOf } from './quotations';

/** Where a quotation stands in the new text; one that was lost before may stay as it is. */
export type NewPlaceOf = (quotation: Place) => Span | 'lost' | 'as-it-is';

type Texts = { readonly before: IndexedText; readonly after: IndexedText };

/**
 * Places the quotations of a source in the text that it has now; answers those that were lost. The ones that only moved, in a
 * book nearly all of them, are shifted together: row by row they would take seconds and megabytes of history.
 */
export function placeQuotations(
  tx: Tx,
  sourceId: Id,
  texts: Texts,
  placeIn: NewPlaceOf,
  context: CommandContext,
): Id[] {
  const moved: MovedPassage[] = [];
  const placed = new Map<Id, Span | 'lost'>();
  for (const quotation of tx.places(sourceId)) {
    const to = placeIn(quotation);
    if (to === 'as-it-is') continue;
    const passage = to === 'lost' ? null : movePassage(quotation, to, texts);
    if (passage) moved.push(passage);
    placed.set(quotation.id, to);
  }
  const { runs, others } = gatherRuns(moved);
  const jumped = new Set(others);
  const shifted = new Set(moved.flatMap(({ id }) => (jumped.has(id) ? [] : [id])));
  const changed = [...placed].filter(([id]) => !shifted.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (runs.length > 0)
    tx.shift(
      { table: 'shift', sourceId, runs },
      changed.map(([id]) => id),
    );
  const lost: Id[] = [];
  for (const [id, to] of changed) {
    if (putPlaced(tx, id, to, texts.after.text.length, context)) lost.push(id);
  }
  return lost;
}

/** A passage that says what it said and stands among the words among which it stood; null for one that changed. */
function movePassage({ id, start, end, lost }: Place, to: Span, { before, after }: Texts): MovedPassage | null {
  if (lost === 1 || to.end - to.start !== end - start || to.end > after.text.length) return null;
  const said = quoteContext(before.text, { start, end });
  const says = quoteContext(after.text, to);
  if (said.exact !== says.exact || said.prefix !== says.prefix || said.suffix !== says.suffix) return null;
  const move = {
    by: to.start - start,
    codePointsBy: after.codePoints.toCodePoint(to.start) - before.codePoints.toCodePoint(start),
    paragraphsBy: paragraphAt(after.paragraphs, to.start) - paragraphAt(before.paragraphs, start),
  };
  return { id, start, move };
}

/** Puts a quotation at its new place; answers whether it was lost by that. */
function putPlaced(tx: Tx, id: Id, to: Span | 'lost', length: number, context: CommandContext): boolean {
  const quotation = getOrFail(tx, 'quotation', id);
  if (to === 'lost') {
    tx.put('quotation', { ...quotation, lost: 1, ...clampSpan(quotation, length) });
    return quotation.lost === 0;
  }
  tx.put('quotation', { ...quotation, ...placeOf(tx, { sourceId: quotation.sourceId, ...to }, context) });
  return false;
}

/** A lost passage only says where it last stood; at least one character, as every passage has. */
function clampSpan({ start, end }: Span, length: number): Span {
  const last = Math.max(1, Math.min(end, length));
  return { start: Math.min(start, last - 1), end: last };
}
