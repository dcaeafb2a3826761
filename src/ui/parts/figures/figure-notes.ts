import type { WorkedFigure } from '../../state/analyse';
import { describeScope } from './describe-scope';
import type { Wording } from './figure-view';
import { describeMeasure } from '../../../domain/analysis/words-of-figures/describe-measure';
import { nameOfReference } from './references';

/** What stands below a figure: its measure, its scope and its numbers. */
export type FigureNotes = { readonly measure: string; readonly scope: string; readonly numbers: string };

/** Measure, scope and N of a figure in words. */
export function describeFigure({ settings, scope, table }: WorkedFigure, wording: Wording): FigureNotes {
  const { counts, measures, scopeLine, boilerplateIn, boilerplateOut } = wording.messages.analyseNotes;
  const saying: Readonly<Record<string, ((n: number) => string) | undefined>> = counts;
  const reference = settings.kind === 'keyness' ? nameOfReference(settings.reference, wording) : undefined;
  return {
    measure: describeMeasure(settings, { n: table.n, reference }, measures),
    scope: scopeLine(
      describeScope(scope, wording).join(' · '),
      scope.boilerplate === true ? boilerplateIn : boilerplateOut,
    ),
    numbers: Object.entries(table.n)
      .flatMap(([name, count]) => (name === 'undated' && count === 0 ? [] : (saying[name]?.(count) ?? [])))
      .join(' · '),
  };
}
