import { leaveBar } from '../../actions/code-passage';
import { actionAgain, hearQuickKey, isLetter } from '../../actions/coding/quick-keys';
import { takeBackStep } from '../../actions/coding/take-passage';
import { runAction } from '../../actions/run-action';
import { holdsCommand } from '../../actions/shortcut';
import { dismissShown } from '../../state/notices';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';
import { decideLetter } from './decide-letter';

/** Hears the keys of the bar that are pressed while the text still has the focus. */
export function createReaderEar(view: ReaderView): (event: KeyboardEvent) => void {
  /** The letter that made the passage longer just now, and may turn out to begin a name. */
  let repeated: string | null = null;

  return (event) => {
    const earlier = repeated;
    if (!/^(Shift|Control|Alt|Meta)/.test(event.key)) repeated = null;
    if (holdsCommand(event) || event.isComposing) return;
    if (event.key === 'Escape') return leaveOneThing(event);
    if (useWorkspace.getState().quickBar === null) return;
    const again = actionAgain(event);
    const decision = decideLetter({
      letter: event.key,
      isOwn: again !== null,
      repeated: isLetter(event) ? earlier : null,
      names: codableNames(),
    });
    if (again && decision === 'again') {
      event.preventDefault();
      runAction(again);
      if (isLetter(event)) repeated = event.key;
    } else if (decision === 'take-back') {
      event.preventDefault();
      takeBackStep();
      useWorkspace.setState({ barQuery: `${earlier}${event.key}` });
      focusBar(view);
    } else if (hearQuickKey(event)) event.preventDefault();
    else typeInBar(event, view);
  };
}

function typeInBar(event: KeyboardEvent, view: ReaderView): void {
  const isEntry = event.key === 'Enter' || event.key === 'Tab' || event.key === '/';
  if (!isEntry && event.key.length !== 1 && event.key !== 'Process') return;
  if (isEntry || event.key === ' ') event.preventDefault();
  // The letter itself goes to the field that has just taken the focus.
  if (focusBar(view) || isEntry || event.key.length !== 1 || event.key === ' ') return;
  // The bar was asked for and is not drawn yet: it comes with what is typed until then.
  event.preventDefault();
  useWorkspace.setState(({ barQuery }) => ({ barQuery: barQuery + event.key }));
}

function focusBar(view: ReaderView): boolean {
  const field = view.scroller.querySelector<HTMLElement>('[data-bar-field]');
  field?.focus({ preventScroll: true });
  return field !== null;
}

function leaveOneThing(event: KeyboardEvent): void {
  const { quickBar, selectedCodingId, armedCodeId, selection } = useWorkspace.getState();
  if (quickBar !== null) leaveBar();
  else if (armedCodeId !== null) useWorkspace.setState({ armedCodeId: null });
  else if (selection) window.getSelection()?.collapseToEnd();
  else if (selectedCodingId !== null) useWorkspace.setState({ selectedCodingId: null });
  else if (!dismissShown()) return;
  event.preventDefault();
}

function* codableNames(): Generator<string> {
  for (const { codable, name } of useProject.getState().mirror?.codes.values() ?? []) if (codable === 1) yield name;
}
