import type { WorkedFigure } from '../../state/analyse';
import { describeScope } from './describe-scope';
import type { Wording } from './figure-view';
import { describeMeasure } from './figure-views';

/** What stands below a figure: its measure, its scope and its numbers. */
export type FigureNotes = { readonly measure: string; readonly scope: string; readonly numbers: string };

/** Measure, scope and N of a figure in words. */
export function describeFigure({ settings, scope, table }: WorkedFigure, wording: Wording): FigureNotes {
  const { counts, scopeLine, boilerplateIn, boilerplateOut } = wording.messages.analyseNotes;
  const saying: Readonly<Record<string, ((n: number) => string) | undefined>> = {
    ...counts,
    ...wording.messages.analyseWords.counts,
  };
  return {
    measure: describeMeasure(settings, table, wording).join(wording.messages.analyse.betweenSentences),
    scope: scopeLine(
      describeScope(scope, wording).join(' · '),
      scope.boilerplate === true ? boilerplateIn : boilerplateOut,
    ),
    numbers: Object.entries(table.n)
      .flatMap(([name, count]) => (name === 'undated' && count === 0 ? [] : (saying[name]?.(count) ?? [])))
      .join(' · '),
  };
}
