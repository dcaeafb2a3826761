import type { Span } from '../../../domain/model';
import type { CodedPassage } from '../../../domain/text/passages';
import { placeLabels, type BracketBox, type LabelPlace } from './labels';
import { endWithDistance, findFreeLane, packLanes, type LaneItem } from './lanes';
import type { Measure } from '../page/measure';

/** A coding's bracket in the margin, pixels from the top of the text. */
export type Bracket = BracketBox & { readonly passage: CodedPassage };

export type MarginLayout = { readonly brackets: readonly Bracket[]; readonly labels: readonly LabelPlace[] };

export const emptyMargin: MarginLayout = { brackets: [], labels: [] };

/** Two codings that end and begin on one line of the screen must not share a lane: about a line of Latin letters. */
const lineOfText = 90;
/** More than this would be a wall of lines; the rest is reached through the labels' “+n” and the codings list. */
const mostLanes = 12;
const mostBrackets = 300;
const labelHeight = 18;

/** Keeps lanes while codings come and go, and measures the brackets near the screen. */
export function createMarginLayout(
  text: string,
  measure: Measure,
): { layOut(passages: readonly CodedPassage[], window: Span, top: number): MarginLayout } {
  // A changed passage is a new object and so gets a new lane; the others keep theirs.
  const lanes = new WeakMap<CodedPassage, number>();
  let isPacked = false;
  let last = emptyMargin;

  function laneItem({ id, start, end }: CodedPassage): LaneItem {
    return { id, start, end: endWithDistance(text, end, lineOfText) };
  }
  function laneOf(passage: CodedPassage, passages: readonly CodedPassage[]): number {
    const known = lanes.get(passage);
    if (known !== undefined) return known;
    // The others' own ends are without the distance, so the newcomer keeps it on both sides.
    const lineStart = text.lastIndexOf('\n', passage.start - 1) + 1;
    const wide = { ...laneItem(passage), start: Math.max(lineStart, passage.start - lineOfText) };
    const lane = findFreeLane(passages, wide, (other) => lanes.get(other));
    lanes.set(passage, lane);
    return lane;
  }

  return {
    layOut(passages, window, top) {
      if (!isPacked && passages.length > 0) {
        const packed = packLanes(passages.map(laneItem));
        for (const passage of passages) lanes.set(passage, packed.get(passage.id) ?? 0);
        isPacked = true;
      }
      const brackets: Bracket[] = [];
      for (const passage of passages) {
        if (passage.start >= window.end || brackets.length >= mostBrackets) break;
        if (passage.end <= window.start) continue;
        const lane = laneOf(passage, passages);
        if (lane >= mostLanes) continue;
        const first = measure.boxBefore(Math.max(passage.start, window.start));
        const lastBox = measure.boxBehind(Math.min(passage.end, window.end));
        if (!first || !lastBox) continue;
        brackets.push({ id: passage.id, top: first.top - top + 3, bottom: lastBox.bottom - top - 3, lane, passage });
      }
      // The same margin stays the same object, so that nothing is drawn again for it.
      if (!sameBrackets(brackets, last.brackets)) last = { brackets, labels: placeLabels(brackets, labelHeight) };
      return last;
    },
  };
}

function sameBrackets(a: readonly Bracket[], b: readonly Bracket[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      return (
        other?.passage === one.passage &&
        Math.abs(other.top - one.top) < 0.5 &&
        Math.abs(other.bottom - one.bottom) < 0.5 &&
        other.lane === one.lane
      );
    })
  );
}
