import { useState, type KeyboardEvent } from 'react';
import type { Scope } from '../../../domain/analysis/scope';
import { useMessages } from '../../messages/use-messages';
import { changeScope } from '../../state/scope';
import styles from './scope.module.css';
import { isTicked, type ScopeChoice, withTick } from './scope-choices';

type TickListProps = { readonly label: string; readonly choices: readonly ScopeChoice[]; readonly scope: Scope };

/** More than this nobody reads through: the rest is found by typing. */
const mostShown = 200;
/** Fewer than this are seen at a glance. */
const fewChoices = 8;

/** Things to tick, found by typing; folders and sets stand under headings of their own. */
export function TickList({ label, choices, scope }: TickListProps) {
  const words = useMessages().scope;
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  const fitting = choices.filter(({ name }) => name.toLowerCase().includes(sought));
  const shown = fitting.slice(0, mostShown);
  // Codes keep their place below the others only while nothing is left out between them.
  const indented = sought === '';
  if (choices.length === 0) return <p className={styles['hint']}>{words.none}</p>;
  return (
    <>
      {choices.length > fewChoices ? (
        <input
          className={styles['find']}
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={typed}
          maxLength={500}
          autoFocus
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={goToFirst}
        />
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the list hears the arrow keys of its ticks */}
      <div className={styles['ticks']} role="group" aria-label={label} onKeyDown={goOn}>
        {shown.map((choice, i) => (
          <Tick
            key={`${choice.entry} ${choice.id}`}
            choice={choice}
            heading={choice.entry === shown[i - 1]?.entry ? '' : headingOf(choice, words.groups)}
            indented={indented}
            scope={scope}
          />
        ))}
        {fitting.length === 0 ? <p className={styles['hint']}>{words.noneFound}</p> : null}
        {fitting.length > shown.length ? (
          <p className={styles['hint']}>{words.more(fitting.length - shown.length)}</p>
        ) : null}
      </div>
    </>
  );
}

type TickProps = {
  readonly choice: ScopeChoice;
  readonly heading: string;
  readonly indented: boolean;
  readonly scope: Scope;
};

function Tick({ choice, heading, indented, scope }: TickProps) {
  return (
    <>
      {heading === '' ? null : <p className={styles['heading']}>{heading}</p>}
      <label className={styles['tick']} style={{ paddingInlineStart: indented ? 6 + choice.depth * 14 : 6 }}>
        <input
          type="checkbox"
          checked={isTicked(scope, choice)}
          onChange={() => changeScope(withTick(scope, choice))}
        />
        {choice.colour === null ? null : <span className={styles['swatch']} style={{ background: choice.colour }} />}
        <span className={styles['words']} title={choice.name}>
          {choice.name}
        </span>
      </label>
    </>
  );
}

function headingOf({ entry }: ScopeChoice, groups: { readonly folders: string; readonly sets: string }): string {
  if (entry === 'folders') return groups.folders;
  return entry === 'sourceSetIds' || entry === 'codeSetIds' ? groups.sets : '';
}

function goToFirst(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  event.currentTarget.parentElement?.querySelector<HTMLElement>('[type="checkbox"]')?.focus();
}

/** The arrow keys go from tick to tick. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const ticks = [...event.currentTarget.querySelectorAll<HTMLElement>('[type="checkbox"]')];
  const at = ticks.findIndex((tick) => tick === document.activeElement);
  ticks[at + step]?.focus();
  event.preventDefault();
}
