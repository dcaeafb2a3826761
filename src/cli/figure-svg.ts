import type { FigureSettings } from '../contract/figure-calls';
import type { FigureTable } from '../domain/analysis/figure';
import { codePathNames } from '../domain/codebook/tree';
import { captionDrawing } from '../domain/figures/caption';
import { drawFigure } from '../domain/figures/draw-figure';
import type { Look } from '../domain/figures/look';
import { palettes } from '../domain/figures/palettes';
import { drawSvg } from '../domain/figures/svg';
import type { Code } from '../domain/model';

const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

export type FigureToDraw = {
  readonly settings: FigureSettings;
  /** In words. */
  readonly scope: string;
  readonly table: FigureTable;
};

/** A figure as the text of an SVG file, in black on white, with what it is made of below it. */
export function figureSvg({ settings, scope, table }: FigureToDraw, codes: readonly Code[]): string {
  const { kind, ...choices } = settings;
  const drawing = drawFigure(table, settings, lookOf(kind, codes));
  const notes = [
    `Settings: ${describe(choices) || 'none'}.`,
    `Scope: ${scope}`,
    `N: ${Object.entries(table.n)
      .map(([name, count]) => `${name} ${decimal.format(count)}`)
      .join(', ')}.`,
  ];
  return drawSvg(captionDrawing(drawing, kind, notes), palettes.print, kind);
}

function describe(values: object): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]: [string, unknown]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}

function lookOf(title: string, codes: readonly Code[]): Look {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const byPath = new Map(codes.map(({ id, colour }) => [codePathNames(byId, id).join(' / '), colour]));
  return {
    width: 960,
    title,
    words: {
      number: (value) => (value === null ? 'undefined' : decimal.format(value)),
      share: (value) => (value === null ? 'undefined' : percent.format(value)),
      more: (count) => `and ${decimal.format(count)} more in the table`,
      highest: (label) => `Highest: ${label}.`,
    },
    colourOf: (recordId) => byId.get(recordId)?.colour ?? null,
    colourOfPath: (path) => byPath.get(path) ?? null,
  };
}
