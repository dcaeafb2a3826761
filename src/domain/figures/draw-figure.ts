import type { FigureTable } from '../analysis/figure';
import { assertNever } from '../assert-never';
import type { CodingFigureSettings } from '../analysis/figure-settings';
import type { WordFigureSettings } from '../analysis/words/word-figure';
import { drawCodeLines } from './code-lines';
import { drawCrosstab } from './crosstab';
import type { Drawing } from './drawing';
import { drawFrequencies } from './frequencies';
import { drawCodeGraph } from './graph';
import { drawGridOfTable } from './grid-of-table';
import type { Look } from './look';
import { drawPortraits } from './portraits';
import { drawKwic } from './kwic';
import { drawTimeline } from './timeline';
import { drawUncoded } from './uncoded';
import { drawCollocations, drawKeyness, drawWords } from './words';

/** A figure's drawing, made from the table behind it. */
export function drawFigure(
  table: FigureTable,
  settings: CodingFigureSettings | WordFigureSettings,
  look: Look,
): Drawing {
  switch (settings.kind) {
    case 'frequencies':
      return drawFrequencies(table, settings, look);
    case 'matrix':
    case 'sequences':
      return drawGridOfTable(table, look);
    case 'cooccurrence':
      return settings.shape === 'graph' ? drawCodeGraph(table, look) : drawGridOfTable(table, look, { triangle: true });
    case 'timeline':
      return drawTimeline(table, look);
    case 'lines':
      return drawCodeLines(table, look);
    case 'portraits':
      return drawPortraits(table, look);
    case 'uncoded':
      return drawUncoded(table, look);
    case 'crosstab':
      return drawCrosstab(table, settings, look);
    case 'kwic':
      return drawKwic(table, look);
    case 'words':
      return drawWords(table, settings, look);
    case 'keyness':
      return drawKeyness(table, settings, look);
    case 'collocations':
      return drawCollocations(table, settings, look);
    default:
      return assertNever(settings);
  }
}
