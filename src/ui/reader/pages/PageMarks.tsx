import { memo, useMemo } from 'react';
import type { PageLayout } from '../../../contract/reports';
import type { Span } from '../../../domain/model';
import type { CodedPassage } from '../../../domain/text/passages';
import { blendPassages } from '../codings/blend';
import type { Shown } from '../codings/shown';
import { boxesOf, stretchesOf, type PageBox } from './page-places';

type PageMarksProps = {
  readonly layout: PageLayout;
  readonly text: string;
  readonly shown: Shown;
  /** The selected passage. */
  readonly selection: Span | null;
};

type PageMark = {
  readonly key: string;
  readonly kind: string;
  readonly colour?: string;
  readonly boxes: readonly PageBox[];
};

/** What is coded and what is selected on one page, in its points: it grows with the page, whatever the zoom. */
export const PageMarks = memo(function PageMarks({ layout, text, shown, selection }: PageMarksProps) {
  const stretches = useMemo(() => stretchesOf(layout), [layout]);
  const marks = useMemo(() => listMarks(layout, text, shown, stretches), [layout, text, shown, stretches]);
  const selected = selection ? boxesOf(layout, text, selection) : [];
  return (
    <svg className="page-marks" viewBox={`0 0 ${layout.width} ${layout.height}`} preserveAspectRatio="none" aria-hidden>
      {marks.map(({ key, kind, colour, boxes }) => (
        <g key={key} data-mark={kind} fill={colour}>
          {boxes.map((box) => (
            <rect key={`${box.x} ${box.y}`} {...box} />
          ))}
          {kind === 'chosen'
            ? boxes.map(({ x, y, width, height }) => (
                <rect
                  key={`under ${x} ${y}`}
                  className="page-mark-line"
                  x={x}
                  y={y + height}
                  width={width}
                  height={1.6}
                />
              ))
            : null}
        </g>
      ))}
      {selected.length > 0 ? (
        <g data-mark="selected">
          {selected.map((box) => (
            <rect key={`${box.x} ${box.y}`} {...box} />
          ))}
        </g>
      ) : null}
    </svg>
  );
});

function listMarks(layout: PageLayout, text: string, shown: Shown, stretches: readonly Span[]): PageMark[] {
  const passages = new Map<string, CodedPassage>();
  for (const stretch of stretches) {
    for (const passage of shown.passages.overlapping(stretch)) passages.set(passage.id, passage);
  }
  const standsOut = ({ id }: CodedPassage): boolean => id === shown.chosenId || id === shown.liftedId;
  const all = [...passages.values()];
  const above = all.filter(standsOut);
  const below = all
    .filter((passage) => !standsOut(passage))
    .map((passage) => ({ start: passage.start, end: passage.end, colour: shown.colourOf(passage) }))
    .sort((a, b) => a.start - b.start);
  return [
    ...blendPassages(below, above).map(({ start, end, colour, layer }) => ({
      key: `${colour} ${layer} ${start}`,
      kind: 'coded',
      colour,
      boxes: boxesOf(layout, text, { start, end }),
    })),
    ...above.map((passage) => ({
      key: passage.id,
      kind: passage.id === shown.chosenId ? 'chosen' : 'lifted',
      colour: shown.colourOf(passage),
      boxes: boxesOf(layout, text, passage),
    })),
  ].filter(({ boxes }) => boxes.length > 0);
}
