import { leaveBar } from '../../actions/code-passage';
import { useWorkspace } from '../../state/workspace';
import type { PagesView } from './pages-view';

type KeyHooks = { readonly zoom: (direction: 1 | -1) => void; readonly fit: () => void };

/** How far the wheel turns for one step; a touch pad sends many small turns. */
const turnOfStep = 60;

/** Page by page, and larger and smaller with the keys that do so in the text; answers with how to stop. */
export function listenToPageKeys(view: PagesView, { zoom, fit }: KeyHooks): () => void {
  const { scroller } = view;
  let turned = 0;

  function hear(event: KeyboardEvent): void {
    if (event.target !== scroller || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    const done = command ? hearCommand(event.key) : event.shiftKey ? false : hearKey(event.key);
    if (done) event.preventDefault();
  }

  function hearCommand(key: string): boolean {
    if (key === '=' || key === '+') zoom(1);
    else if (key === '-') zoom(-1);
    else if (key === '0') fit();
    else return false;
    return true;
  }

  function hearKey(key: string): boolean {
    const page = view.pageInSight();
    if (key === 'PageDown') view.goToPage(page + 1);
    else if (key === 'PageUp') view.goToPage(Math.max(0, page - 1));
    else if (key === 'Home') view.goToPage(0);
    else if (key === 'End') scroller.scrollTop = scroller.scrollHeight;
    else if (key === 'Escape') return leaveOneThing();
    else return false;
    return true;
  }

  function turn(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    turned += event.deltaY;
    if (Math.abs(turned) < turnOfStep) return;
    zoom(turned < 0 ? 1 : -1);
    turned = 0;
  }

  scroller.addEventListener('keydown', hear);
  scroller.addEventListener('wheel', turn, { passive: false });
  return () => {
    scroller.removeEventListener('keydown', hear);
    scroller.removeEventListener('wheel', turn);
  };
}

function leaveOneThing(): boolean {
  const { quickBar, armedCodeId, selection, selectedCodingId } = useWorkspace.getState();
  if (quickBar !== null) leaveBar();
  else if (armedCodeId !== null) useWorkspace.setState({ armedCodeId: null });
  else if (selection) useWorkspace.setState({ selection: null, taken: null });
  else if (selectedCodingId !== null) useWorkspace.setState({ selectedCodingId: null });
  else return false;
  return true;
}
