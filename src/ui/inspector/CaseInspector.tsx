import type { Case } from '../../domain/model';
import { caseKinds } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { renameCase, setCaseKind } from '../actions/edit-cases';
import { beginVariable } from '../actions/edit-variables';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { indexMemberships } from '../state/memberships';
import type { Mirror } from '../state/mirror';
import { openDialog } from '../state/workspace';
import { HistoryButton } from './HistoryButton';
import { InlineField } from './InlineField';
import styles from './inspector.module.css';
import { MemoList } from './MemoList';
import { FieldRow, Section } from './Section';
import { VariableField } from './VariableField';

type CaseInspectorProps = { readonly cases: readonly Case[]; readonly mirror: Mirror };

/** The selected case: who it is, what it is by the variables, and the memos on it; of several their names. */
export function CaseInspector({ cases, mirror }: CaseInspectorProps) {
  const words = useMessages().cases;
  const [chosen, another] = cases;
  if (!chosen) return null;
  if (!another) return <OneCase key={chosen.id} chosen={chosen} mirror={mirror} />;
  return (
    <Section title={words.selectedMany(cases.length)}>
      <div className={styles['card']}>
        {cases.slice(0, mostListed).map(({ id, name, kind }) => (
          <div key={id} className={styles['listed']}>
            <span className={styles['code-path']}>{name}</span>
            <span className={styles['where']}>{words.kinds[kind]}</span>
          </div>
        ))}
        <div className={styles['buttons']}>
          <Button kind="quiet" onPress={() => openDialog({ kind: 'merge-cases', caseIds: cases.map(({ id }) => id) })}>
            {words.merge}
          </Button>
        </div>
      </div>
    </Section>
  );
}

/** More names than this would only be scrolled past. */
const mostListed = 60;

function OneCase({ chosen, mirror }: { readonly chosen: Case; readonly mirror: Mirror }) {
  const messages = useMessages();
  const { cases: words, importing, variables: variableWords } = messages;
  const members = indexMemberships(mirror.memberships).byCase.get(chosen.id) ?? [];
  const documents = members.filter(({ quotationId }) => quotationId === null).length;
  const variables = [...mirror.variables.values()].filter(({ about }) => about === 'case').sort(byPosition);
  const values = mirror.valuesByAbout.get(chosen.id);
  return (
    <Section title={words.one}>
      <div className={styles['card']}>
        <dl className={styles['fields']}>
          <FieldRow label={words.name}>
            <InlineField
              label={words.name}
              value={chosen.name}
              empty={chosen.name}
              onSubmit={(name) => {
                if (name !== '') void renameCase(chosen.id, name);
              }}
            />
          </FieldRow>
          <FieldRow label={words.kind}>
            <select
              className={styles['select']}
              aria-label={words.kind}
              value={chosen.kind}
              onChange={(event) =>
                void setCaseKind([chosen.id], caseKinds.find((kind) => kind === event.target.value) ?? chosen.kind)
              }
            >
              {caseKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          </FieldRow>
          <FieldRow label={words.gathers}>{words.counts(documents, members.length - documents)}</FieldRow>
        </dl>
        <section className={styles['values']} aria-label={importing.variables}>
          <h3>{importing.variables}</h3>
          <dl className={styles['fields']}>
            {variables.map((variable) => (
              <VariableField
                key={variable.id}
                variable={variable}
                aboutId={chosen.id}
                value={values?.get(variable.id)?.value ?? null}
              />
            ))}
          </dl>
          <button type="button" className={styles['add']} onClick={() => beginVariable('case')}>
            {variableWords.newVariable}
          </button>
        </section>
        <MemoList about={[{ table: 'case', id: chosen.id }]} mirror={mirror} />
        <div className={styles['buttons']}>
          <HistoryButton about={{ table: 'case', id: chosen.id }} />
        </div>
      </div>
    </Section>
  );
}
