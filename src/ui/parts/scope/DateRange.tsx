import { useId, useState } from 'react';
import { isScopeDay } from '../../../domain/analysis/fit-scope';
import type { Scope } from '../../../domain/analysis/scope';
import { useMessages } from '../../messages/use-messages';
import { changeScope } from '../../state/scope';
import styles from './scope.module.css';

/** From when to when documents were published, both ends included; what is no date yet is not looked at. */
export function DateRange({ scope }: { readonly scope: Scope }) {
  const words = useMessages().scope;
  const hint = useId();
  const [dates, setDates] = useState({ dateFrom: scope.dateFrom ?? '', dateTo: scope.dateTo ?? '' });
  const isWrong = (date: string): boolean => date !== '' && !isScopeDay(date);

  function type(changes: Partial<typeof dates>): void {
    const next = { ...dates, ...changes };
    setDates(next);
    if (!isWrong(next.dateFrom) && !isWrong(next.dateTo)) changeScope(next);
  }

  const wrong = isWrong(dates.dateFrom) || isWrong(dates.dateTo);
  return (
    <>
      <div className={styles['range']}>
        {(['dateFrom', 'dateTo'] as const).map((end, i) => (
          <label key={end}>
            {i === 0 ? words.from : words.to}
            <input
              value={dates[end]}
              placeholder={i === 0 ? '2012' : '2016'}
              maxLength={10}
              autoFocus={i === 0}
              aria-invalid={isWrong(dates[end])}
              aria-describedby={hint}
              onChange={({ target }) => type({ [end]: target.value.trim() })}
            />
          </label>
        ))}
      </div>
      <p id={hint} className={styles['hint']} data-wrong={wrong || undefined}>
        {wrong ? words.dayWrong : words.dayHint}
      </p>
    </>
  );
}
