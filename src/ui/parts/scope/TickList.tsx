import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Scope } from '../../../domain/analysis/scope';
import { useMessages } from '../../messages/use-messages';
import { changeScope } from '../../state/scope';
import { stepTo } from '../tree/step-to';
import styles from './scope.module.css';
import { isTicked, type ScopeChoice, withTick, withTicks } from './scope-choices';
import { Tick } from './Tick';

type TickListProps = { readonly label: string; readonly choices: readonly ScopeChoice[]; readonly scope: Scope };

/** Fewer than this are seen at a glance. */
const fewChoices = 8;
const rowHeight = 26;
const headingHeight = 25;

/** Things to tick, found by typing; folders and sets stand under headings of their own. Only what is in view is drawn. */
export function TickList({ label, choices, scope }: TickListProps) {
  const words = useMessages().scope;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState(0);
  const sought = typed.trim().toLowerCase();
  const shown = useMemo(() => choices.filter(({ path }) => path.toLowerCase().includes(sought)), [choices, sought]);
  const active = Math.max(0, Math.min(wanted, shown.length - 1));
  const headingAt = (i: number): string => {
    const choice = shown[i];
    return !choice || choice.entry === shown[i - 1]?.entry ? '' : headingOf(choice, words.groups);
  };
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => list.current,
    estimateSize: (i) => rowHeight + (headingAt(i) === '' ? 0 : headingHeight),
    getItemKey: (i) => `${shown[i]?.entry ?? ''} ${shown[i]?.id ?? ''}`,
    overscan: 8,
  });
  useEffect(() => {
    // Without a field above it the list has the keyboard at once.
    if (choices.length <= fewChoices) list.current?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it opens
  }, []);
  if (choices.length === 0) return <p className={styles['hint']}>{words.none}</p>;

  function goTo(i: number): void {
    setWanted(i);
    rows.scrollToIndex(i, { align: 'auto' });
  }
  function turn(i: number): void {
    const choice = shown[i];
    if (choice) changeScope(withTick(scope, choice));
    setWanted(i);
  }
  function hear(event: KeyboardEvent): void {
    const target = stepTo(event.key, active, shown.length);
    if (target !== null && event.key === 'ArrowUp' && active === 0) focusField();
    else if (target !== null) goTo(target);
    else if (event.key === ' ' || event.key === 'Enter') turn(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function focusField(): void {
    list.current?.parentElement?.querySelector<HTMLElement>('[type="search"]')?.focus();
  }

  return (
    <>
      {choices.length > fewChoices ? (
        <input
          className={styles['find']}
          type="search"
          aria-label={words.find}
          aria-controls={listId}
          placeholder={words.find}
          value={typed}
          maxLength={500}
          autoFocus
          onChange={({ target }) => {
            setTyped(target.value);
            setWanted(0);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || shown.length === 0) return;
            event.preventDefault();
            list.current?.focus();
          }}
        />
      ) : null}
      {sought !== '' && shown.length > 1 ? (
        <button type="button" className={styles['add']} onClick={() => changeScope(withTicks(scope, shown))}>
          {words.tickFound(shown.length)}
        </button>
      ) : null}
      <div
        id={listId}
        ref={list}
        className={styles['ticks']}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select does not draw only what is in view
        role="listbox"
        aria-multiselectable
        aria-label={label}
        aria-activedescendant={shown.length > 0 ? `${listId}${active}` : undefined}
        tabIndex={0}
        style={{ height: rows.getTotalSize() + 4 }}
        onKeyDown={hear}
      >
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start, key }) => {
            const choice = shown[index];
            return choice ? (
              <Tick
                key={key}
                id={`${listId}${index}`}
                place={{ index, count: shown.length, top: start }}
                choice={choice}
                heading={headingAt(index)}
                // Codes keep their place below the others only while nothing is left out between them.
                name={sought === '' ? choice.name : choice.path}
                depth={sought === '' ? choice.depth : 0}
                isActive={index === active}
                isTicked={isTicked(scope, choice)}
                onTurn={() => turn(index)}
              />
            ) : null;
          })}
        </div>
      </div>
      {shown.length === 0 ? <p className={styles['hint']}>{words.noneFound}</p> : null}
    </>
  );
}

function headingOf({ entry }: ScopeChoice, groups: { readonly folders: string; readonly sets: string }): string {
  if (entry === 'folders') return groups.folders;
  return entry === 'sourceSetIds' || entry === 'codeSetIds' ? groups.sets : '';
}
