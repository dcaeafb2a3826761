import { stances } from '../../domain/model';
import { useProject } from '../state/project';
import { chooseAllRows, useRetrieve } from '../state/retrieve';
import { showWorkspace } from '../state/views';
import { openDialog, useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { addAnswerToReport, copyRetrieved } from './cite-retrieved';
import {
  canJoinRetrieved,
  codeRetrieved,
  hasChosenCodings,
  joinRetrieved,
  openRetrieved,
  removeRetrieved,
  replaceRetrieved,
  setStanceOfRetrieved,
  weighRetrieved,
} from './edit-retrieved';

const isShown = (): boolean => useWorkspace.getState().workspace === 'retrieve';
const isAnswered = (): boolean => isShown() && (useRetrieve.getState().answer?.rows ?? 0) > 0;
const isAtPassage = (): boolean => {
  const { passages, row, heading } = useRetrieve.getState();
  return heading === null && passages.has(row);
};
const hasCodings = (): boolean => isAnswered() && hasChosenCodings();

/** An act on the passages of the list, with the key that does it while the list has the keyboard. */
export type RetrievedAction = Action & { readonly listKey?: string };

/** What is done with the passages that are chosen in the list. */
export const retrievedActions = {
  open: act(
    'retrieve.open',
    ({ retrieved }) => retrieved.acts.open,
    () => openRetrieved(useRetrieve.getState().row),
  ),
  code: act('retrieve.code', ({ retrieved }) => retrieved.acts.code, codeRetrieved, { listKey: 'C' }),
  replace: act('retrieve.replace-code', ({ retrieve }) => retrieve.replaceCode, replaceRetrieved, {
    isEnabled: hasCodings,
    listKey: 'R',
  }),
  join: act('retrieve.join', ({ retrieve }) => retrieve.join, joinRetrieved, {
    isEnabled: () => isShown() && canJoinRetrieved(),
  }),
  memo: act(
    'retrieve.memo',
    ({ retrieve }) => retrieve.memo,
    () => useRetrieve.setState(({ row }) => ({ memoRow: row })),
    { isEnabled: () => isShown() && isAtPassage(), listKey: 'M' },
  ),
  copy: act('retrieve.copy', ({ retrieved }) => retrieved.acts.copy, copyRetrieved, { listKey: 'Ctrl+C' }),
  chooseAll: act('retrieve.choose-all', ({ retrieved }) => retrieved.acts.chooseAll, chooseAllRows, {
    listKey: 'Ctrl+A',
  }),
  context: act(
    'retrieve.context',
    ({ retrieved }) => retrieved.acts.context,
    () => useRetrieve.setState(({ contextShown }) => ({ contextShown: !contextShown })),
    { isChecked: () => useRetrieve.getState().contextShown, listKey: 'T' },
  ),
  remove: act('retrieve.remove', ({ retrieve }) => retrieve.remove, removeRetrieved, {
    isEnabled: hasCodings,
    listKey: 'Delete',
  }),
} as const;

/** The weights that are given by one key, as beside a coding: 0 for none. */
export const weighActions: readonly RetrievedAction[] = ([null, 20, 40, 60, 80, 100] as const).map((weight) =>
  act(
    `retrieve.weigh-${weight ?? 'none'}`,
    ({ retrieved: { acts }, inspector }) => acts.weigh(weight === null ? inspector.weightNone : String(weight)),
    () => weighRetrieved(weight),
    { isEnabled: hasCodings, listKey: String((weight ?? 0) / 20) },
  ),
);

/** The stances of who speaks in the chosen passages. */
export const stanceActions: readonly RetrievedAction[] = [...stances, null].map((stance) =>
  act(
    `retrieve.stance-${stance ?? 'none'}`,
    ({ retrieved: { acts }, inspector }) => acts.setStance(stance === null ? acts.noStance : inspector.stances[stance]),
    () => setStanceOfRetrieved(stance),
    { isEnabled: hasCodings },
  ),
);

/** Puts what answers the question into the report. */
export const addAnswerAction: Action = act(
  'report.add-passages',
  ({ retrieved }) => retrieved.acts.addToReport,
  addAnswerToReport,
);

/** Asking for passages, keeping the question, and what is done with what answers. */
export const retrieveActions: readonly Action[] = [
  {
    id: 'retrieve.ask',
    label: ({ retrieve }) => retrieve.goToField,
    menu: 'go',
    isEnabled: () => useProject.getState().mirror !== null,
    run: askInWorkspace,
  },
  {
    id: 'retrieve.save',
    label: ({ retrieve }) => retrieve.save,
    menu: null,
    isEnabled: () => isShown() && useRetrieve.getState().asked !== null,
    run: () => openDialog({ kind: 'save-query', queryId: null }),
  },
  {
    id: 'retrieve.help',
    label: ({ queryHelp }) => queryHelp.action,
    menu: 'help',
    isEnabled: () => useProject.getState().mirror !== null,
    run() {
      showWorkspace('retrieve');
      openDialog({ kind: 'query-help' });
    },
  },
  addAnswerAction,
  ...Object.values(retrievedActions),
  ...weighActions,
  ...stanceActions,
];

function act(
  id: string,
  label: Action['label'],
  run: Action['run'],
  extras: Partial<Pick<RetrievedAction, 'isEnabled' | 'isChecked' | 'listKey'>> = {},
): RetrievedAction {
  return { id, label, menu: null, isEnabled: isAnswered, run, ...extras };
}

function askInWorkspace(): void {
  showWorkspace('retrieve');
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-question]')?.select());
}
