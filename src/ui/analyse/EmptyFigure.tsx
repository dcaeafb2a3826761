import { whyEmpty } from '../../domain/analysis/why-empty';
import type { Wording } from '../parts/figures/figure-view';
import { nameOfGrouping } from '../parts/figures/groupings';
import type { WorkedFigure } from '../state/analyse';
import styles from './analyse.module.css';

/** Whether a figure has nothing to draw. */
export function isEmptyFigure({ settings, table }: WorkedFigure): boolean {
  return whyEmpty(settings, table) !== null;
}

/** Says why there is nothing to see, and what to do next. */
export function EmptyFigure({ figure, wording }: { readonly figure: WorkedFigure; readonly wording: Wording }) {
  const [why, next] = sayNothing(figure, wording);
  return (
    <p className={styles['nothing']}>
      <strong>{why}</strong>
      {next === null ? null : <br />}
      {next}
    </p>
  );
}

type Said = readonly [why: string, next: string | null];

/** Figures of words ask for words first; figures of codings for codings, and for what they are sorted into. */
function sayNothing({ settings, table }: WorkedFigure, wording: Wording): Said {
  const { analyse, analyseWords } = wording.messages;
  switch (whyEmpty(settings, table)) {
    case 'question':
      return [analyseWords.typeWords, analyseWords.nextOfWords[settings.kind === 'kwic' ? 'kwic' : 'collocations']];
    case 'hits':
      return [analyseWords.noHits, analyseWords.noHitsHint];
    case 'words':
      return [analyseWords.noWords, analyseWords.noWordsHint];
    case 'documents':
      return [analyse.nothing, null];
    case 'reference':
      return [analyseWords.chooseScope, null];
    case 'groups':
      return [
        analyse.noGroups(settings.kind === 'matrix' ? nameOfGrouping(settings.columns, wording) : ''),
        analyse.noGroupsHint,
      ];
    case 'pairs':
      return [analyse.noPairs, analyse.noPairsHint];
    case 'dates':
      return [analyse.noDates, analyse.noDatesHint];
    default:
      return [wording.mirror.codes.size === 0 ? analyse.noCodes : analyse.nothing, analyse.nothingHint];
  }
}
