import type { ShownFigure } from '../../state/first-settings';
import type { FigureTable, Grouping } from '../../../domain/analysis/figure';
import { nameSigns } from '../../../domain/analysis/words/name-signs';
import { codePathNames } from '../../../domain/codebook/tree';
import { drawFigure } from '../../../domain/figures/draw-figure';
import type { Drawing } from '../../../domain/figures/drawing';
import type { Look } from '../../../domain/figures/look';
import { stances } from '../../../domain/model';
import type { Wording } from './figure-view';
import { titleOfFigure } from './figure-views';

/** A figure as it is drawn in this window: in its language, with the colours of the codebook. */
export function drawInWindow(table: FigureTable, settings: ShownFigure, wording: Wording, width: number): Drawing {
  return drawFigure(nameGroups(table, settings, wording), settings, lookOf(settings, wording, width));
}

function lookOf(settings: ShownFigure, wording: Wording, width: number): Look {
  const { messages, mirror } = wording;
  const columnNames: Readonly<Record<string, string>> = messages.analyse.columns;
  const { decimal, percent, undefined: nothing, more, highest } = messages.analyse;
  const colours = new Map(
    [...mirror.codes.values()].map(({ id, colour }) => [codePathNames(mirror.codes, id).join(' / '), colour]),
  );
  return {
    width,
    title: titleOfFigure(settings, wording),
    words: {
      number: sayOnce((value) => (value === null ? nothing : decimal(value))),
      share: sayOnce((value) => (value === null ? nothing : percent(value))),
      more,
      highest,
      column: (key) => columnNames[key] ?? key,
    },
    colourOf: (recordId) => mirror.codes.get(recordId)?.colour ?? null,
    colourOfPath: (path) => colours.get(path) ?? null,
  };
}

/** Thousands of cells have some hundred different numbers, and each is put into words once. */
function sayOnce(say: (value: number | null) => string): (value: number | null) => string {
  const said = new Map<number | null, string>();
  return (value) => {
    const known = said.get(value);
    if (known !== undefined) return known;
    const words = say(value);
    said.set(value, words);
    return words;
  };
}

/** A table as people read it in their language. */
export function nameForPeople(table: FigureTable, settings: ShownFigure, wording: Wording): FigureTable {
  const named = nameGroups(table, settings, wording);
  return settings.kind === 'keyness' ? nameSigns(named, wording.messages.analyse.signs) : named;
}

/** Stances and sums are words of the program, not of the study: people read them in their language. */
function nameGroups(table: FigureTable, settings: ShownFigure, { messages }: Wording): FigureTable {
  const names: Readonly<Record<string, string>> = messages.inspector.stances;
  const isStance = (grouping: Grouping | undefined): boolean => grouping?.by === 'stance';
  const columns = settings.kind === 'matrix' || settings.kind === 'crosstab' ? settings.columns : undefined;
  const rows = settings.kind === 'crosstab' ? settings.rows : undefined;
  const known: ReadonlySet<string> = new Set(stances);
  const nameOf = (key: string): string => (known.has(key) ? (names[key] ?? key) : key);
  const total = settings.kind === 'crosstab' ? table.columns.length - 1 : -1;
  return {
    ...table,
    columns: table.columns.map((column, place) => ({
      ...column,
      key: place === total ? messages.analyse.columns.total : isStance(columns) ? nameOf(column.key) : column.key,
    })),
    ...(isStance(rows) && { rows: table.rows.map(([name, ...cells]) => [nameOf(String(name)), ...cells]) }),
  };
}
