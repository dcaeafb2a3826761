import type { FigureSettings } from '../contract/figure-calls';
import type { FigureTable } from '../domain/analysis/figure';
import { whyEmpty } from '../domain/analysis/why-empty';
import { describeMeasure } from '../domain/analysis/words-of-figures/describe-measure';
import { figuresInEnglish } from '../domain/analysis/words-of-figures/english';
import { nameGroups } from '../domain/analysis/words-of-figures/name-for-people';
import { titleFigure } from '../domain/analysis/words-of-figures/title-figure';
import type { WordsOfFigures } from '../domain/analysis/words-of-figures/words';
import { codePathNames } from '../domain/codebook/tree';
import { captionDrawing } from '../domain/figures/caption';
import { drawFigure } from '../domain/figures/draw-figure';
import type { Look } from '../domain/figures/look';
import { drawNothing } from '../domain/figures/nothing';
import { palettes } from '../domain/figures/palettes';
import { drawSvg } from '../domain/figures/svg';
import type { Code, Variable } from '../domain/model';

const { columns, counts, empty, notes }: WordsOfFigures = figuresInEnglish;
const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const width = 960;

export type FigureToDraw = {
  readonly settings: FigureSettings;
  /** In words. */
  readonly scope: string;
  /** In words: what the words of the scope are held against. */
  readonly reference?: string | undefined;
  readonly table: FigureTable;
};

/** What figures are made of, by name. */
type RecordsOfFigure = { readonly codes: readonly Code[]; readonly variables: readonly Variable[] };

/** A figure as the text of an SVG file, in black on white, with its measure, its scope and its numbers below it. */
export function figureSvg(
  { settings, scope, reference, table }: FigureToDraw,
  { codes, variables }: RecordsOfFigure,
): string {
  const title = titleFigure(
    settings,
    figuresInEnglish,
    (of, id) => (of === 'code' ? codes : variables).find((record) => record.id === id)?.name,
  );
  const why = whyEmpty(settings, table);
  const drawing =
    why === null
      ? drawFigure(nameGroups(table, settings, figuresInEnglish), settings, lookOf(title, codes))
      : drawNothing(empty[why], width);
  const numbers = Object.entries(table.n).flatMap(([name, count]) =>
    name === 'undated' && count === 0 ? [] : (counts[name]?.(count) ?? []),
  );
  const below = [
    `Measure: ${describeMeasure(settings, { n: table.n, reference }, notes)}`,
    `Scope: ${scope}`,
    `N: ${numbers.join(' · ')}`,
  ];
  return drawSvg(captionDrawing(drawing, title, below), palettes.print, title);
}

function lookOf(title: string, codes: readonly Code[]): Look {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const byPath = new Map(codes.map(({ id, colour }) => [codePathNames(byId, id).join(' / '), colour]));
  return {
    width,
    title,
    words: {
      number: (value) => (value === null ? 'undefined' : decimal.format(value)),
      share: (value) => (value === null ? 'undefined' : percent.format(value)),
      more: (count) => `and ${decimal.format(count)} more in the table`,
      highest: (label) => `Highest: ${label}.`,
      column: (key) => columns[key] ?? key,
    },
    colourOf: (recordId) => byId.get(recordId)?.colour ?? null,
    colourOfPath: (path) => byPath.get(path) ?? null,
  };
}
