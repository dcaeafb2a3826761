import type { Wording } from '../parts/figures/figure-view';
import { nameOfGrouping } from '../parts/figures/groupings';
import type { WorkedFigure } from '../state/analyse';
import styles from './analyse.module.css';

/** Whether a figure has nothing to draw; without anything to hold a scope against no keyness is defined. */
export function isEmptyFigure({ settings, table }: WorkedFigure): boolean {
  if (table.rows.length === 0) return true;
  if (settings.kind === 'matrix') return table.columns.length === 1;
  // Before the columns of codes stand the period, its documents and its words.
  if (settings.kind === 'timeline') return table.columns.length === 3;
  return settings.kind === 'keyness' && (table.n['targetDocuments'] === 0 || table.n['referenceDocuments'] === 0);
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
  const nothing: Said = [wording.mirror.codes.size === 0 ? analyse.noCodes : analyse.nothing, analyse.nothingHint];
  switch (settings.kind) {
    case 'kwic':
      return [settings.query.trim() === '' ? analyseWords.typeWords : analyseWords.noHits, null];
    case 'collocations':
      return [
        settings.codeId === null && settings.node.trim() === '' ? analyseWords.typeWords : analyseWords.noHits,
        null,
      ];
    case 'words':
      return [analyseWords.noWords, null];
    case 'keyness':
      if (table.n['targetDocuments'] === 0) return [analyse.nothing, null];
      return [table.n['referenceDocuments'] === 0 ? analyseWords.chooseScope : analyseWords.noWords, null];
    case 'matrix':
      return table.rows.length > 0 && (table.n['documents'] ?? 0) > 0
        ? [analyse.noGroups(nameOfGrouping(settings.columns, wording)), analyse.noGroupsHint]
        : nothing;
    case 'crosstab':
      return (table.n['documents'] ?? 0) > 0 ? [analyse.noPairs, analyse.noPairsHint] : nothing;
    case 'timeline':
      return (table.n['documents'] ?? 0) > 0 && (table.n['codes'] ?? 0) > 0
        ? [analyse.noDates, analyse.noDatesHint]
        : nothing;
    default:
      return nothing;
  }
}
