import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { chosenCoding, leaveBar } from '../actions/code-passage';
import { useMessages } from '../messages/use-messages';
import type { ReaderView } from '../reader/reader-view';
import { useWorkspace } from '../state/workspace';
import { ActorMode } from './ActorMode';
import { CodeMode } from './CodeMode';
import { MemoMode } from './MemoMode';
import { placeBar } from './place-bar';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './quick-coding.css';

type QuickBarProps = {
  readonly view: ReaderView;
  /** Whether the bar takes the focus as it opens; otherwise the first letter brings it there. */
  readonly takesFocus: boolean;
};

/** The bar at the selected passage: select, type three letters, Enter. */
export function QuickBar({ view, takesFocus }: QuickBarProps) {
  const words = useMessages().reader.bar;
  const mode = useWorkspace((state) => state.quickBar);
  const selection = useWorkspace((state) => state.selection);
  const codingId = useWorkspace((state) => state.selectedCodingId);
  const version = useSyncExternalStore(view.subscribe, () => view.layout().version);
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [actorNext, setActorNext] = useState(false);
  const isOpen = mode !== null && (selection !== null || codingId !== null);

  useLayoutEffect(() => {
    const span = selection ?? chosenCoding()?.span;
    const box = span && view.boxOf(span);
    const element = bar.current;
    if (!isOpen || !box || !element) {
      setPlace(null);
      return;
    }
    const frame = view.scroller.getBoundingClientRect();
    const window = {
      left: frame.left,
      right: document.documentElement.clientWidth,
      top: frame.top,
      bottom: frame.bottom,
    };
    setPlace(placeBar(box, { width: element.offsetWidth, height: element.offsetHeight }, window));
  }, [isOpen, selection, codingId, version, view, mode, size]);

  useLayoutEffect(() => {
    if (!isOpen || !bar.current) return;
    const element = bar.current;
    const observer = new ResizeObserver(() => setSize({ width: element.offsetWidth, height: element.offsetHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [isOpen]);

  if (!isOpen) return null;
  // An actor belongs to a coding: with a fresh passage the code comes first.
  const needsCode = mode === 'actor' && chosenCoding() === null;
  const shown = needsCode ? 'code' : mode;
  return (
    // Keys and focus pass through here from the fields inside. A dialog element would bring the browser's own place for it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <div
      ref={bar}
      className="quick-bar"
      data-testid="quick-bar"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a dialog element brings its own place
      role="dialog"
      aria-label={shown === 'replace' ? words.replaceName : words.name}
      style={{ left: place?.left ?? 0, top: place?.top ?? 0, opacity: place ? 1 : 0 }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        leaveBar();
      }}
      onBlur={(event) => {
        // A click elsewhere in the window closes the bar; the passage stays selected.
        const next = event.relatedTarget;
        if (next instanceof Element && !event.currentTarget.contains(next) && !view.root.contains(next)) leaveBar();
      }}
    >
      {shown === 'code' || shown === 'replace' ? (
        <CodeMode
          key={shown}
          view={view}
          replace={shown === 'replace'}
          takesFocus={takesFocus || needsCode || shown === 'replace'}
          thenActor={needsCode || actorNext}
          onThenActor={setActorNext}
        />
      ) : shown === 'memo' ? (
        <MemoMode />
      ) : (
        <ActorMode key={codingId} />
      )}
    </div>
  );
}
