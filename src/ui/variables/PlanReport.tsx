import type { VariablePlan } from '../../domain/variables/plan-import';
import { useMessages } from '../messages/use-messages';
import { Listed } from './Listed';
import styles from './variables.module.css';

/** What a table would change, and what of it finds no place. */
export function PlanReport({ plan }: { readonly plan: VariablePlan }) {
  const { variables: words } = useMessages();
  const { matched, rows, unmatched, ambiguous, unfit, cells, fields } = plan;
  const unfitLines = unfit.map(({ title, column, value }) => `${title} · ${column}: “${value.slice(0, 60)}”`);
  return (
    <div className={styles['report']} role="status">
      <p>{words.matched(matched, rows)}</p>
      {matched > 0 && cells.length + fields.length === 0 ? <p>{words.nothingToImport}</p> : null}
      <Listed title={words.unmatched(unmatched.length)} lines={unmatched} />
      <Listed title={words.ambiguous(ambiguous.length)} lines={ambiguous} />
      <Listed title={words.unfit(unfit.length)} lines={unfitLines} />
    </div>
  );
}
