import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { codePathNames } from '../../../domain/codebook/tree';
import type { Code, Id } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
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
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
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

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const chosen = choices[active];
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else if (event.key === 'Enter' && chosen)
      onChoose(chosen.kind === 'code' ? { kind: 'code', codeId: chosen.codeId } : { kind: 'new', name });
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles['naming']}>
      <input
        role="combobox"
        aria-label={words.targetField}
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={choices.length > 0 ? `${listId}${active}` : undefined}
        placeholder={words.targetField}
        value={typed}
        maxLength={500}
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={words.targets}>
        {choices.map((choice, i) => (
          <div
            key={choice.kind === 'code' ? choice.codeId : 'new'}
            id={`${listId}${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={() =>
              onChoose(choice.kind === 'code' ? { kind: 'code', codeId: choice.codeId } : { kind: 'new', name })
            }
          >
            <Swatch colour={choice.colour} />
            {choice.label}
          </div>
        ))}
      </div>
    </div>
  );
}
