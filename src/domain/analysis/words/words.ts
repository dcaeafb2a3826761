import { problem } from '../../problem';
import type { FigureTable } from '../figure';
import { everyWord, wordChooser, type WordChoice } from './choose-words';
import { countSequences } from './count-sequences';
import { countWords } from './count-words';
import type { CountedPart, Within } from './counted-parts';
import { namesOf } from './sequence-counts';
import { takeHighest } from './take-highest';
import type { WordIndex } from './word-index';

/** Words, or words that follow each other, by their frequency. */
export type WordsSettings = WordChoice & {
  readonly kind: 'words';
  readonly within: Within;
  /** Words of an n-gram, 1 to 5. It never reaches over the end of a paragraph. */
  readonly length: number;
  /** Rarer ones are left out. */
  readonly least: number;
  /** Rows of the table at most. */
  readonly limit: number;
  readonly shown: 'bars' | 'cloud';
};

export const defaultWords: WordsSettings = {
  ...everyWord,
  kind: 'words',
  within: 'documents',
  length: 1,
  least: 1,
  limit: 500,
  shown: 'bars',
};

const columns = [
  { key: 'word', kind: 'words' },
  { key: 'frequency', kind: 'count' },
  { key: 'per1000Words', kind: 'number' },
  { key: 'documents', kind: 'count' },
] as const satisfies FigureTable['columns'];

/** How often the words of the parts occur: frequency, per 1,000 of all words there, and in how many documents. */
export function computeWords(index: WordIndex, parts: readonly CountedPart[], settings: WordsSettings): FigureTable {
  return settings.length === 1 ? tabulateWords(index, parts, settings) : tabulateSequences(index, parts, settings);
}

function tabulateWords(index: WordIndex, parts: readonly CountedPart[], settings: WordsSettings): FigureTable {
  const { total, frequency, documents } = countWords(index, parts, settings.matchCase);
  const isChosen = wordChooser(index.list, settings);
  const chosen: number[] = [];
  for (let word = 0; word < frequency.length; word++) {
    if ((frequency[word] ?? 0) >= Math.max(1, settings.least) && isChosen(word)) chosen.push(word);
  }
  const frequencyOf = (word: number): number => frequency[word] ?? 0;
  const rows = takeHighest(chosen, frequencyOf, index.list.wordOf, settings.limit).map((word) => {
    const count = frequencyOf(word);
    return [index.list.wordOf(word), count, perThousand(count, total), documents[word] ?? 0];
  });
  return { columns, rows, n: { words: total, differentWords: chosen.length, documents: parts.length } };
}

function tabulateSequences(index: WordIndex, parts: readonly CountedPart[], settings: WordsSettings): FigureTable {
  if (settings.length < 1 || settings.length > 5)
    throw problem('badArguments', { detail: 'n-grams have 1 to 5 words' });
  const { matchCase, length, limit, least } = settings;
  const { words, total, sequences } = countSequences(index, parts, {
    length,
    matchCase,
    limit,
    least: Math.max(1, least),
    isChosen: wordChooser(index.list, settings),
  });
  const nameOf = (i: number): string => namesOf(index.list, sequences[i]?.words ?? []);
  const rows = takeHighest([...sequences.keys()], (i) => sequences[i]?.frequency ?? 0, nameOf, limit).map((i) => {
    const { frequency = 0, documents = 0 } = sequences[i] ?? {};
    return [nameOf(i), frequency, perThousand(frequency, words), documents];
  });
  return { columns, rows, n: { words, nGrams: total, documents: parts.length } };
}

/** How many among 1,000 words; undefined without words. */
export function perThousand(count: number, words: number): number | null {
  return words === 0 ? null : (count / words) * 1000;
}
