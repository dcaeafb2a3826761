import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { chosenCoding, leaveBar } from '../actions/code-passage';
import { useMessages } from '../messages/use-messages';
import type { BarHost } from './bar-host';
import { useWorkspace } from '../state/workspace';
import { ActorMode } from './ActorMode';
import { CodeMode } from './CodeMode';
import { MemoMode } from './MemoMode';
import { placeBar, type BarPlace } from './place-bar';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './quick-coding.css';

type QuickBarProps = {
  readonly view: BarHost;
  /** Whether the bar takes the focus as it opens; otherwise the first letter brings it there. */
  readonly takesFocus: boolean;
};

/** The bar at the selected passage: select, type three letters, Enter. */
export function QuickBar({ view, takesFocus }: QuickBarProps) {
  const words = useMessages().reader.bar;
  const mode = useWorkspace((state) => state.quickBar);
  const selection = useWorkspace((state) => state.selection);
  const codingId = useWorkspace((state) => state.selectedCodingId);
  const taken = useWorkspace((state) => state.taken);
  const isOpen = mode !== null && (selection !== null || codingId !== null);
  const version = useSyncExternalStore(view.subscribe, () => (isOpen ? view.layout().version : 0));
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<BarPlace | null>(null);
  const [actorNext, setActorNext] = useState(false);

  useLayoutEffect(() => {
    const span = isOpen ? (selection ?? chosenCoding()?.span) : null;
    const box = span && view.boxOf(span);
    const element = bar.current;
    if (!box || !element) {
      setPlace(null);
      return;
    }
    const { left, top, bottom } = view.scroller.getBoundingClientRect();
    const page = document.documentElement;
    const frame = { left, right: page.clientWidth, top, bottom };
    setPlace(placeBar(box, element.offsetWidth, frame, page.clientHeight));
  }, [isOpen, selection, codingId, version, view]);

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
      style={place ?? { left: 0, top: 0, opacity: 0 }}
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
          takesFocus={(takesFocus && taken === null) || needsCode || shown === 'replace'}
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
