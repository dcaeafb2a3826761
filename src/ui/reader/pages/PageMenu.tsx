import { useEffect, useState } from 'react';
import type { Id, Span } from '../../../domain/model';
import { passagesAt } from '../../../domain/text/passages';
import { useMessages } from '../../messages/use-messages';
import { ContextMenu } from '../../parts/context-menu/ContextMenu';
import { useTextEditing } from '../../state/editing/text-editing';
import { useWorkspace } from '../../state/workspace';
import type { Shown } from '../codings/shown';
import { codingMenu } from '../margin/coding-menu';
import { chooseCoding } from '../margin/hear-brackets';
import { TextMenu } from '../marks/TextMenu';
import type { MenuPoint } from '../marks/use-marks';
import type { PagesView } from './pages-view';

type PageMenuProps = {
  readonly view: PagesView;
  readonly sourceId: Id;
  readonly shown: { readonly current: Shown };
};

/** The menu at the pointer, or at the chosen place by key: a coding's own one on its passage, elsewhere that of the text. */
export function PageMenu({ view, sourceId, shown }: PageMenuProps) {
  const words = useMessages().reader;
  const [menu, setMenu] = useState<{ readonly at: MenuPoint; readonly codingId: Id | null } | null>(null);

  useEffect(() => {
    const { scroller } = view;
    function call(event: MouseEvent): void {
      event.preventDefault();
      // While the text is under edit its passages are on the move.
      if (useTextEditing.getState().editing?.sourceId === sourceId) return;
      const isByKey = event.button !== 2;
      const offset = isByKey ? null : view.offsetUnder(event.clientX, event.clientY);
      const codingId = choose(shown.current, offset, isByKey);
      const box = isByKey ? boxOfChosen(view, shown.current) : null;
      setMenu({ at: box ? { x: box.left, y: box.bottom } : { x: event.clientX, y: event.clientY }, codingId });
    }
    scroller.addEventListener('contextmenu', call);
    return () => scroller.removeEventListener('contextmenu', call);
  }, [view, sourceId, shown]);

  function close(): void {
    setMenu(null);
  }
  if (!menu) return null;
  if (menu.codingId === null) return <TextMenu at={menu.at} onClose={close} />;
  return <ContextMenu label={words.codingMenu} at={menu.at} entries={codingMenu(menu.codingId)} onClose={close} />;
}

/** Selects what the menu is about: the coding it answers, or with null the place in the text. */
function choose({ passages }: Shown, offset: number | null, isByKey: boolean): Id | null {
  const { selection, selectedCodingId } = useWorkspace.getState();
  if (isByKey) return selection ? null : selectedCodingId;
  const isSelected = selection && offset !== null && offset >= selection.start && offset <= selection.end;
  if (isSelected || offset === null) return null;
  const here = passagesAt(passages, offset);
  const coding = here.find(({ id }) => id === selectedCodingId) ?? here[0];
  if (coding) chooseCoding(coding.id);
  else useWorkspace.setState({ selection: null, taken: null, caret: offset, quickBar: null });
  return coding?.id ?? null;
}

function boxOfChosen(view: PagesView, { passages }: Shown): { readonly left: number; readonly bottom: number } | null {
  const { selection, selectedCodingId } = useWorkspace.getState();
  const span: Span | undefined = selection ?? passages.all.find(({ id }) => id === selectedCodingId);
  return span ? view.boxOf(span) : null;
}
