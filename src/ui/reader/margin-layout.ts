import type { Id, Span } from '../../domain/model';
import type { CodedPassage } from './coded-passages';
import { placeLabels, type BracketBox, type LabelPlace } from './labels';
import { keepDistance, updateLanes } from './lanes';
import type { Measure } from './measure';

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
  let lanes: ReadonlyMap<Id, number> = new Map();
  let lanesOf: readonly CodedPassage[] | null = null;

  return {
    layOut(passages, window, top) {
      if (lanesOf !== passages) {
        lanes = updateLanes(keepDistance(passages, text, lineOfText), lanes);
        lanesOf = passages;
      }
      const brackets: Bracket[] = [];
      for (const passage of passages) {
        if (passage.start >= window.end || brackets.length >= mostBrackets) break;
        const lane = lanes.get(passage.id) ?? 0;
        if (passage.end <= window.start || lane >= mostLanes) continue;
        const first = measure.boxBefore(Math.max(passage.start, window.start));
        const last = measure.boxBehind(Math.min(passage.end, window.end));
        if (!first || !last) continue;
        brackets.push({ id: passage.id, top: first.top - top + 3, bottom: last.bottom - top - 3, lane, passage });
      }
      return { brackets, labels: placeLabels(brackets, labelHeight) };
    },
  };
}
