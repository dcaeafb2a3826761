import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Source, Span } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { QuickBar } from '../../quick-coding/QuickBar';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { HoverCard } from '../margin/HoverCard';
import type { ReaderView } from '../page/reader-view';
import { useDroppedCode, type DropPlace } from '../selecting/use-dropped-code';
import { listenToPageKeys } from './listen-to-page-keys';
import type { DrawnPdf } from './open-pdf';
import { createPagesView, type PagesView } from './pages-view';
import { PageMarks } from './PageMarks';
import { PageMenu } from './PageMenu';
import { PageNumber, PagesBar, PageZoom } from './PagesBar';
import { PrintedPage } from './PrintedPage';
import { useFollowing } from './use-following';
import { useMarkedOnPages } from './use-marked-on-pages';
import { usePagePointer } from './use-page-pointer';
import { usePagesInStep } from './use-pages-in-step';
import { usePageStack } from './use-page-stack';
import type { Printed } from './use-printed';
import { useShownOnPages } from './use-shown-on-pages';
import { zoomFrom } from './zoom-steps';

type PageStackViewProps = {
  readonly source: Source;
  readonly reader: ReaderView | null;
  readonly pdf: DrawnPdf;
  readonly printed: Printed;
  readonly hintId: string;
};

/** The pages below each other; only those near the screen are drawn. */
export function PageStackView({ source, reader, pdf, printed, hintId }: PageStackViewProps) {
  const words = useMessages().pages;
  const text = useProject(({ mirror }) => mirror?.documents.get(source.id)?.text ?? '');
  const isSelectedHere = useWorkspace(
    ({ selection, pageSelection }) => selection !== null && selection === pageSelection,
  );
  const chosenId = useWorkspace((state) => state.selectedCodingId);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<PagesView | null>(null);
  const [zoom, setZoom] = useState<number | null>(null);
  const [page, setPage] = useState(0);
  const moved = useCallback(() => {
    view?.moved();
    if (view) setPage(view.pageInSight());
  }, [view]);
  const { stack, near, percent } = usePageStack(scroller, printed.sizes, zoom, moved);
  const { layouts } = printed;
  const shown = useShownOnPages(source.id);
  const latest = useRef(shown);

  useLayoutEffect(() => {
    if (scroller.current && content.current) setView(createPagesView(scroller.current, content.current));
  }, []);
  useLayoutEffect(() => {
    latest.current = shown;
  }, [shown]);
  useLayoutEffect(() => {
    view?.update({ text, stack, layouts: layouts ?? [] });
    moved();
  }, [view, text, stack, layouts, moved]);

  const changeZoom = useCallback((direction: 1 | -1) => setZoom(zoomFrom(percent, direction)), [percent]);
  useEffect(
    () => (view ? listenToPageKeys(view, { zoom: changeZoom, fit: () => setZoom(null) }) : undefined),
    [view, changeZoom],
  );
  const { dragged, pointed } = usePagePointer(view, source.id, latest);
  const [aimed, setAimed] = useState<Span | null>(null);
  const drops = useMemo(() => view && dropsOn(view, setAimed), [view]);
  useDroppedCode(drops, source.id);
  const over = useMarkedOnPages(source.id, aimed, dragged ?? shown.pending);
  useFollowing(view, reader, source.id, layouts !== null);
  usePagesInStep(reader, layouts ? view : null);

  function goToPage(wanted: number): void {
    view?.goToPage(wanted);
    scroller.current?.focus({ preventScroll: true });
  }

  const host = useMemo(() => (view ? { ...view, text } : null), [view, text]);
  const labels = printed.sizes.map((_, i) => layouts?.[i]?.label ?? String(i + 1));
  const hasNoWords = layouts?.every(({ spans }) => spans.length === 0) ?? false;
  const note = layouts ? (hasNoWords ? words.noWords : null) : (printed.unplaced && words.noPlaces) || words.placing;
  return (
    <>
      <PagesBar>
        <PageNumber labels={labels} page={page} onPage={goToPage} />
        <PageZoom percent={percent} isFit={zoom === null} onZoom={changeZoom} onFit={() => setZoom(null)} />
      </PagesBar>
      {note === null ? null : <output className="pages-note">{note}</output>}
      <div
        className="pages-scroller"
        ref={scroller}
        role="group"
        aria-label={words.region(source.title)}
        aria-describedby={hintId}
        data-testid="printed-pages"
        data-focus-panel="pages"
        data-shortcut-scope="reader"
        // The pages are scrolled by keyboard, so they must take the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
        tabIndex={0}
      >
        <div className="pages-stack" ref={content} style={{ height: stack.height, width: stack.width }}>
          {printed.sizes.slice(near.from, near.to).map((size, i) => {
            const number = near.from + i;
            const layout = layouts?.[number];
            return (
              <PrintedPage
                key={number}
                pdf={pdf}
                page={number}
                label={labels[number] ?? ''}
                size={size}
                scale={stack.scale}
                top={stack.tops[number] ?? 0}
              >
                {layout && layout.width > 0 ? (
                  <PageMarks layout={layout} text={text} shown={shown} over={over} />
                ) : null}
              </PrintedPage>
            );
          })}
        </div>
        {host && isSelectedHere ? <QuickBar view={host} takesFocus /> : null}
      </div>
      {view ? <PageMenu view={view} sourceId={source.id} shown={latest} /> : null}
      {pointed && pointed.passage.id !== chosenId ? <HoverCard {...pointed} /> : null}
    </>
  );
}

function dropsOn(view: PagesView, aim: (span: Span | null) => void): DropPlace {
  return {
    root: view.scroller,
    pane: null,
    text: () => view.text(),
    offsetAtPoint: (x, y) => view.offsetUnder(x, y),
    aim,
  };
}
