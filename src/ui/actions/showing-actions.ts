import type { Messages } from '../messages/message';
import { changeSettings, useWorkspace, type ColourBy } from '../state/workspace';
import type { Action } from './action';
import { toggleMemosInLine } from './memos-in-line';
import { toggleActivatedCodes } from './scope';
import {
  isFiltered,
  resetShowing,
  setColourBy,
  toggleActivatedOnly,
  toggleCodings,
  toggleHiddenCodes,
} from './show-codings';

/** What the reader shows of the codings: their colours, and which of them are left out. */
export const showingActions: readonly Action[] = [
  action('showing.open', (words) => words.open, {
    shortcut: 'Ctrl+Alt+V',
    isEnabled: () => useWorkspace.getState().openSourceId !== null,
    run: () => useWorkspace.setState({ showingOpen: true }),
  }),
  colourAction('code', 'colourByCode'),
  colourAction('coder', 'colourByCoder'),
  colourAction('weight', 'colourByWeight'),
  colourAction('agreement', 'colourByAgreement'),
  action('codings.hide', (words) => words.hideCodings, {
    shortcut: 'V',
    otherShortcuts: ['Ctrl+Shift+X'],
    scope: 'reader',
    isChecked: () => useWorkspace.getState().codingsHidden,
    run: toggleCodings,
  }),
  action('memos.inLine', (words) => words.memosInLine, {
    shortcut: 'Ctrl+Alt+M',
    isChecked: () => useWorkspace.getState().settings.memosInLine,
    run: toggleMemosInLine,
  }),
  action('cases.mark', (words) => words.casePassages, {
    isChecked: () => useWorkspace.getState().settings.casePassages,
    run: () => changeSettings({ casePassages: !useWorkspace.getState().settings.casePassages }),
  }),
  action('code.hide', (words) => words.hideCodes, {
    shortcut: 'Ctrl+Alt+H',
    isEnabled: hasSelectedCodes,
    run: () => toggleHiddenCodes([...useWorkspace.getState().selectedCodeIds]),
  }),
  action('code.activate', (words) => words.activateCodes, {
    shortcut: 'Ctrl+Alt+A',
    isEnabled: hasSelectedCodes,
    run: () => toggleActivatedCodes([...useWorkspace.getState().selectedCodeIds]),
  }),
  action('codings.activatedOnly', (words) => words.onlyActivated, {
    shortcut: 'Ctrl+Alt+O',
    isEnabled: () => useWorkspace.getState().activatedCodeIds.size > 0,
    isChecked: () => useWorkspace.getState().activatedOnly,
    run: toggleActivatedOnly,
  }),
  action('codings.showAll', (words) => words.reset, {
    shortcut: 'Shift+V',
    scope: 'reader',
    isEnabled: () => isFiltered(useWorkspace.getState()),
    run: resetShowing,
  }),
];

type Words = Messages['showing']['action'];
type Extras = Partial<Action> & Pick<Action, 'run'>;

function action(id: string, label: (words: Words) => string, extras: Extras): Action {
  return { id, menu: 'view', label: ({ showing }) => label(showing.action), ...extras };
}

function colourAction(colourBy: ColourBy, label: keyof Words): Action {
  return action(`colour.${colourBy}`, (words) => words[label], {
    isChecked: () => useWorkspace.getState().colourBy === colourBy,
    run: () => setColourBy(colourBy),
  });
}

function hasSelectedCodes(): boolean {
  return useWorkspace.getState().selectedCodeIds.size > 0;
}
