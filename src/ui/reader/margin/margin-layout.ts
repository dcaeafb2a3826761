import type { Span } from '../../../domain/model';
import type { CodedPassage, PassageIndex } from '../../../domain/text/passages';
import { placeLabels, type BracketBox, type LabelPlace } from './labels';
import { endWithDistance, findFreeLane, packLanes, type LaneItem } from './lanes';
import type { Measure } from '../page/measure';

/** A coding's bracket in the margin, pixels from the top of the text. */
export type Bracket = BracketBox & { readonly passage: CodedPassage };

/** A stretch on which codings stand that found no lane. */
export type CrowdedStretch = { readonly top: number; readonly bottom: number };

export type MarginLayout = {
  readonly brackets: readonly Bracket[];
  /** Codings beyond the last lane: counted in the labels, drawn as one line. */
  readonly crowded: readonly Bracket[];
  readonly stretches: readonly CrowdedStretch[];
  readonly labels: readonly LabelPlace[];
  readonly lanes: number;
};

export const emptyMargin: MarginLayout = { brackets: [], crowded: [], stretches: [], labels: [], lanes: 0 };

/** Pixels from one lane to the next. */
export const laneWidth = 9;

/** Two codings that end and begin on one line of the screen must not share a lane: about a line of Latin letters. */
const lineOfText = 90;
/** More than this would be a wall of lines. */
const mostLanes = 12;
const fewestLanes = 3;
/** Pixels that names need beside the lanes to say something. */
const roomForNames = 84;
const labelHeight = 18;
/**
 * While one codes nothing jumps: a coding or two that come or go leave the others in their lanes. Where a filter took many away
 * or brought them back, the lanes are given out anew, so that what is left moves together.
 */
const fewAtOnce = 3;

/** How many lanes a margin of this width has; the last one is for all codings that find none of their own. */
export function countLanes(width: number): number {
  return Math.min(mostLanes, Math.max(fewestLanes, Math.floor((width - roomForNames) / laneWidth)));
}

/** Where the text stands on the screen and how wide the margin is, in pixels; `reflows` grows when its lines run differently. */
export type MarginPlace = { readonly top: number; readonly width: number; readonly reflows: number };

type Extent = { readonly top: number; readonly bottom: number };

/** Keeps lanes while codings come and go, and measures the brackets near the screen. */
export function createMarginLayout(
  text: string,
  measure: Measure,
): { layOut(passages: PassageIndex, window: Span, place: MarginPlace): MarginLayout } {
  // A changed passage is a new object and so gets a new lane; the others keep theirs.
  const lanes = new WeakMap<CodedPassage, number>();
  /** What was measured last while the lines ran the same: as one scrolls most brackets are known already. */
  let measured = new Map<CodedPassage, Extent>();
  let measuredAt = -1;
  let packed = 0;
  let last = emptyMargin;

  function laneItem({ id, start, end }: CodedPassage): LaneItem {
    return { id, start, end: endWithDistance(text, end, lineOfText) };
  }
  function laneOf(passage: CodedPassage, passages: PassageIndex): number {
    const known = lanes.get(passage);
    if (known !== undefined) return known;
    // The others' own ends are without the distance, so the newcomer keeps it on both sides.
    const lineStart = text.lastIndexOf('\n', passage.start - 1) + 1;
    const wide = { ...laneItem(passage), start: Math.max(lineStart, passage.start - lineOfText) };
    const lane = findFreeLane(passages.overlapping(wide), wide, (other) => lanes.get(other));
    lanes.set(passage, lane);
    return lane;
  }

  function measureExtent({ start, end }: Span, window: Span, top: number): Extent | null {
    const first = measure.boxBefore(Math.max(start, window.start));
    const lastBox = measure.boxBehind(Math.min(end, window.end));
    return first && lastBox && { top: first.top - top + 3, bottom: lastBox.bottom - top - 3 };
  }

  return {
    layOut(passages, window, { top, width, reflows }) {
      if (measuredAt !== reflows) measured.clear();
      measuredAt = reflows;
      if (Math.abs(passages.all.length - packed) > fewAtOnce) {
        const packing = packLanes(passages.all.map(laneItem));
        for (const passage of passages.all) lanes.set(passage, packing.get(passage.id) ?? 0);
      }
      packed = passages.all.length;
      const ownLanes = countLanes(width);
      const all: Bracket[] = [];
      const whole = new Map<CodedPassage, Extent>();
      for (const passage of passages.overlapping(window)) {
        const isWhole = passage.start >= window.start && passage.end <= window.end;
        const extent = (isWhole && measured.get(passage)) || measureExtent(passage, window, top);
        if (!extent) continue;
        if (isWhole) whole.set(passage, extent);
        all.push({ id: passage.id, ...extent, lane: laneOf(passage, passages), passage });
      }
      measured = whole;
      // The same margin stays the same object, so that nothing is drawn again for it.
      if (ownLanes === last.lanes && sameBrackets(all, allOf(last))) return last;
      const brackets = all.filter(({ lane }) => lane < ownLanes);
      const crowded = all.filter(({ lane }) => lane >= ownLanes);
      last = {
        brackets,
        crowded,
        stretches: joinStretches(crowded),
        labels: placeLabels(all, labelHeight, ownLanes),
        lanes: ownLanes,
      };
      listed.set(last, all);
      return last;
    },
  };
}

/** The brackets of a layout in reading order, as they were measured. */
const listed = new WeakMap<MarginLayout, readonly Bracket[]>();

function allOf(layout: MarginLayout): readonly Bracket[] {
  return listed.get(layout) ?? [];
}

function joinStretches(boxes: readonly CrowdedStretch[]): CrowdedStretch[] {
  const joined: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of boxes.toSorted((a, b) => a.top - b.top)) {
    const last = joined.at(-1);
    if (last && top <= last.bottom + labelHeight) last.bottom = Math.max(last.bottom, bottom);
    else joined.push({ top, bottom });
  }
  return joined;
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
