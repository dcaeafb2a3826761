import type { ShownFigure } from '../../state/first-settings';
import { crosstabView, frequenciesView, matrixView, uncodedView } from './count-views';
import type { FigureView, Wording } from './figure-view';
import { cooccurrenceView, linesView, portraitsView, sequencesView, timelineView } from './relation-views';
import type { Setting } from './setting';
import { titleFigure } from '../../../domain/analysis/words-of-figures/title-figure';
import { nameOfRecord } from './groupings';
import { collocationsView, keynessView, kwicView, wordsView } from './word-views';

/** What the workspace shows of each kind of figure, in the order of its list. */
const figureViews: { readonly [K in ShownFigure['kind']]: FigureView<K> } = {
  frequencies: frequenciesView,
  matrix: matrixView,
  cooccurrence: cooccurrenceView,
  timeline: timelineView,
  lines: linesView,
  portraits: portraitsView,
  kwic: kwicView,
  words: wordsView,
  keyness: keynessView,
  collocations: collocationsView,
  uncoded: uncodedView,
  sequences: sequencesView,
  crosstab: crosstabView,
};

/** What a figure is called. */
export function titleOfFigure(settings: ShownFigure, wording: Wording): string {
  return titleFigure(settings, wording.messages.analyse, nameOfRecord(wording));
}

/** The settings of a figure as chips. */
export function listSettings(settings: ShownFigure, wording: Wording): readonly Setting<ShownFigure>[] {
  return viewOf(settings).settings(settings, wording);
}

/** The compiler cannot see that a kind's view takes that kind's settings: the table above says it. */
function viewOf({ kind }: ShownFigure): {
  readonly settings: (settings: ShownFigure, wording: Wording) => readonly Setting<ShownFigure>[];
} {
  return figureViews[kind] as unknown as ReturnType<typeof viewOf>;
}
