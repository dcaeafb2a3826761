import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { NewMember } from '../../contract/case-commands';
import { compareText } from '../../domain/compare';
import { type Case, type CaseKind, caseKinds, type Id } from '../../domain/model';
import { joinCase } from '../actions/edit-cases';
import { useMessages } from '../messages/use-messages';
import { Dialog } from '../parts/dialog/Dialog';
import { CaseIcon } from '../parts/cases/CaseIcon';
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
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const sorted = useMemo(() => [...cases.values()].sort((a, b) => compareText(a.name, b.name)), [cases]);
  const choices = listChoices(sorted, typed.trim());
  const chosen = Math.min(active, choices.length - 1);

  function choose(choice: Choice | undefined): void {
    if (!choice) return;
    onClose();
    const { caseId, name, kind } = choice;
    void joinCase(members, caseId === null ? { name, kind } : { caseId });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(chosen + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') choose(choices[chosen]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={words.belongsTo} closeLabel={panels.cancel} onClose={onClose} width={440}>
      <input
        className={styles['find']}
        role="combobox"
        aria-label={words.find}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={choices.length > 0 ? `${listId}${chosen}` : undefined}
        placeholder={words.find}
        value={typed}
        maxLength={500}
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={words.belongsTo} className={styles['choices']}>
        {choices.map((choice, i) => (
          <div
            key={choice.key}
            ref={(row) => {
              if (i === chosen) row?.scrollIntoView({ block: 'nearest' });
            }}
            id={`${listId}${i}`}
            role="option"
            aria-selected={i === chosen}
            className={styles['choice']}
            tabIndex={-1}
            // Pressing must not take the focus from the input; the keyboard chooses there.
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={() => choose(choice)}
          >
            <CaseIcon kind={choice.kind} />
            <span className={styles['label']}>
              {choice.caseId === null ? words.newNamed(words.newOf[choice.kind], choice.name) : choice.name}
            </span>
            {choice.caseId === null ? null : <span className={styles['faint']}>{words.kinds[choice.kind]}</span>}
          </div>
        ))}
      </div>
      {choices.length === 0 ? <p className={styles['none']}>{words.none}</p> : null}
    </Dialog>
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
