import type { KeyboardEvent } from 'react';
import type { Id } from '../../domain/model';
import { setWeight } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';
import styles from './inspector.module.css';

const step = 20;
const dots = [20, 40, 60, 80, 100] as const;

/** How much the passage weighs, as five dots; the keys 0 to 5 set it, Delete or pressing it again clears it. */
export function WeightField({ codingId, weight }: { readonly codingId: Id; readonly weight: number | null }) {
  const words = useMessages().inspector;

  function set(next: number | null): void {
    if (next !== weight) void setWeight(codingId, next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-5]$/.test(event.key)) set(Number(event.key) * step);
    else if (event.key === 'Delete' || event.key === 'Backspace') set(null);
    else return;
    // These keys would apply pinned codes or remove the coding.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <fieldset className={styles['weight']} aria-label={words.weight}>
      {dots.map((dot) => (
        <label key={dot} className={styles['dot']} title={words.weightOf(dot)}>
          <input
            type="radio"
            name={`weight of ${codingId}`}
            aria-label={words.weightOf(dot)}
            checked={weight === dot}
            onChange={() => set(dot)}
            onClick={() => {
              if (weight === dot) set(null);
            }}
            onKeyDown={onKeyDown}
          />
          {/* Weights between the dots come from other programs: the nearest dot is the last that is filled. */}
          <span data-on={(weight !== null && weight >= dot - step / 2) || undefined} />
        </label>
      ))}
      <span className={styles['hint']}>
        {weight === null ? words.weightNone : dots.some((dot) => dot === weight) ? null : words.weightOf(weight)}
      </span>
    </fieldset>
  );
}
