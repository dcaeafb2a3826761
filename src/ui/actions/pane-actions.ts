import type { Id } from '../../domain/model';
import type { Messages } from '../messages/message';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { arePagesShown, decideOnPages, sourceWithPages } from '../state/pages';
import { activateSide, closePane, openBeside, swapPanes } from '../state/panes';
import { useWorkspace, type Side } from '../state/workspace';
import type { Action } from './action';
import { findSource, selectSources } from './edit-sources';

/** Two documents beside each other. */
export const paneActions: readonly Action[] = [
  onPanes('pane.beside', (words) => words.openBeside, showChosenBeside, {
    shortcut: 'Ctrl+Alt+Enter',
    isEnabled: () => chosenSource() !== null,
  }),
  onPanes('pane.close', (words) => words.close, closeActivePane, { shortcut: 'Ctrl+F4' }),
  onPanes('pane.swap', (words) => words.swap, exchangePanes),
  onPanes('pane.inStep', (words) => words.inStep, switchInStep, {
    shortcut: 'Ctrl+Shift+Y',
    isEnabled: () => useWorkspace.getState().otherSourceId !== null || arePagesShown(),
    isChecked: () => useWorkspace.getState().inStep,
  }),
  {
    id: 'pane.pages',
    menu: 'view',
    label: ({ pages }) => pages.show,
    shortcut: 'Ctrl+Alt+P',
    isEnabled: () => sourceWithPages() !== null,
    isChecked: arePagesShown,
    run: switchPages,
  },
  onPanes(
    'pane.left',
    (words) => words.goLeft,
    () => goToSide('left'),
    { shortcut: 'Ctrl+Alt+ArrowLeft' },
  ),
  onPanes(
    'pane.right',
    (words) => words.goRight,
    () => goToSide('right'),
    { shortcut: 'Ctrl+Alt+ArrowRight' },
  ),
];

/** Shows a document beside the one that is read. */
export function showSourceBeside(sourceId: Id): void {
  openBeside(sourceId);
  selectSources([sourceId]);
  showNotice('announce', messagesNow().panes.openedBeside(findSource(sourceId)?.title ?? ''));
}

/** Shows the printed pages beside the text, or takes them away, and says so. */
export function switchPages(): void {
  const { shown, hidden } = messagesNow().pages;
  if (!arePagesShown()) {
    decideOnPages(true);
    return showNotice('announce', shown);
  }
  const hadFocus = Boolean(document.activeElement?.closest('.pages'));
  decideOnPages(false);
  showNotice('announce', hidden);
  if (hadFocus) focusSide('left');
}

/** Takes the document of one side away. */
export function closeSide(side: Side): void {
  closePane(side);
  const { openSourceId } = useWorkspace.getState();
  showNotice('announce', messagesNow().panes.closed(findSource(openSourceId ?? '')?.title ?? ''));
  focusSide('left');
}

/** Turns scrolling in step on or off, and says so. */
export function switchInStep(): void {
  const inStep = !useWorkspace.getState().inStep;
  useWorkspace.setState({ inStep });
  showNotice('announce', inStep ? messagesNow().panes.inStepOn : messagesNow().panes.inStepOff);
}

/** Exchanges the two documents; the keyboard goes along. */
export function exchangePanes(): void {
  swapPanes();
  focusSide(useWorkspace.getState().activeSide);
}

function showChosenBeside(): void {
  const sourceId = chosenSource();
  if (sourceId !== null) showSourceBeside(sourceId);
}

/** The one document selected in its pane, else the one that is read. */
function chosenSource(): Id | null {
  const { selectedSourceIds, openSourceId } = useWorkspace.getState();
  const [sourceId] = selectedSourceIds;
  return selectedSourceIds.size === 1 && sourceId !== undefined ? sourceId : openSourceId;
}

function closeActivePane(): void {
  closeSide(useWorkspace.getState().activeSide);
}

function goToSide(side: Side): void {
  activateSide(side);
  focusSide(side);
}

/** Gives the keyboard to the text of a side, once it stands there; the text stays where it was read, wherever its caret is. */
function focusSide(side: Side): void {
  requestAnimationFrame(() => {
    const texts = [...document.querySelectorAll<HTMLElement>('[data-focus-panel="text"]')];
    const text = texts.at(side === 'left' ? 0 : -1);
    const scroller = text?.closest('.reader-scroller');
    const top = scroller?.scrollTop ?? 0;
    text?.focus({ preventScroll: true });
    if (scroller) scroller.scrollTop = top;
  });
}

type Extras = Partial<Pick<Action, 'shortcut' | 'isEnabled' | 'isChecked'>>;

/** An action on two panes, enabled while there are two. */
function onPanes(
  id: string,
  label: (words: Messages['panes']) => string,
  run: () => void,
  extras: Extras = {},
): Action {
  return {
    id,
    menu: 'view',
    label: (messages) => label(messages.panes),
    isEnabled: () => useWorkspace.getState().otherSourceId !== null,
    run,
    ...extras,
  };
}
