import { compareText } from '../../domain/compare';
import type { Id } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import type { Mirror } from '../state/mirror';
import styles from './inspector.module.css';
import { FieldRow } from './Section';

type SourceFactsProps = { readonly sourceId: Id; readonly mirror: Mirror };

/** The cases that a document belongs to as a whole. */
export function SourceCases({ sourceId, mirror }: SourceFactsProps) {
  const { importing } = useMessages();
  const cases = [...mirror.memberships.values()]
    .filter((membership) => membership.sourceId === sourceId && membership.quotationId === null)
    .flatMap(({ caseId }) => mirror.cases.get(caseId)?.name ?? [])
    .toSorted(compareText);
  return cases.length === 0 ? null : <FieldRow label={importing.cases}>{cases.join(', ')}</FieldRow>;
}

/** What a document is by the variables of the study. */
export function SourceValues({ sourceId, mirror }: SourceFactsProps) {
  const { importing } = useMessages();
  const values = [...mirror.values.values()]
    .filter(({ aboutId }) => aboutId === sourceId)
    .flatMap(({ variableId, value }) => {
      const variable = mirror.variables.get(variableId);
      return variable ? [{ variable, value }] : [];
    })
    .toSorted((a, b) => a.variable.position - b.variable.position);
  if (values.length === 0) return null;
  return (
    <section className={styles['values']} aria-label={importing.variables}>
      <h3>{importing.variables}</h3>
      <dl className={styles['fields']}>
        {values.map(({ variable, value }) => (
          <FieldRow key={variable.id} label={variable.name}>
            {value}
          </FieldRow>
        ))}
      </dl>
    </section>
  );
}
