import { codeReaches, type CodeReach } from '../../../domain/analysis/figure';
import { frequencyUnits } from '../../../domain/analysis/frequencies';
import { matrixShares, matrixUnits } from '../../../domain/analysis/matrix';
import { crosstabCells } from '../../../domain/analysis/crosstab';
import type { FigureView, Wording } from './figure-view';
import { listGroupings, nameOfGrouping } from './groupings';
import { choiceOf, named, type Setting } from './setting';

/** The setting that all figures of codes share: whom a coding counts for. */
export function reachSetting<S extends { readonly reach: CodeReach }>(settings: S, { messages }: Wording): Setting<S> {
  const { choices, reaches } = messages.analyse;
  return choiceOf(settings, 'reach', choices.reach, named(codeReaches, reaches));
}

/** What that setting means, in a sentence. */
export function describeReach(reach: CodeReach, { messages }: Wording): string {
  const { own, withChildren, top } = messages.analyseNotes;
  return { own, 'with-children': withChildren, top }[reach];
}

export const frequenciesView: FigureView<'frequencies'> = {
  title: (_settings, { messages }) => messages.analyse.kinds.frequencies,
  settings: (settings, wording) => {
    const { choices, units } = wording.messages.analyse;
    return [choiceOf(settings, 'unit', choices.unit, named(frequencyUnits, units)), reachSetting(settings, wording)];
  },
  measure: ({ unit, reach }, _table, wording) => [
    wording.messages.analyseNotes.frequencies[unit],
    describeReach(reach, wording),
  ],
};

export const matrixView: FigureView<'matrix'> = {
  title: ({ columns }, wording) => wording.messages.analyse.matrixTitle(nameOfGrouping(columns, wording)),
  settings: (settings, wording) => {
    const { choices, units, shares } = wording.messages.analyse;
    return [
      choiceOf(settings, 'columns', choices.columns, listGroupings(wording)),
      choiceOf(settings, 'unit', choices.unit, named(matrixUnits, units)),
      choiceOf(settings, 'share', choices.cells, named(matrixShares, shares)),
      reachSetting(settings, wording),
    ];
  },
  measure({ unit, share, reach }, _table, wording) {
    const { matrix, shares } = wording.messages.analyseNotes;
    return [matrix[unit], ...(share === 'count' ? [] : [shares[share]]), describeReach(reach, wording)];
  },
};

export const crosstabView: FigureView<'crosstab'> = {
  title: ({ rows, columns }, wording) =>
    wording.messages.analyse.crosstabTitle(nameOfGrouping(rows, wording), nameOfGrouping(columns, wording)),
  settings: (settings, wording) => {
    const { choices, cells } = wording.messages.analyse;
    return [
      choiceOf(settings, 'rows', choices.rows, listGroupings(wording)),
      choiceOf(settings, 'columns', choices.columns, listGroupings(wording)),
      choiceOf(settings, 'cells', choices.cells, named(crosstabCells, cells)),
    ];
  },
  measure({ cells }, { n }, { messages }) {
    const { crosstab, test, noTest, probability } = messages.analyseNotes;
    const { decimal } = messages.analyse;
    const { chiSquared, degreesOfFreedom = 0, p = 1, cramersV = 0 } = n;
    const result =
      chiSquared === undefined
        ? noTest
        : test(decimal(chiSquared), decimal(degreesOfFreedom), probability(p), decimal(cramersV));
    return [crosstab[cells], result];
  },
};

export const uncodedView: FigureView<'uncoded'> = {
  title: (_settings, { messages }) => messages.analyse.kinds.uncoded,
  settings: () => [],
  measure: (_settings, _table, { messages }) => [messages.analyseNotes.uncoded],
};
