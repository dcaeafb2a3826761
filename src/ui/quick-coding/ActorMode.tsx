import { useRef, useState } from 'react';
import { fuzzyMatch } from '../../domain/codebook/fuzzy';
import { stances, type Case, type Stance } from '../../domain/model';
import { chosenCoding, leaveBar } from '../actions/code-passage';
import { setActor, setStance } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';

const mostActors = 6;
const stanceOfKey: Readonly<Record<string, Stance>> = { s: 'supports', o: 'opposes', n: 'neutral' };

/** Who speaks in the coded passage, then what they hold of it: a name, Enter, and one of `s`, `o`, `n`. */
export function ActorMode() {
  const words = useMessages().reader;
  const cases = useProject((state) => state.mirror?.cases);
  // The chosen coding's own fields are read again whenever a Change comes in.
  useProject((state) => state.mirror?.documents);
  const chosen = chosenCoding();
  const present = chosen?.coding.actorId == null ? '' : (cases?.get(chosen.coding.actorId)?.name ?? '');
  const [query, setQuery] = useState(present);
  const [active, setActive] = useState(0);
  const stanceGroup = useRef<HTMLDivElement>(null);
  if (!chosen) return null;
  const codingId = chosen.coding.id;

  const names = findActors([...(cases?.values() ?? [])], query);
  const isNew = query.trim() !== '' && !names.some((name) => name.toLowerCase() === query.trim().toLowerCase());
  const choices = [...names, ...(isNew ? [query.trim()] : [])];

  async function take(name: string): Promise<void> {
    if (name !== present) await setActor(codingId, name);
    setQuery(name);
    stanceGroup.current?.focus();
  }

  return (
    <div className="quick-bar-actor">
      <div className="quick-bar-field">
        <input
          data-testid="quick-bar-actor"
          data-bar-field=""
          // The bar opened because the person asked to write here.
          autoFocus
          onFocus={(event) => event.target.select()}
          aria-label={words.bar.actorLabel}
          placeholder={words.bar.actorPlaceholder}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown') setActive(Math.min(active + 1, choices.length - 1));
            else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
            else if (event.key === 'Enter') void take(query.trim() === '' ? '' : (choices[active] ?? query.trim()));
            else return;
            event.preventDefault();
          }}
        />
        <kbd aria-hidden>{words.bar.enter}</kbd>
      </div>
      <div className="quick-bar-list" role="listbox" aria-label={words.bar.actorLabel}>
        {choices.map((name, i) => (
          <div
            key={name}
            role="option"
            aria-selected={i === active}
            className="quick-bar-row"
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setActive(i)}
            onClick={() => void take(name)}
          >
            <span className="quick-bar-path">
              {isNew && i === choices.length - 1 ? words.bar.newActor(name) : name}
            </span>
          </div>
        ))}
      </div>
      <div
        ref={stanceGroup}
        className="quick-bar-footer quick-bar-stances"
        role="group"
        tabIndex={-1}
        aria-label={words.bar.stanceLabel}
        onKeyDown={(event) => {
          const stance = stanceOfKey[event.key.toLowerCase()];
          if (stance) void setStance(codingId, stance).then(leaveBar);
          else if (event.key === 'Enter' && event.target === event.currentTarget) leaveBar();
          else return;
          event.preventDefault();
        }}
      >
        <span className="quick-bar-quiet">{words.bar.stanceLabel}</span>
        {stances.map((stance) => (
          <button
            key={stance}
            type="button"
            aria-pressed={chosen.coding.stance === stance}
            onClick={() => void setStance(codingId, chosen.coding.stance === stance ? null : stance)}
          >
            {words[stance]} <kbd>{stance.charAt(0)}</kbd>
          </button>
        ))}
      </div>
    </div>
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
