import { useMemo, useState } from 'react';
import type { NewMember } from '../../contract/case-commands';
import { compareText } from '../../domain/compare';
import { type Case, type CaseKind, caseKinds, type Id } from '../../domain/model';
import { joinCase } from '../actions/edit-cases';
import { useMessages } from '../messages/use-messages';
import { CaseIcon } from '../parts/cases/CaseIcon';
import { ChooseFrom } from '../parts/choose/ChooseFrom';
import styles from './case-dialogs.module.css';

type ChooseCaseProps = {
  readonly members: readonly NewMember[];
  readonly cases: ReadonlyMap<Id, Case>;
  readonly onClose: () => void;
};

type Choice = { readonly key: string; readonly kind: CaseKind; readonly name: string; readonly caseId: Id | null };

/** More would only be scrolled past: typing narrows the list. */
const mostShown = 100;

/** Asks which case documents or passages belong to: typed letters narrow the list, a new name makes a case. */
export function ChooseCase({ members, cases, onClose }: ChooseCaseProps) {
  const { cases: words, panels } = useMessages();
  const [typed, setTyped] = useState('');
  const sorted = useMemo(() => [...cases.values()].sort((a, b) => compareText(a.name, b.name)), [cases]);
  return (
    <ChooseFrom
      title={words.belongsTo}
      closeLabel={panels.cancel}
      field={words.find}
      list={words.belongsTo}
      none={words.none}
      choices={listChoices(sorted, typed.trim())}
      typed={typed}
      onType={setTyped}
      onChoose={({ caseId, name, kind }) => void joinCase(members, caseId === null ? { name, kind } : { caseId })}
      onClose={onClose}
    >
      {({ kind, name, caseId }) => (
        <>
          <CaseIcon kind={kind} />
          <span className={styles['label']}>{caseId === null ? words.newNamed(words.newOf[kind], name) : name}</span>
          {caseId === null ? null : <span className={styles['faint']}>{words.kinds[kind]}</span>}
        </>
      )}
    </ChooseFrom>
  );
}

/** The cases that fit, and the typed name as a new one of each kind unless there is a case of it. */
function listChoices(cases: readonly Case[], typed: string): readonly Choice[] {
  const wanted = typed.toLowerCase();
  const fitting = cases.filter(({ name }) => name.toLowerCase().includes(wanted));
  // What begins with the letters comes first.
  fitting.sort((a, b) => Number(!startsWith(a, wanted)) - Number(!startsWith(b, wanted)));
  const known = fitting.slice(0, mostShown).map(({ id, name, kind }) => ({ key: id, kind, name, caseId: id }));
  if (typed === '' || cases.some(({ name }) => name === typed)) return known;
  return [...known, ...caseKinds.map((kind) => ({ key: `new ${kind}`, kind, name: typed, caseId: null }))];
}

function startsWith({ name }: Case, wanted: string): boolean {
  return name.toLowerCase().startsWith(wanted);
}
