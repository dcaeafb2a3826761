import type { ShownFigure } from '../../state/first-settings';
import type { FigureTable } from '../../../domain/analysis/figure';
import { nameForPeople as nameTable, nameGroups } from '../../../domain/analysis/words-of-figures/name-for-people';
import { codePathNames } from '../../../domain/codebook/tree';
import { drawFigure } from '../../../domain/figures/draw-figure';
import type { Drawing } from '../../../domain/figures/drawing';
import type { Look } from '../../../domain/figures/look';
import type { Wording } from './figure-view';
import { titleOfFigure } from './figure-views';

/** A figure as it is drawn in this window: in its language, with the colours of the codebook. */
export function drawInWindow(table: FigureTable, settings: ShownFigure, wording: Wording, width: number): Drawing {
  return drawFigure(nameGroups(table, settings, wording.messages.analyse), settings, lookOf(settings, wording, width));
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
  return nameTable(table, settings, wording.messages.analyse);
}
