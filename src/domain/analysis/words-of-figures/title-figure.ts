import type { CodingFigureSettings } from '../figure-settings';
import type { Grouping } from '../figure';
import type { Id } from '../../model';
import type { WordFigureSettings } from '../words/word-figure';
import type { WordsOfFigures } from './words';

type Titles = Pick<WordsOfFigures, 'kinds' | 'titles' | 'groupings'>;

/** What a record is called that a figure is made of; nothing where it is gone. */
export type NameOfRecord = (table: 'variable' | 'code', id: Id) => string | undefined;

/** What a figure is called, with what it asks for. */
export function titleFigure(
  settings: CodingFigureSettings | WordFigureSettings,
  words: Titles,
  nameOf: NameOfRecord,
): string {
  const { kinds, titles } = words;
  switch (settings.kind) {
    case 'matrix':
      return titles.matrix(nameGrouping(settings.columns, words, nameOf));
    case 'crosstab':
      return titles.crosstab(nameGrouping(settings.rows, words, nameOf), nameGrouping(settings.columns, words, nameOf));
    case 'kwic':
      return settings.query.trim() === '' ? kinds.kwic : titles.kwic(settings.query);
    case 'collocations': {
      const { node, codeId } = settings;
      const name = codeId === null ? node.trim() : (nameOf('code', codeId) ?? '');
      return name === '' ? kinds.collocations : titles.collocations(name);
    }
    default:
      return kinds[settings.kind];
  }
}

/** What a grouping is called: a variable by its own name. */
export function nameGrouping(
  { by, variableId }: Grouping,
  { groupings }: Pick<WordsOfFigures, 'groupings'>,
  nameOf: NameOfRecord,
): string {
  return (by === 'variable' && variableId !== undefined && nameOf('variable', variableId)) || groupings[by];
}
