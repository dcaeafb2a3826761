import { assertNever } from '../../assert-never';
import type { FigureTable } from '../figure';
import { computeCollocations, type CollocationSettings, type PartWithNear } from './collocations';
import type { CountedPart } from './counted-parts';
import { computeKeyness, type KeynessSettings } from './keyness';
import type { FoundPlaces } from './kwic';
import type { KwicSettings } from './kwic-settings';
import { locateCollocate, locateWords, type WordsToLocate } from './locate';
import type { WordIndex } from './word-index';
import { computeWords, type WordsSettings } from './words';

/** The settings of figures that count words. */
export type WordFigureSettings = KwicSettings | WordsSettings | KeynessSettings | CollocationSettings;

/** What is asked of the words of a study: plain values, because it is answered in a thread. */
export type WordQuestion =
  | { readonly about: 'words'; readonly settings: WordsSettings; readonly parts: readonly CountedPart[] }
  | {
      readonly about: 'keyness';
      readonly settings: KeynessSettings;
      readonly parts: readonly CountedPart[];
      readonly reference: readonly CountedPart[];
    }
  | {
      readonly about: 'collocations';
      readonly settings: CollocationSettings;
      readonly parts: readonly PartWithNear[];
    }
  | { readonly about: 'places'; readonly wish: WordsToLocate; readonly parts: readonly CountedPart[] }
  | {
      readonly about: 'collocate';
      readonly settings: CollocationSettings;
      readonly parts: readonly PartWithNear[];
      readonly word: string;
      /** Also where it stands far from the node. */
      readonly anywhere: boolean;
    };

export type WordAnswer =
  { readonly type: 'table'; readonly table: FigureTable } | { readonly type: 'places'; readonly places: FoundPlaces };

/** Answers from an index that holds every part. */
export function answerOfWords(index: WordIndex, question: WordQuestion): WordAnswer {
  switch (question.about) {
    case 'words':
      return { type: 'table', table: computeWords(index, question.parts, question.settings) };
    case 'keyness':
      return { type: 'table', table: computeKeyness(index, question.parts, question.reference, question.settings) };
    case 'collocations':
      return {
        type: 'table',
        table: computeCollocations(index, question.parts, question.settings),
      };
    case 'places':
      return { type: 'places', places: locateWords(index, question.parts, question.wish) };
    case 'collocate': {
      const { parts, settings, ...wish } = question;
      return { type: 'places', places: locateCollocate(index, parts, settings, wish) };
    }
    default:
      return assertNever(question);
  }
}

/** The texts whose words a question asks for. */
export function keysOf(question: WordQuestion): ReadonlySet<string> {
  const parts = question.about === 'keyness' ? [...question.parts, ...question.reference] : question.parts;
  return new Set(parts.map(({ key }) => key));
}
