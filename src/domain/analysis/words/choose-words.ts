import { problem } from '../../problem';
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

/** Whether the word with a number is shown; each is looked at once. */
export function wordChooser(list: WordList, choice: WordChoice): (word: number) => boolean {
  const stopWords = new Set([...choice.stopLists.flatMap((name) => stopLists[name]), ...choice.ownStopWords.map(fold)]);
  const pattern = choice.pattern === '' ? null : compileWordPattern(choice.pattern, choice.matchCase);
  const known = new Uint8Array(list.size());
  const isChosen = (word: string): boolean =>
    Array.from(word).length >= choice.shortest &&
    (choice.numbers || /\p{L}/u.test(word)) &&
    !stopWords.has(fold(word)) &&
    (pattern === null || pattern.test(word));
  return (word) => {
    if (known[word] === 0) known[word] = isChosen(list.wordOf(word)) ? 2 : 1;
    return known[word] === 2;
  };
}

function compileWordPattern(pattern: string, matchCase: boolean): RegExp {
  try {
    return new RegExp(pattern, matchCase ? 'u' : 'iu');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw problem('badPattern', { detail: error.message.replace(/^Invalid regular expression: /, '') });
  }
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[‘’]/g, "'").normalize('NFC');
}
