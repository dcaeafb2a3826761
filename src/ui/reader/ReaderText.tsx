import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Id } from '../../domain/model';
import type { Mark } from '../../domain/text/marks';
import { useMessages } from '../messages/use-messages';
import { QuickBar } from '../quick-coding/QuickBar';
import { isActivePane, sideOf } from '../state/panes';
import { useWorkspace, type Pane } from '../state/workspace';
import { useReadingPlace } from './edit/use-reading-place';
import { ExtentHandles } from './selecting/ExtentHandles';
import { Margin } from './margin/Margin';
import { Minimap } from './minimap/Minimap';
import { CasePassages } from './cases/CasePassages';
import { DocumentMemos } from './memos/DocumentMemos';
import { MemosInLine } from './memos/MemosInLine';
import { TextMenu } from './marks/TextMenu';
import { useMarks } from './marks/use-marks';
import { readPlace, returnToPlace, type ReadingPlace } from './page/keep-place';
import { languageTag } from './page/language-tag';
import { openReaderView, type ReaderView } from './page/reader-view';
import { useCaretAnnouncements } from './selecting/use-caret-announcements';
import { useDroppedCode, type DropPlace } from './selecting/use-dropped-code';
import { useReveal } from './selecting/use-reveal';
import { useSelecting } from './selecting/use-selecting';
import { useKeptScroll } from './use-kept-scroll';
import { useShown } from './codings/use-shown';
import { useFind } from './find/use-find';
import { useReadingPosition } from './position/use-reading-position';
import { useWheelZoom } from './position/use-wheel-zoom';

type ReaderTextProps = {
  readonly pane: Pane;
  readonly sourceId: Id;
  readonly title: string;
  readonly language: string | null;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Hears of the text when it stands on the page, and null when it leaves. */
  readonly onView: (pane: Pane, view: ReaderView | null) => void;
};

/** The text of one document with the margin beside it. Lexical fills the element; everything else is drawn around it. */
export function ReaderText({ pane, sourceId, title, language, text, marks, onView }: ReaderTextProps) {
  const words = useMessages().reader;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const caret = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<ReaderView | null>(null);
  const place = useRef<ReadingPlace | null>(null);
  const active = useWorkspace((state) => isActivePane(pane, state));
  const side = useWorkspace((state) => sideOf(pane, state));
  // A passage that was selected on its printed page has the bar there.
  const isSelectedHere = useWorkspace(
    ({ selection, pageSelection }) => selection === null || selection !== pageSelection,
  );
  const zoom = useWorkspace((state) => state.settings.zoom);

  useLayoutEffect(() => {
    if (!root.current || !scroller.current) return;
    const opened = openReaderView(root.current, scroller.current, text, marks);
    // The same text with other marks: one stays where one was.
    if (place.current) returnToPlace(opened, place.current);
    setView(opened);
    return () => {
      const { caret: offset } = useWorkspace.getState();
      place.current = readPlace(opened, isActivePane(pane) ? offset : null);
      opened.close();
    };
  }, [pane, text, marks]);
  useEffect(() => {
    if (!view) return;
    onView(pane, view);
    return () => onView(pane, null);
  }, [pane, view, onView]);
  const drops = useMemo(() => (view ? dropsOn(view, pane) : null), [view, pane]);
  useKeptScroll(scroller, side);
  useReadingPlace(view, sourceId);
  useShown(view, pane, sourceId);
  useReveal(view, pane, sourceId, caret);
  useDroppedCode(drops, sourceId);
  useCaretAnnouncements(pane, sourceId);
  const { menu, closeMenu } = useMarks(view, sourceId);
  useReadingPosition(view, sourceId);
  useFind(view, pane, sourceId);
  useWheelZoom(view);
  const openedByPointer = useSelecting(view, pane, sourceId, caret);

  return (
    <div className="reader-body">
      <div className="reader-scroller" ref={scroller}>
        <div className="reader-page" style={{ fontSize: `${(17 * zoom) / 100}px` }}>
          {view ? <DocumentMemos sourceId={sourceId} /> : null}
          <div
            className="reader-text"
            data-testid="reader-text"
            data-shortcut-scope="reader"
            data-selectable=""
            data-focus-panel="text"
            ref={root}
            role="document"
            // The text is read and selected by keyboard, so it must take the focus although nothing in it can be changed.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
            tabIndex={0}
            aria-label={words.text(title)}
            lang={languageTag(language)}
          />
          {view ? <MemosInLine view={view} sourceId={sourceId} /> : null}
          {view ? <CasePassages view={view} sourceId={sourceId} /> : null}
          {view ? <Margin view={view} /> : null}
          <div className="reader-caret" ref={caret} hidden aria-hidden />
          {view && active ? <ExtentHandles view={view} /> : null}
        </div>
        {menu ? <TextMenu at={menu} onClose={closeMenu} /> : null}
        {view && active && isSelectedHere ? <QuickBar view={view} takesFocus={openedByPointer} /> : null}
      </div>
      {view ? <Minimap view={view} /> : null}
    </div>
  );
}

function dropsOn(view: ReaderView, pane: Pane): DropPlace {
  return {
    root: view.root,
    pane,
    text: () => view.text,
    offsetAtPoint: (x, y) => view.offsetAtPoint(x, y),
    aim: (span) => view.mark('target', span ? [span] : []),
  };
}
