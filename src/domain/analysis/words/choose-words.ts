import { problem } from '../../problem';
import { patternFault } from '../../text/pattern-fault';
import { stopLists, type StopList } from './stop-lists';
import type { WordList } from './word-list';

/** Which words a figure shows; all words are counted in its N. */
export type WordChoice = {
  /** Letters of different case are different letters. */
  readonly matchCase: boolean;
  /** Words without a letter, such as 2016, are shown. */
  readonly numbers: boolean;
  /** Characters that a word has at least. */
  readonly shortest: number;
  readonly stopLists: readonly StopList[];
  readonly ownStopWords: readonly string[];
  /** A regular expression of which something must be found in the word; empty for none. */
  readonly pattern: string;
};

/** Every word. */
export const everyWord: WordChoice = {
  matchCase: false,
  numbers: true,
  shortest: 1,
  stopLists: [],
  ownStopWords: [],
  pattern: '',
};

/** Whether the word with a number is shown; each is looked at once, and its letters only when something asks for them. */
export function wordChooser(list: WordList, choice: WordChoice): (word: number) => boolean {
  const isStopWord = markStopWords(list, choice);
  const pattern = choice.pattern === '' ? null : compileWordPattern(choice.pattern, choice.matchCase);
  const readsLetters = pattern !== null || !choice.numbers || choice.shortest > 1;
  const known = new Uint8Array(list.size());
  const isChosen = (word: string): boolean =>
    Array.from(word).length >= choice.shortest &&
    (choice.numbers || /\p{L}/u.test(word)) &&
    (pattern === null || pattern.test(word));
  return (word) => {
    if (isStopWord[word] === 1) return false;
    if (!readsLetters) return true;
    if (known[word] === 0) known[word] = isChosen(list.wordOf(word)) ? 2 : 1;
    return known[word] === 2;
  };
}

/** 1 for each form that is a stop word in whatever case. */
function markStopWords(list: WordList, { stopLists: names, ownStopWords }: WordChoice): Uint8Array {
  const marks = new Uint8Array(list.size());
  const folded = list.forms(false);
  const stops = new Uint8Array(list.size());
  for (const word of [...names.flatMap((name) => stopLists[name]), ...ownStopWords.map(fold)]) {
    const spelling = list.find(word);
    if (spelling >= 0) stops[folded[spelling] ?? 0] = 1;
  }
  for (let word = 0; word < marks.length; word++) marks[word] = stops[folded[word] ?? 0] ?? 0;
  return marks;
}

function compileWordPattern(pattern: string, matchCase: boolean): RegExp {
  try {
    return new RegExp(pattern, matchCase ? 'u' : 'iu');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw problem('badPattern', { detail: patternFault(error) });
  }
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[‘’]/g, "'").normalize('NFC');
}
