import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { fuzzyMatch } from '../../domain/codebook/fuzzy';
import type { Case, Id } from '../../domain/model';
import { chosenCoding } from '../actions/code-passage';
import { setActor } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { StanceChoice } from './StanceChoice';

const mostActors = 6;

/** Who speaks in the coded passage, then what they hold of it: a name, Enter, and one of `s`, `o`, `n`. */
export function ActorMode() {
  const cases = useProject((state) => state.mirror?.cases);
  // The chosen coding's own fields are read again whenever a Change comes in.
  useProject((state) => state.mirror?.documents);
  const chosen = chosenCoding();
  const stances = useRef<HTMLFieldSetElement>(null);
  if (!chosen || !cases) return null;
  return (
    <>
      <ActorField
        codingId={chosen.coding.id}
        present={cases.get(chosen.coding.actorId ?? '')?.name ?? ''}
        cases={[...cases.values()]}
        onTaken={() => stances.current?.querySelector('button')?.focus()}
      />
      <StanceChoice ref={stances} codingId={chosen.coding.id} stance={chosen.coding.stance} />
    </>
  );
}

type ActorFieldProps = {
  readonly codingId: Id;
  readonly present: string;
  readonly cases: readonly Case[];
  readonly onTaken: () => void;
};

function ActorField({ codingId, present, cases, onTaken }: ActorFieldProps) {
  const words = useMessages().reader.bar;
  const [query, setQuery] = useState(present);
  const [active, setActive] = useState(0);
  const listId = useId();
  const names = findActors(cases, query);
  const isNew = query.trim() !== '' && !names.some((name) => name.toLowerCase() === query.trim().toLowerCase());
  const choices = [...names, ...(isNew ? [query.trim()] : [])];

  async function take(name: string): Promise<void> {
    setQuery(name);
    // The stance's key may come before the answer.
    onTaken();
    if (name !== present) await setActor(codingId, name);
  }
  function hear(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') void take(query.trim() === '' ? '' : (choices[active] ?? query.trim()));
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="quick-bar-field">
        <input
          data-testid="quick-bar-actor"
          data-bar-field=""
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={`${listId}-${active}`}
          aria-label={words.actorLabel}
          placeholder={words.actorPlaceholder}
          autoComplete="off"
          value={query}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={hear}
        />
        <kbd aria-hidden>{words.enter}</kbd>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select would take the focus from the field */}
      <div className="quick-bar-list" id={listId} role="listbox" aria-label={words.actorLabel}>
        {choices.map((name, i) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field hears the keys
          <div
            key={name}
            id={`${listId}-${i}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element lives in a select only
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            className="quick-bar-row"
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setActive(i)}
            onClick={() => void take(name)}
          >
            <span className="quick-bar-path">{isNew && i === choices.length - 1 ? words.newActor(name) : name}</span>
          </div>
        ))}
      </div>
    </>
  );
}

function findActors(cases: readonly Case[], query: string): string[] {
  return cases
    .flatMap(({ name }) => {
      const match = fuzzyMatch(query, name);
      return match ? [{ name, score: match.score }] : [];
    })
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length)
    .slice(0, mostActors)
    .map(({ name }) => name);
}
