import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Source } from '../../../domain/model';
import { keepEditing, leaveEditing } from '../../actions/edit-text';
import { useMessages } from '../../messages/use-messages';
import { tellReadingPlace } from '../../state/editing/reading-place';
import type { TextEditing } from '../../state/editing/text-editing';
import { closeFind } from '../../state/find';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { createShownReader } from '../codings/read-shown';
import { sameShown, type Shown } from '../codings/shown';
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
  const [view, setView] = useState<EditView | null>(null);
  const startsActive = useRef(isActive);
  const zoom = useWorkspace((state) => state.settings.zoom);
  const { session, place } = editing;

  useLayoutEffect(() => {
    if (!root.current || !scroller.current) return undefined;
    const opened = openEditView(root.current, scroller.current, session);
    const stops = [listenToInput(opened, source.language), listenToComposition(opened)];
    setView(opened);
    return () => {
      for (const stop of stops) stop();
      opened.close();
    };
  }, [session, source.language]);

  useFindInEdit(view, source.id, isActive);

  useEffect(() => {
    if (!view) return undefined;
    // Chunks that come near the screen get their real height only then: look again in the next frame.
    if (startsActive.current) view.root.focus({ preventScroll: true });
    view.select(place);
    const frame = requestAnimationFrame(() => view.select(place));
    return () => cancelAnimationFrame(frame);
  }, [view, place]);

  useEffect(() => {
    if (!view) return undefined;
    let last = place;
    return tellReadingPlace(source.id, () => (last = view.ends() ?? last));
  }, [view, source.id, place]);

  useEffect(() => {
    if (!view) return undefined;
    const readShown = createShownReader(source.id, () => true);
    let last: Shown | null = null;
    function update(): void {
      const next = readShown(useProject.getState(), useWorkspace.getState());
      if (last && sameShown(last, next)) return;
      last = next;
      view?.show(next);
    }
    update();
    const stops = [useProject.subscribe(update), useWorkspace.subscribe(update)];
    return () => {
      for (const stop of stops) stop();
    };
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
