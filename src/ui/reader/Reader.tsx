import { Fragment, useCallback, useEffect, useRef, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useMessages } from '../messages/use-messages';
import { keepPagesWidth, pagesWidth } from '../state/pages';
import { panesInOrder } from '../state/panes';
import { useProject } from '../state/project';
import { useWorkspace, type Pane } from '../state/workspace';
import { EmptyReader } from './EmptyReader';
import { useInStep, type PaneViews } from './in-step/use-in-step';
import type { ReaderView } from './page/reader-view';
import { PagesPane } from './pages/PagesPane';
import { ReaderPane } from './ReaderPane';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './reader.css';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './panes.css';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './typography.css';

/** The middle of the window: one document or two side by side, their codings, and the bar that codes. */
export function Reader() {
  const { panes: words, pages: pageWords } = useMessages();
  const openSourceId = useWorkspace((state) => state.openSourceId);
  const source = useProject(({ mirror }) => mirror?.sources.get(openSourceId ?? ''));
  const pagesShown = useWorkspace((state) => state.pagesShown);
  const otherSourceId = useWorkspace((state) => state.otherSourceId);
  const leftPane = useWorkspace((state) => state.leftPane);
  const activeSide = useWorkspace((state) => state.activeSide);
  const [views, setViews] = useState<PaneViews>({ first: null, second: null });
  const takeView = useCallback((pane: Pane, view: ReaderView | null) => {
    setViews((before) => ({ ...before, [pane]: view }));
  }, []);
  useInStep(views);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // A document of the other side was called for: the keyboard follows, but only from one text to the other.
    const leaving = document.activeElement?.closest('[data-focus-panel="text"]');
    const wanted = frame.current?.querySelector<HTMLElement>(`[data-side="${activeSide}"] [data-focus-panel="text"]`);
    if (leaving && wanted && leaving !== wanted) wanted.focus({ preventScroll: true });
  }, [activeSide]);

  if (openSourceId === null || !source) return <EmptyReader />;
  const panes = panesInOrder({ openSourceId, otherSourceId, leftPane, activeSide });
  const printed = pagesShown && source?.kind === 'pdf' ? source : null;
  return (
    <Group orientation="horizontal" className="reader-panes" elementRef={frame}>
      {panes.map((pane, i) => (
        <Fragment key={pane}>
          {i > 0 ? <Separator className="reader-divider" aria-label={words.divider} /> : null}
          <Panel id={pane} minSize={260}>
            <ReaderPane pane={pane} onView={takeView} />
          </Panel>
        </Fragment>
      ))}
      {printed ? (
        <>
          <Separator className="reader-divider" aria-label={pageWords.divider} />
          <Panel
            id="pages"
            minSize={260}
            defaultSize={`${pagesWidth() ?? 50}%`}
            onResize={({ asPercentage }, _, before) => {
              // The first size is the one it comes with, and a window that is resized changes no share.
              if (before && asPercentage !== before.asPercentage) keepPagesWidth(asPercentage);
            }}
          >
            <PagesPane source={printed} reader={views[leftPane]} />
          </Panel>
        </>
      ) : null}
    </Group>
  );
}
