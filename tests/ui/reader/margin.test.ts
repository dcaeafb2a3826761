import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, type BracketBox } from '../../../src/ui/reader/margin/labels';
import { endWithDistance, findFreeLane, packLanes, type LaneItem } from '../../../src/ui/reader/margin/lanes';
import { countLanes } from '../../../src/ui/reader/margin/margin-layout';

const items: fc.Arbitrary<LaneItem[]> = fc
  .array(fc.record({ start: fc.nat(300), length: fc.integer({ min: 1, max: 80 }) }), { maxLength: 60 })
  .map((spans) =>
    spans
      .map(({ start, length }, i) => ({ id: `coding ${i}`, start, end: start + length }))
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );

function greatestDepth(spans: readonly LaneItem[]): number {
  return Math.max(0, ...spans.map((one) => spans.filter((o) => o.start <= one.start && o.end > one.start).length));
}

function clashes(spans: readonly LaneItem[], lanes: ReadonlyMap<string, number>): LaneItem[] {
  return spans.filter((a) =>
    spans.some((b) => a.id < b.id && a.start < b.end && b.start < a.end && lanes.get(a.id) === lanes.get(b.id)),
  );
}

test('codings that overlap stand in different lanes, and there are no more lanes than the greatest depth', () => {
  fc.assert(
    fc.property(items, (spans) => {
      const lanes = packLanes(spans);
      expect(clashes(spans, lanes)).toEqual([]);
      expect(Math.max(-1, ...lanes.values()) + 1).toBe(greatestDepth(spans));
    }),
  );
});

test('a new coding moves no other one out of its lane', () => {
  fc.assert(
    fc.property(items, fc.nat(), (spans, which) => {
      if (spans.length < 2) return;
      const added = spans[which % spans.length] ?? { id: '', start: 0, end: 1 };
      const lanes = packLanes(spans.filter((one) => one !== added));
      lanes.set(
        added.id,
        findFreeLane(spans, added, ({ id }) => lanes.get(id)),
      );
      expect(clashes(spans, lanes)).toEqual([]);
    }),
  );
});

test('two codings on one line of the screen keep a distance, two paragraphs need none', () => {
  const text = 'first and second on one line\nnext paragraph';
  const spans = [
    { id: 'a', start: 0, end: 5 },
    { id: 'b', start: 10, end: 16 },
    { id: 'c', start: 29, end: 33 },
  ];
  const lanes = packLanes(spans.map((span) => ({ ...span, end: endWithDistance(text, span.end, 90) })));
  expect([lanes.get('a'), lanes.get('b'), lanes.get('c')]).toEqual([0, 1, 0]);
});

const boxes: fc.Arbitrary<BracketBox[]> = fc
  .array(fc.record({ top: fc.nat(400), height: fc.integer({ min: 10, max: 120 }), lane: fc.nat(8) }), { maxLength: 40 })
  .map((all) => all.map(({ top, height, lane }, i) => ({ id: `coding ${i}`, top, bottom: top + height, lane })));

test('no label covers another one or a bracket, and every coding is named or counted', () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const labels = placeLabels(all, 18);
      const inOrder = labels.toSorted((a, b) => a.top - b.top);
      inOrder.slice(1).forEach((label, i) => expect(label.top).toBeGreaterThanOrEqual((inOrder[i]?.top ?? 0) + 18));
      for (const label of labels) {
        const beside = all.filter((box) => box.top < label.top + 18 && box.bottom > label.top);
        expect(label.lanes).toBeGreaterThan(Math.max(-1, ...beside.map((box) => box.lane)));
      }
      const named = labels.flatMap((label) => [label.id, ...label.hidden]);
      expect(named.toSorted()).toEqual(all.map((box) => box.id).toSorted());
    }),
  );
});

test('codings that find no lane are counted beside the line that stands for them, and none is lost', () => {
  fc.assert(
    fc.property(boxes, fc.integer({ min: 1, max: 8 }), (all, lanes) => {
      const labels = placeLabels(all, 18, lanes);
      expect(labels.flatMap((label) => [label.id, ...label.hidden]).toSorted()).toEqual(
        all.map(({ id }) => id).toSorted(),
      );
      for (const label of labels) {
        expect(label.named).toBe((all.find(({ id }) => id === label.id)?.lane ?? 0) < lanes);
        expect(label.lanes).toBeLessThanOrEqual(lanes + 1);
      }
    }),
  );
});

test('a narrow margin has fewer lanes, so that names keep their room', () => {
  expect([148, 200, 434, 20].map(countLanes)).toEqual([7, 12, 12, 3]);
});
