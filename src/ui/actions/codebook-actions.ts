import type { Id } from '../../domain/model';
import type { Messages } from '../messages/message';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { exemplaryOf, reviewCodings, takeAsExample } from './codebook-codings';
import { shadeCodes } from './edit-codes';
import { findSelectedCoding, type SelectedCoding } from './edit-codings';
import { beginSet, openSets } from './sets';

/** What makes a codebook out of codes: examples, splitting, shades, sets. */
export const codebookActions: readonly Action[] = [
  action('code.useAsExample', (words) => words.useAsExample, {
    isEnabled: () => selectedCoding() !== null,
    run: async () => {
      const selected = selectedCoding();
      if (selected) await takeAsExample([exemplaryOf(selected)]);
    },
  }),
  action('code.review', (words) => words.review, {
    isEnabled: () => selectedCodes().length === 1,
    run: () => reviewCodings(selectedCodes()[0] ?? ''),
  }),
  action('code.shade', (words) => words.shade, {
    isEnabled: () => selectedCodes().length > 0,
    run: () => shadeCodes(selectedCodes()),
  }),
  action('code.newSet', (words) => words.newSet, {
    isEnabled: () => selectedCodes().length > 0,
    run: () => beginSet('code', selectedCodes()),
  }),
  action('code.sets', (words) => words.allSets, {
    isEnabled: () => useProject.getState().mirror !== null,
    run: () => openSets('code'),
  }),
];

function action(
  id: string,
  label: (words: Messages['codebook']) => string,
  rest: Pick<Action, 'isEnabled' | 'run'>,
): Action {
  return { id, menu: 'code', label: (messages) => label(messages.codebook), ...rest };
}

function selectedCodes(): readonly Id[] {
  return [...useWorkspace.getState().selectedCodeIds];
}

function selectedCoding(): SelectedCoding | null {
  const { mirror } = useProject.getState();
  return mirror && findSelectedCoding(mirror.documents, useWorkspace.getState().selectedCodingId);
}
