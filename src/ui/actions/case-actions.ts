import { useProject } from '../state/project';
import { isViewShown } from '../state/views';
import { openDialog, useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { makeCasesOfSpeakers, passageForCase, removeCases, selectedCases } from './edit-cases';
import { beginMemo } from './edit-memos';
import { importCases } from './exchange-cases';
import { chosenSources } from './source-actions';

/** What can be done with cases, and what lets documents and passages belong to them. */
export const caseActions: readonly Action[] = [
  {
    id: 'case.passage',
    menu: 'code',
    label: ({ cases }) => cases.belongs,
    shortcut: 'Ctrl+Shift+B',
    isEnabled: () => passageForCase() !== null,
    run() {
      const passage = passageForCase();
      useWorkspace.setState({ quickBar: null });
      if (passage) openDialog({ kind: 'choose-case', members: [passage] });
    },
  },
  {
    id: 'case.document',
    menu: 'document',
    label: ({ cases }) => cases.documentBelongs,
    isEnabled: () => chosenSources().length > 0,
    run: () => openDialog({ kind: 'choose-case', members: chosenSources().map((sourceId) => ({ sourceId })) }),
  },
  {
    id: 'case.fromSpeakers',
    menu: 'document',
    label: ({ cases }) => cases.fromSpeakers,
    isEnabled: () => chosenSources().length > 0,
    run: async () => void (await makeCasesOfSpeakers(chosenSources(), 'person')),
  },
  {
    id: 'case.new',
    menu: 'code',
    label: ({ cases }) => cases.new,
    isEnabled: () => useProject.getState().mirror !== null,
    run: () => openDialog({ kind: 'new-case' }),
  },
  {
    id: 'case.import',
    menu: 'file',
    label: ({ cases }) => cases.import,
    isEnabled: () => useProject.getState().mirror !== null,
    run: () => importCases(),
  },
  {
    id: 'case.merge',
    menu: 'code',
    label: ({ cases }) => cases.merge,
    isEnabled: () => areCasesShown() && selectedCases().length > 1,
    run: () => openDialog({ kind: 'merge-cases', caseIds: selectedCases().map(({ id }) => id) }),
  },
  {
    id: 'case.memo',
    menu: 'code',
    label: ({ cases }) => cases.memo,
    isEnabled: () => areCasesShown() && selectedCases().length === 1,
    run() {
      const [first] = selectedCases();
      if (first) beginMemo('case', first.id);
    },
  },
  {
    id: 'case.remove',
    menu: 'code',
    label: ({ cases }) => cases.remove,
    shortcut: 'Ctrl+Shift+Delete',
    isEnabled: () => areCasesShown() && selectedCases().length > 0,
    run: () => removeCases(selectedCases().map(({ id }) => id)),
  },
];

function areCasesShown(): boolean {
  return isViewShown('cases');
}
