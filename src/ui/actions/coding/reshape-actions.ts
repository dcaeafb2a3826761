import { useWorkspace } from '../../state/workspace';
import type { Action } from '../action';
import { chosenCoding, openBar } from '../code-passage';
import { removeCoding } from '../edit-codings';
import { meantPassage } from './open-place';
import { hasChosenCoding, hasDocument, hasPassage, hasSelection, readerAction } from './reader-action';
import {
  codeLikePrevious,
  copyChosen,
  copyCodingsHere,
  joinWithNeighbour,
  pasteCodings,
  removeCodingsHere,
  splitCoding,
  uncodePassage,
} from './reshape-codings';

/** What can be made of codings that are there. */
export const reshapeActions: readonly Action[] = [
  readerAction({
    id: 'coding.replace',
    label: (words) => words.replace,
    keys: ['R'],
    isEnabled: hasChosenCoding,
    run: () => openBar('replace'),
  }),
  readerAction({
    id: 'coding.split',
    label: (words) => words.split,
    keys: ['K'],
    isEnabled: hasDocument,
    run: splitCoding,
  }),
  readerAction({
    id: 'coding.join',
    label: (words) => words.join,
    keys: ['J'],
    isEnabled: hasDocument,
    run: joinWithNeighbour,
  }),
  readerAction({
    id: 'coding.copy',
    label: (words) => words.copy,
    keys: ['Ctrl+C'],
    // With a selected passage the same keys copy its words, as everywhere.
    isEnabled: () => !hasSelection() && chosenCoding() !== null,
    run: copyChosen,
  }),
  readerAction({
    id: 'coding.copyAll',
    label: (words) => words.copyAll,
    keys: ['Ctrl+Shift+C'],
    isEnabled: hasPassage,
    run: copyCodingsHere,
  }),
  readerAction({
    id: 'coding.paste',
    label: (words) => words.paste,
    keys: ['Ctrl+V'],
    isEnabled: () => hasSelection() && useWorkspace.getState().copiedCodingIds.size > 0,
    run: pasteCodings,
  }),
  readerAction({
    id: 'coding.likePrevious',
    label: (words) => words.likePrevious,
    keys: [','],
    isEnabled: () => hasSelection() && useWorkspace.getState().codedPassages.length > 0,
    run: codeLikePrevious,
  }),
  readerAction({
    id: 'coding.remove',
    label: (words) => words.remove,
    keys: ['Delete', 'Backspace'],
    isEnabled: hasChosenCoding,
    run: removeChosen,
  }),
  readerAction({
    id: 'coding.uncode',
    label: (words) => words.uncode,
    keys: ['Shift+Delete', 'Shift+Backspace'],
    isEnabled: hasSelection,
    run: uncodePassage,
  }),
  readerAction({
    id: 'coding.removeAll',
    label: (words) => words.removeAll,
    keys: ['Ctrl+Delete', 'Ctrl+Backspace'],
    isEnabled: () => meantPassage() !== null,
    run: removeCodingsHere,
  }),
];

async function removeChosen(): Promise<void> {
  const chosen = chosenCoding();
  if (!chosen) return;
  await removeCoding(chosen.coding.id);
  useWorkspace.setState({ selectedCodingId: null });
}
