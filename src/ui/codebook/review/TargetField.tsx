import { useMemo, useState } from 'react';
import { codePathNames } from '../../../domain/codebook/tree';
import type { Code, Id } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { useChoices } from '../../parts/choose/use-choices';
import { Swatch } from '../GridRow';
import type { Target } from './review';
import styles from './review.module.css';

const mostShown = 6;

type TargetFieldProps = {
  readonly codes: ReadonlyMap<Id, Code>;
  /** The code that is reviewed: what goes to it is kept. */
  readonly leftOutId: Id;
  readonly onChoose: (target: Target) => void;
  readonly onClose: () => void;
};

/** Finds any code by its letters, or names a new one. */
export function TargetField({ codes, leftOutId, onChoose, onClose }: TargetFieldProps) {
  const words = useMessages().codebook;
  const [typed, setTyped] = useState('');
  const paths = useMemo(
    () =>
      [...codes.values()]
        .filter(({ id, codable }) => codable === 1 && id !== leftOutId)
        .map((code) => ({ code, path: codePathNames(codes, code.id).join(' › ') })),
    [codes, leftOutId],
  );
  const name = typed.trim();
  const wanted = name.toLocaleLowerCase();
  const found =
    wanted === '' ? [] : paths.filter(({ path }) => path.toLocaleLowerCase().includes(wanted)).slice(0, mostShown);
  const choices: readonly (Target & { readonly label: string; readonly colour: string })[] = [
    ...found.map(({ code, path }) => ({ kind: 'code' as const, codeId: code.id, label: path, colour: code.colour })),
    ...(name === ''
      ? []
      : [{ kind: 'new' as const, name, label: words.newCodeNamed(name), colour: 'var(--line-strong)' }]),
  ];

  const { hear, fieldProps, listProps, optionProps } = useChoices(choices.length, choose, setTyped);

  function choose(at: number): void {
    const choice = choices[at];
    if (choice) onChoose(choice.kind === 'code' ? { kind: 'code', codeId: choice.codeId } : { kind: 'new', name });
  }

  return (
    <div className={styles['naming']}>
      <input
        {...fieldProps}
        aria-label={words.targetField}
        placeholder={words.targetField}
        value={typed}
        maxLength={500}
        autoFocus
        onKeyDown={(event) => {
          if (hear(event) || event.key !== 'Escape') return;
          onClose();
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div {...listProps} aria-label={words.targets}>
        {choices.map((choice, i) => (
          <div key={choice.kind === 'code' ? choice.codeId : 'new'} {...optionProps(i)}>
            <Swatch colour={choice.colour} />
            {choice.label}
          </div>
        ))}
      </div>
    </div>
  );
}
