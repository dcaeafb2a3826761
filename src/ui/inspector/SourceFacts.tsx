import type { Id } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { useMessages } from '../messages/use-messages';
import type { Mirror } from '../state/mirror';
import { noValues } from '../state/value-index';
import styles from './inspector.module.css';
import { VariableField } from './VariableField';

type SourceFactsProps = { readonly sourceId: Id; readonly mirror: Mirror };

/** What a document is by the variables of the study, each written in place. */
export function SourceValues({ sourceId, mirror }: SourceFactsProps) {
  const { variables: words } = useMessages();
  const variables = [...mirror.variables.values()].filter(({ about }) => about === 'source').toSorted(byPosition);
  const values = mirror.valuesByAbout.get(sourceId) ?? noValues;
  if (variables.length === 0) return null;
  return (
    <section className={styles['values']} aria-label={words.setVariables}>
      <h3>{words.setVariables}</h3>
      <dl className={styles['fields']}>
        {variables.map((variable) => (
          <VariableField
            key={variable.id}
            variable={variable}
            aboutId={sourceId}
            value={values.get(variable.id)?.value ?? null}
          />
        ))}
      </dl>
    </section>
  );
}
