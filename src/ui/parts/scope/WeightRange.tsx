import { useId, useState } from 'react';
import type { Scope } from '../../../domain/analysis/scope';
import { useMessages } from '../../messages/use-messages';
import { changeScope } from '../../state/scope';
import styles from './scope.module.css';

/** Between which weights codings lie, both ends included. */
export function WeightRange({ scope }: { readonly scope: Scope }) {
  const words = useMessages().scope;
  const hint = useId();
  const [ends, setEnds] = useState({ weightFrom: written(scope.weightFrom), weightTo: written(scope.weightTo) });
  const isWrong = !fits(ends.weightFrom) || !fits(ends.weightTo) || isTurned(ends.weightFrom, ends.weightTo);

  function type(changes: Partial<typeof ends>): void {
    const next = { ...ends, ...changes };
    setEnds(next);
    const { weightFrom, weightTo } = next;
    if (fits(weightFrom) && fits(weightTo) && !isTurned(weightFrom, weightTo))
      changeScope({ weightFrom: readWeight(weightFrom), weightTo: readWeight(weightTo) });
  }

  return (
    <>
      <div className={styles['range']}>
        {(['weightFrom', 'weightTo'] as const).map((end, i) => (
          <label key={end}>
            {i === 0 ? words.from : words.to}
            <input
              value={ends[end]}
              placeholder={i === 0 ? '0' : '100'}
              inputMode="numeric"
              maxLength={5}
              autoFocus={i === 0}
              aria-invalid={isWrong}
              aria-describedby={hint}
              onChange={({ target }) => type({ [end]: target.value.trim() })}
            />
          </label>
        ))}
      </div>
      <p id={hint} className={styles['hint']} data-wrong={isWrong || undefined}>
        {isWrong ? words.weightWrong : words.weightHint}
      </p>
    </>
  );
}

function written(weight: number | undefined): string {
  return weight === undefined ? '' : String(weight);
}

function readWeight(words: string): number | undefined {
  return words === '' ? undefined : Number(words);
}

function fits(words: string): boolean {
  const weight = readWeight(words) ?? 0;
  return weight >= 0 && weight <= 100;
}

function isTurned(from: string, to: string): boolean {
  return (readWeight(from) ?? 0) > (readWeight(to) ?? 100);
}
