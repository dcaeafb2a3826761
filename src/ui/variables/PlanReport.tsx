import type { VariablePlan } from '../../domain/variables/plan-import';
import { useMessages } from '../messages/use-messages';
import styles from './variables.module.css';

const mostListed = 30;

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

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { variables: words } = useMessages();
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.slice(0, mostListed).map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows may say the same, and the list never changes order
          <li key={at}>{line}</li>
        ))}
        {lines.length > mostListed ? <li>{words.more(lines.length - mostListed)}</li> : null}
      </ul>
    </section>
  );
}
