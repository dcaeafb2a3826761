import type { KeyboardEvent, Ref } from 'react';
import { stances, type Id, type Stance } from '../../domain/model';
import { leaveBar } from '../actions/code-passage';
import { setStance } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';

type StanceChoiceProps = {
  readonly ref: Ref<HTMLFieldSetElement>;
  readonly codingId: Id;
  readonly stance: Stance | null;
};

const stanceOfKey: Readonly<Record<string, Stance>> = { s: 'supports', o: 'opposes', n: 'neutral' };

/** What the actor holds of it: one key sets it and closes the bar; Tab and Space set it and stay. */
export function StanceChoice({ ref, codingId, stance: present }: StanceChoiceProps) {
  const words = useMessages().reader;

  function hear(event: KeyboardEvent): void {
    const stance = stanceOfKey[event.key.toLowerCase()];
    if (event.key === 'Enter') leaveBar();
    else if (stance) void setStance(codingId, stance).then(leaveBar);
    else return;
    event.preventDefault();
  }

  return (
    <fieldset ref={ref} className="quick-bar-footer quick-bar-stances" aria-label={words.bar.stanceLabel}>
      <span className="quick-bar-quiet">{words.bar.stanceLabel}</span>
      {stances.map((stance) => (
        <button
          key={stance}
          type="button"
          aria-pressed={present === stance}
          aria-keyshortcuts={stance.charAt(0)}
          onKeyDown={hear}
          onClick={() => void setStance(codingId, present === stance ? null : stance)}
        >
          {words[stance]} <kbd>{stance.charAt(0)}</kbd>
        </button>
      ))}
    </fieldset>
  );
}
