import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Source } from '../../../domain/model';
import { keepEditing, leaveEditing } from '../../actions/edit-text';
import { useMessages } from '../../messages/use-messages';
import type { Ends } from '../../state/editing/edit-session';
import { tellReadingPlace } from '../../state/editing/reading-place';
import type { TextEditing } from '../../state/editing/text-editing';
import { closeFind } from '../../state/find';
import { useWorkspace } from '../../state/workspace';
import { followShown } from '../codings/follow-shown';
import { EditMargin } from './EditMargin';
import { openEditView, type EditView } from './edit-view';
import { listenToComposition } from './listen-to-composition';
import { listenToInput } from './listen-to-input';
import { useFindInEdit } from './use-find-in-edit';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './edit.css';

type EditTextProps = {
  readonly source: Source;
  readonly editing: TextEditing;
  /** Of two places that show the document one has the focus. */
  readonly isActive: boolean;
};

/** The text of a document while it is being edited, its codings beside it. */
export function EditText({ source, editing, isActive }: EditTextProps) {
  const words = useMessages().texts;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<EditView | null>(null);
  const startsActive = useRef(isActive);
  const zoom = useWorkspace((state) => state.settings.zoom);
  const { session, place } = editing;
  // When the edit goes on in another text, the page before is gone before the next one stands there.
  const view = opened?.session === session ? opened : null;
  const left = useRef<LeftPlace | null>(null);

  useLayoutEffect(() => {
    if (!root.current || !scroller.current) return undefined;
    const next = openEditView(root.current, scroller.current, session);
    const stops = [listenToInput(next, source.language), listenToComposition(next)];
    setOpened(next);
    return () => {
      left.current = leftPlace(next);
      for (const stop of stops) stop();
      next.close();
    };
  }, [session, source.language]);

  useFindInEdit(view, source.id, isActive);

  useEffect(() => {
    if (!view) return undefined;
    // Chunks that come near the screen get their real height only then: look again in the next frame.
    const before = left.current;
    left.current = null;
    // Who has gone on elsewhere, such as into the find bar, is not called back by what others changed.
    if (before && !before.hasFocus) return undefined;
    if (startsActive.current) view.root.focus({ preventScroll: true });
    const goThere = (): void => goTo(view, place, before?.top ?? null);
    goThere();
    const frame = requestAnimationFrame(goThere);
    return () => cancelAnimationFrame(frame);
  }, [view, place]);

  useEffect(() => {
    if (!view) return undefined;
    let last = place;
    return tellReadingPlace(source.id, () => (last = view.ends() ?? last));
  }, [view, source.id, place]);

  useEffect(() => {
    return view ? followShown(view, source.id, () => true).stop : undefined;
  }, [view, source.id]);

  return (
    <div className="reader-scroller" ref={scroller}>
      <div className="reader-page" style={{ fontSize: `${(17 * zoom) / 100}px` }}>
        <div
          className="reader-text reader-editing"
          data-testid="edit-text"
          data-selectable=""
          data-focus-panel="text"
          ref={root}
          role="textbox"
          tabIndex={0}
          aria-multiline
          aria-label={words.edit.field(source.title)}
          contentEditable="plaintext-only"
          suppressContentEditableWarning
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            // With Shift or Alt besides it is another key.
            const isKeep =
              event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
            if (!isKeep && event.key !== 'Escape') return;
            event.preventDefault();
            if (isKeep) void keepEditing();
            else if (useWorkspace.getState().find) closeFind();
            else leaveEditing();
          }}
        />
        {view ? <EditMargin view={view} /> : null}
      </div>
    </div>
  );
}

/** How a page was left whose text goes on in another one: the caret's line is to stay at its height in the window. */
type LeftPlace = { readonly hasFocus: boolean; readonly top: number | null };

function leftPlace(view: EditView): LeftPlace {
  const ends = view.ends();
  const box = ends && view.measure.boxBefore(ends.focus);
  return { hasFocus: document.activeElement === view.root, top: box?.top ?? null };
}

/** Selects a place, and with `top` brings its line to that height in the window. */
function goTo(view: EditView, place: Ends, top: number | null): void {
  view.select(place);
  const box = top === null ? null : view.measure.boxBefore(place.focus);
  if (box && top !== null) view.scroller.scrollTop += box.top - top;
}
