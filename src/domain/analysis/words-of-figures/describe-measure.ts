import { assertNever } from '../../assert-never';
import type { CooccurrenceSettings } from '../cooccurrence';
import type { CodeReach, FigureTable } from '../figure';
import type { CodingFigureSettings } from '../figure-settings';
import type { WordFigureSettings } from '../words/word-figure';
import type { NotesOfFigures } from './words';

type AnyFigure = CodingFigureSettings | WordFigureSettings;

/** What was counted besides the settings: the numbers behind the table, and in words what keyness is held against. */
type Counted = { readonly n: FigureTable['n']; readonly reference?: string | undefined };

/** What a figure measures, in sentences that name the formula. */
export function describeMeasure(settings: AnyFigure, about: Counted, notes: NotesOfFigures): string {
  const sentences = measureOf(settings, about, notes).filter((sentence) => sentence !== '');
  return sentences.length === 0 ? '' : sentences.reduce((said, sentence) => notes.andThen(said, sentence));
}

function measureOf(settings: AnyFigure, { n, reference }: Counted, notes: NotesOfFigures): readonly string[] {
  switch (settings.kind) {
    case 'frequencies':
      return [notes.frequencies[settings.unit], reached(settings.reach, notes)];
    case 'matrix': {
      const { unit, columns, share, reach } = settings;
      const shares = share === 'count' ? '' : notes.shares[share];
      return [notes.matrix[unit], notes.columnsBy[columns.by], shares, reached(reach, notes)];
    }
    case 'cooccurrence': {
      const shown = settings.shape === 'graph' ? notes.nodes : notes.diagonal;
      return [notes.cooccurrence[settings.measure], nearness(settings, notes), shown, reached(settings.reach, notes)];
    }
    case 'timeline': {
      const { unit, average, reach } = settings;
      const averaged = average === 1 ? '' : notes.averaged(average);
      return [notes.timeline[unit], averaged, notes.oneScale, reached(reach, notes)];
    }
    case 'lines':
      return [notes.lines, reached(settings.reach, notes)];
    case 'portraits':
      return [notes.portraits(settings.parts), reached(settings.reach, notes)];
    case 'uncoded':
      return [notes.uncoded];
    case 'sequences': {
      const { distance, share, reach } = settings;
      const within = distance === null ? '' : notes.withinParagraphs(distance);
      return [notes.sequences, within, share === 'row' ? notes.sequencesShare : '', reached(reach, notes)];
    }
    case 'crosstab':
      return [notes.crosstab[settings.cells], tested(n, notes)];
    case 'kwic':
      return [notes.kwic, asked(settings.query, notes.lookedFor), counted(settings, notes)];
    case 'words': {
      const { length, least } = settings;
      const divided = length === 1 ? notes.words : notes.nGrams(length);
      return [divided, least > 1 ? notes.atLeast(least) : '', counted(settings, notes)];
    }
    case 'keyness': {
      const against = reference === undefined ? '' : notes.reference(reference);
      return [notes.keyness[settings.measure], against, notes.target, counted(settings, notes)];
    }
    case 'collocations': {
      const near = settings.codeId === null ? asked(settings.node, notes.node) : notes.ofCode;
      return [notes.collocation[settings.measure], notes.nearNode, near, counted(settings, notes)];
    }
    default:
      return assertNever(settings);
  }
}

function reached(reach: CodeReach, { own, withChildren, top }: NotesOfFigures): string {
  return { own, 'with-children': withChildren, top }[reach];
}

function nearness({ nearness: kind, distance = 0 }: CooccurrenceSettings, { near }: NotesOfFigures): string {
  return kind === 'characters' || kind === 'paragraphs' ? near[kind](distance) : near[kind];
}

function tested(n: FigureTable['n'], { test, noTest, decimal, probability }: NotesOfFigures): string {
  const { chiSquared, degreesOfFreedom = 0, p = 1, cramersV = 0 } = n;
  if (chiSquared === undefined) return noTest;
  return test(decimal(chiSquared), decimal(degreesOfFreedom), probability(p), decimal(cramersV));
}

/** Nothing is said of a question that nobody has asked yet. */
function asked(words: string, say: (words: string) => string): string {
  return words.trim() === '' ? '' : say(words.trim());
}

function counted({ within }: Pick<WordFigureSettings, 'within'>, { coded }: NotesOfFigures): string {
  return within === 'codings' ? coded : '';
}
