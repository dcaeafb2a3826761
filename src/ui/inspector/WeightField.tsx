import type { KeyboardEvent } from 'react';
import type { Id } from '../../domain/model';
import { setWeight } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';
import styles from './inspector.module.css';

const step = 20;
const dots = [20, 40, 60, 80, 100] as const;

/** How much the passage weighs, as five dots; arrows and the keys 0 to 5 set it, Delete clears it. */
export function WeightField({ codingId, weight }: { readonly codingId: Id; readonly weight: number | null }) {
  const words = useMessages().inspector;

  function set(next: number | null): void {
    if (next !== weight) void setWeight(codingId, next === null ? null : Math.max(0, Math.min(100, next)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowUp') set((weight ?? 0) + step);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') set((weight ?? 0) - step);
    else if (/^[0-5]$/.test(event.key)) set(Number(event.key) * step);
    else if (event.key === 'Delete' || event.key === 'Backspace') set(null);
    else return;
    // These keys would apply pinned codes or remove the coding.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      className={styles['weight']}
      role="slider"
      tabIndex={0}
      aria-label={words.weight}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={weight ?? 0}
      aria-valuetext={weight === null ? words.weightNone : words.weightOf(weight)}
      title={weight === null ? words.weightNone : words.weightOf(weight)}
      onKeyDown={onKeyDown}
    >
      {dots.map((dot) => (
        <span
          key={dot}
          className={styles['dot']}
          data-on={(weight ?? 0) > dot - step / 2 - 1 || undefined}
          onClick={() => set(weight === dot ? null : dot)}
        />
      ))}
      {weight === null ? <span className={styles['hint']}>{words.weightNone}</span> : null}
    </div>
  );
}
