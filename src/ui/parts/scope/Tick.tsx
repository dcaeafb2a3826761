import { Check } from 'lucide-react';
import styles from './scope.module.css';
import type { ScopeChoice } from './scope-choices';

type TickProps = {
  readonly id: string;
  /** Its place in the list, of how many, and how far below its top. */
  readonly place: { readonly index: number; readonly count: number; readonly top: number };
  readonly choice: ScopeChoice;
  /** What stands above it; empty for nothing. */
  readonly heading: string;
  readonly name: string;
  readonly depth: number;
  readonly isActive: boolean;
  readonly isTicked: boolean;
  readonly onTurn: () => void;
};

/** One thing that may be ticked. */
export function Tick({ id, place, choice, heading, name, depth, isActive, isTicked, onTurn }: TickProps) {
  return (
    <div role="presentation" className={styles['place']} style={{ transform: `translateY(${place.top}px)` }}>
      {heading === '' ? null : (
        <p className={styles['heading']} role="presentation">
          {heading}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list hears the keys and has the focus */}
      <div
        id={id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element shows no colour
        role="option"
        aria-selected={isTicked}
        aria-posinset={place.index + 1}
        aria-setsize={place.count}
        className={styles['tick']}
        data-active={isActive || undefined}
        style={{ paddingInlineStart: 6 + depth * 14 }}
        onClick={onTurn}
      >
        <span className={styles['box']} aria-hidden>
          {isTicked ? <Check size={11} strokeWidth={3} /> : null}
        </span>
        {choice.colour === null ? null : <span className={styles['swatch']} style={{ background: choice.colour }} />}
        <span className={styles['words']} title={choice.path}>
          {name}
        </span>
      </div>
    </div>
  );
}
