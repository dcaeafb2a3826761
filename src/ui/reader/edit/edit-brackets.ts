import type { Span } from '../../../domain/model';
import { placeLabels, type BracketBox, type LabelPlace } from '../margin/labels';
import { endWithDistance, packLanes } from '../margin/lanes';
import type { Measure } from '../page/measure';
import type { EditedPassage } from './edit-view';

/** A coding beside the text under edit: a sign of what an edit touches, nothing to press. */
export type EditBracket = BracketBox & { readonly passage: EditedPassage; readonly label: LabelPlace | null };

/** Two codings that end and begin on one line of the screen must not share a lane: about a line of Latin letters. */
const lineOfText = 90;
const mostLanes = 12;
const mostBrackets = 300;
const labelHeight = 18;

/** Measures the brackets of the passages near the screen, and gives them lanes and labels. */
export function placeBrackets(
  text: string,
  passages: readonly EditedPassage[],
  window: Span,
  measure: Measure,
  top: number,
): readonly EditBracket[] {
  const few = passages.slice(0, mostBrackets);
  const lanes = packLanes(
    few.map(({ id, start, end }) => ({ id, start, end: endWithDistance(text, end, lineOfText) })),
  );
  const boxes = few.flatMap((passage) => {
    const lane = lanes.get(passage.id) ?? 0;
    const first = measure.boxBefore(Math.max(passage.start, window.start));
    const last = measure.boxBehind(Math.min(passage.end, window.end));
    if (lane >= mostLanes || !first || !last) return [];
    return [{ id: passage.id, top: first.top - top + 3, bottom: last.bottom - top - 3, lane, passage }];
  });
  const labels = new Map(placeLabels(boxes, labelHeight).map((label) => [label.id, label]));
  return boxes.map((box) => ({ ...box, label: labels.get(box.id) ?? null }));
}
