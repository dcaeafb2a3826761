import { codeReaches, type CodeReach } from '../../../domain/analysis/figure';
import { frequencyUnits } from '../../../domain/analysis/frequencies';
import { matrixShares, matrixUnits } from '../../../domain/analysis/matrix';
import { crosstabCells } from '../../../domain/analysis/crosstab';
import type { FigureView, Wording } from './figure-view';
import { listGroupings } from './groupings';
import { choiceOf, named, type Setting } from './setting';

/** The setting that all figures of codes share: whom a coding counts for. */
export function reachSetting<S extends { readonly reach: CodeReach }>(settings: S, { messages }: Wording): Setting<S> {
  const { choices, reaches } = messages.analyse;
  return choiceOf(settings, 'reach', choices.reach, named(codeReaches, reaches));
}

export const frequenciesView: FigureView<'frequencies'> = {
  settings: (settings, wording) => {
    const { choices, units } = wording.messages.analyse;
    return [choiceOf(settings, 'unit', choices.unit, named(frequencyUnits, units)), reachSetting(settings, wording)];
  },
};

export const matrixView: FigureView<'matrix'> = {
  settings: (settings, wording) => {
    const { choices, units, shares } = wording.messages.analyse;
    return [
      choiceOf(settings, 'columns', choices.columns, listGroupings(wording)),
      choiceOf(settings, 'unit', choices.unit, named(matrixUnits, units)),
      choiceOf(settings, 'share', choices.cells, named(matrixShares, shares)),
      reachSetting(settings, wording),
    ];
  },
};

export const crosstabView: FigureView<'crosstab'> = {
  settings: (settings, wording) => {
    const { choices, cells } = wording.messages.analyse;
    return [
      choiceOf(settings, 'rows', choices.rows, listGroupings(wording)),
      choiceOf(settings, 'columns', choices.columns, listGroupings(wording)),
      choiceOf(settings, 'cells', choices.cells, named(crosstabCells, cells)),
    ];
  },
};

export const uncodedView: FigureView<'uncoded'> = {
  settings: () => [],
};
