import type { TextUnit } from '../../../domain/text/units';
import type { Action } from '../action';
import { hasDocument, hasSelection, readerAction } from './reader-action';
import { giveBackUnit, takeUncoded, takeUnit } from './take-passage';

/** Selecting by whole words, sentences and paragraphs, and what is not coded yet. */
export const takeActions: readonly Action[] = [
  take('passage.word', 'word', 'W'),
  take('passage.sentence', 'sentence', 'S'),
  take('passage.paragraph', 'paragraph', 'P'),
  giveBack('passage.lessWord', 'word', 'Shift+W'),
  giveBack('passage.lessSentence', 'sentence', 'Shift+S'),
  giveBack('passage.lessParagraph', 'paragraph', 'Shift+P'),
  uncoded('uncoded.nextSentence', 'sentence', 1, 'U'),
  uncoded('uncoded.previousSentence', 'sentence', -1, 'Shift+U'),
  uncoded('uncoded.nextParagraph', 'paragraph', 1, 'Alt+U'),
  uncoded('uncoded.previousParagraph', 'paragraph', -1, 'Alt+Shift+U'),
];

/** The action that gives back what another one took. */
export const actionThatGivesBack: Readonly<Record<TextUnit, string>> = {
  word: 'passage.lessWord',
  sentence: 'passage.lessSentence',
  paragraph: 'passage.lessParagraph',
};

function take(id: string, unit: TextUnit, key: string): Action {
  return readerAction({
    id,
    label: (words) => words.take[unit],
    keys: [key],
    isEnabled: hasDocument,
    run: () => takeUnit(id, unit),
  });
}

function giveBack(id: string, unit: TextUnit, key: string): Action {
  return readerAction({
    id,
    label: (words) => words.giveBack[unit],
    keys: [key],
    isEnabled: hasSelection,
    run: () => giveBackUnit(unit),
  });
}

function uncoded(id: string, unit: 'sentence' | 'paragraph', direction: 1 | -1, key: string): Action {
  return readerAction({
    id,
    label: (words) => (direction === 1 ? words.nextUncoded : words.previousUncoded)[unit],
    keys: [key],
    menu: 'go',
    isEnabled: hasDocument,
    run: () => takeUncoded(id, unit, direction),
  });
}
