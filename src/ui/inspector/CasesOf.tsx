import { Plus, X } from 'lucide-react';
import type { NewMember } from '../../contract/case-commands';
import { compareText } from '../../domain/compare';
import type { Membership } from '../../domain/model';
import { leaveCase, showCases } from '../actions/edit-cases';
import { useMessages } from '../messages/use-messages';
import type { Mirror } from '../state/mirror';
import { openDialog } from '../state/workspace';
import styles from './cases-of.module.css';
import { FieldRow } from './Section';

type CasesOfProps = {
  readonly memberships: readonly Membership[];
  /** What a further case would get. */
  readonly member: NewMember;
  readonly mirror: Mirror;
};

/** The cases that a document or a passage belongs to: each can be shown or left, and another one joined. */
export function CasesOf({ memberships, member, mirror }: CasesOfProps) {
  const words = useMessages().cases;
  const joined = memberships
    .flatMap(({ id, caseId }) => {
      const one = mirror.cases.get(caseId);
      return one ? [{ id, one }] : [];
    })
    .toSorted((a, b) => compareText(a.one.name, b.one.name));
  return (
    <FieldRow label={words.title}>
      <span className={styles['cases']}>
        {joined.map(({ id, one }) => (
          <span key={id} className={styles['case']}>
            <button type="button" aria-label={words.showCase(one.name)} onClick={() => showCases([one.id])}>
              {one.name}
            </button>
            <button type="button" aria-label={words.takeOut(one.name)} onClick={() => void leaveCase([id])}>
              <X size={11} aria-hidden />
            </button>
          </span>
        ))}
        <button
          type="button"
          className={styles['add']}
          aria-label={words.belongs}
          title={words.belongs}
          onClick={() => openDialog({ kind: 'choose-case', members: [member] })}
        >
          <Plus size={12} aria-hidden />
        </button>
      </span>
    </FieldRow>
  );
}
