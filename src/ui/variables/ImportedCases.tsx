import type { CaseChange, CasePlan, ComparedCase } from '../../domain/cases/plan-cases';
import { caseKinds } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { ImportedRows } from '../parts/imported-rows/ImportedRows';
import { Listed } from './Listed';
import styles from './variables.module.css';

/** The cases that a table names: what is new, what it would change, what is so already, and what fits nowhere. */
export function ImportedCases({ plan }: { readonly plan: CasePlan }) {
  const { cases: words, variables } = useMessages();
  const { cases, added, unfit } = plan;
  const changed = cases.filter(({ changes }) => changes.length > 0).length;
  const unfitLines = unfit.map(({ name, column, value }) => `${name} · ${column}: “${value.slice(0, 60)}”`);
  return (
    <div className={styles['report']}>
      <p role="status">{words.importing.summary(added, changed, cases.length - added - changed)}</p>
      <ImportedRows label={words.importing.list} count={cases.length}>
        {(at) => {
          const one = cases[at];
          return one ? <ImportedCase planned={one} /> : null;
        }}
      </ImportedRows>
      <Listed title={variables.unfit(unfit.length)} lines={unfitLines} />
    </div>
  );
}

function ImportedCase({ planned }: { readonly planned: ComparedCase }) {
  const { cases: words } = useMessages();
  const { name, kind, values, isNew, changes } = planned;
  const status = isNew ? 'new' : changes.length > 0 ? 'changed' : 'same';
  const told = isNew
    ? [...(kind ? [words.kinds[kind]] : []), ...values.map(({ variable, value }) => `${variable}: ${value}`)].join(
        ' · ',
      )
    : '';
  return (
    <>
      <p className={styles['planned']}>
        <span className={styles['plannedName']}>{name}</span>
        <span className={styles['hint']}>{told}</span>
        <span className={styles['status']} data-status={status}>
          {words.importing.status[status]}
        </span>
      </p>
      {changes.map((change) => (
        <Change key={change.variable ?? ''} change={change} />
      ))}
    </>
  );
}

function Change({ change: { variable, before, after } }: { readonly change: CaseChange }) {
  const { cases: words, variables } = useMessages();
  const say = (value: string): string =>
    variable === null ? words.kinds[caseKinds.find((kind) => kind === value) ?? 'other'] : value;
  return (
    <p className={styles['change']}>
      {variable ?? words.kind}: <del>{before === '' ? variables.noValue : say(before)}</del> → <ins>{say(after)}</ins>
    </p>
  );
}
