import type { Place } from '../../../domain/analysis/figure';
import type { Messages } from '../../messages/message';
import type { ShownFigure } from '../../state/first-settings';

/** What passages are listed behind a place of a figure, where that is not simply as many as its number says. */
export function describeBehind(settings: ShownFigure, place: Place, { analyseNotes }: Messages): string | null {
  const { behind } = analyseNotes;
  switch (settings.kind) {
    case 'frequencies':
    case 'matrix':
      return settings.unit === 'codings' ? null : behind.codings;
    case 'cooccurrence': {
      if (place.column === undefined || place.column === place.row + 1) return null;
      const isOfUnits = ['sentence', 'paragraph', 'document'].includes(settings.nearness);
      return isOfUnits ? behind.units : behind.pairs;
    }
    case 'timeline':
      return settings.unit === 'codings' && settings.average === 1 ? null : behind.period;
    case 'lines':
    case 'portraits':
      return behind.stretch;
    case 'uncoded':
      return place.column === undefined || place.column === 4 ? behind.uncoded : behind.codings;
    case 'sequences':
      return behind.steps;
    case 'crosstab':
      return settings.cells === 'observed' ? null : behind.codings;
    case 'kwic':
    case 'words':
    case 'keyness':
    case 'collocations':
      return null;
  }
}
