import { memo, useMemo } from 'react';
import type { PageLayout } from '../../../contract/reports';
import type { Span } from '../../../domain/model';
import type { CodedPassage } from '../../../domain/text/passages';
import { firstEndingAfter } from '../../../domain/text/spans';
import { blendPassages } from '../codings/blend';
import type { Shown } from '../codings/shown';
import { boxesOf, stretchesOf, type PageBox } from './page-places';

type PageMarksProps = {
  readonly layout: PageLayout;
  readonly text: string;
  readonly shown: Shown;
  readonly over: readonly PageLayer[];
};

/** What is marked over the codings in one look, in the order of the text; later layers lie over earlier ones. */
export type PageLayer = { readonly kind: string; readonly spans: readonly Span[] };

type PageMark = {
  readonly key: string;
  readonly kind: string;
  readonly colour?: string;
  readonly boxes: readonly PageBox[];
};

/** What is coded, found and selected on one page, in its points: it grows with the page, whatever the zoom. */
export const PageMarks = memo(function PageMarks({ layout, text, shown, over }: PageMarksProps) {
  const stretches = useMemo(() => stretchesOf(layout), [layout]);
  const marks = useMemo(() => listMarks(layout, text, shown, stretches), [layout, text, shown, stretches]);
  const layers = useMemo(() => listLayers(layout, text, over, stretches), [layout, text, over, stretches]);
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
      {layers.map(({ key, kind, boxes }) => (
        <g key={key} data-mark={kind}>
          {boxes.map((box) => (
            <rect key={`${box.x} ${box.y}`} {...box} />
          ))}
        </g>
      ))}
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

function listLayers(
  layout: PageLayout,
  text: string,
  over: readonly PageLayer[],
  stretches: readonly Span[],
): PageMark[] {
  return over
    .map(({ kind, spans }) => {
      const here = new Set<Span>();
      for (const { start, end } of stretches) {
        for (let i = firstEndingAfter(spans, start); i < spans.length; i++) {
          const span = spans[i];
          if (!span || span.start >= end) break;
          here.add(span);
        }
      }
      return { key: kind, kind, boxes: [...here].flatMap((span) => boxesOf(layout, text, span)) };
    })
    .filter(({ boxes }) => boxes.length > 0);
}
