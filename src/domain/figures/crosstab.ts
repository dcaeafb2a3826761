import type { CrosstabSettings } from '../analysis/crosstab';
import type { FigureTable } from '../analysis/figure';
import type { Drawing } from './drawing';
import { drawGridOfTable } from './grid-of-table';
import type { Look } from './look';

/** From here on a residual is unlikely to be chance: two standard deviations, and three where the hue is full. */
const fullResidual = 3;

/** A crosstab as a heat map with the sums of its rows; residuals below zero are grey. */
export function drawCrosstab(table: FigureTable, { cells }: CrosstabSettings, look: Look): Drawing {
  if (cells !== 'residual') return drawGridOfTable(table, look, { totals: true });
  return drawGridOfTable(table, look, {
    totals: true,
    strengthOf: (value) => Math.max(-1, Math.min(1, value / fullResidual)),
  });
}
