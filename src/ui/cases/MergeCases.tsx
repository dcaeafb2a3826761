import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Case, Id } from '../../domain/model';
import { mergeCases } from '../actions/edit-cases';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { CaseIcon } from '../parts/cases/CaseIcon';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { indexMemberships } from '../state/memberships';
import { useProject } from '../state/project';
import styles from './case-dialogs.module.css';

type MergeCasesProps = { readonly cases: readonly Case[]; readonly onClose: () => void };

/** Asks which of several cases stays, and whose values win where they differ. */
export function MergeCases({ cases, onClose }: MergeCasesProps) {
  const { cases: words, panels } = useMessages();
  const memberships = useProject((state) => state.mirror?.memberships);
  const members = (id: Id): number => (memberships ? (indexMemberships(memberships).byCase.get(id)?.length ?? 0) : 0);
  const [first] = cases.toSorted((a, b) => members(b.id) - members(a.id));
  const [intoId, setIntoId] = useState(first?.id ?? '');
  const [valuesFrom, setValuesFrom] = useState(first?.id ?? '');
  return (
    <Dialog title={words.mergeInto(cases.length)} closeLabel={panels.cancel} onClose={onClose} width={460}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void mergeCases(
            cases.map(({ id }) => id),
            intoId,
            valuesFrom,
          );
        }}
      >
        <p className={styles['hint']}>{words.mergeHint}</p>
        <CaseRadios label={words.mergeStays} cases={cases} value={intoId} onChange={setIntoId} />
        <CaseRadios label={words.mergeValues} cases={cases} value={valuesFrom} onChange={setValuesFrom} />
        <DialogButtons>
          <Button kind="main" type="submit">
            {words.mergeDo}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

type CaseRadiosProps = {
  readonly label: string;
  readonly cases: readonly Case[];
  readonly value: Id;
  readonly onChange: (caseId: Id) => void;
};

function CaseRadios({ label, cases, value, onChange }: CaseRadiosProps) {
  return (
    <RadioGroup className={styles['radios'] ?? ''} aria-label={label} value={value} onChange={onChange}>
      <span className={styles['faint']} aria-hidden>
        {label}
      </span>
      {cases.map(({ id, name, kind }) => (
        <Radio key={id} value={id} className={styles['radio'] ?? ''}>
          <CaseIcon kind={kind} />
          {name}
        </Radio>
      ))}
    </RadioGroup>
  );
}
