import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../messages/use-messages';
import { ContextMenu } from '../parts/context-menu/ContextMenu';
import { useDayName } from '../parts/memo/use-day-name';
import { useRowWindow } from '../parts/tree/use-row-window';
import { useHistoryView } from '../state/history';
import { groupByDay, rowOfAct } from './act-days';
import { ActLine } from './ActLine';
import { actMenu } from './act-menu';
import styles from './history.module.css';
import type { DatedAct } from './use-acts';

const rowHeight = 34;

type ActListProps = { readonly acts: readonly DatedAct[]; readonly onEnd: () => void };

/** The acts by day, newest first; only those near what is in view are drawn, and more are read at the end. */
export function ActList({ acts, onEnd }: ActListProps) {
  const words = useMessages().history;
  const dayName = useDayName();
  const listId = useId();
  const seq = useHistoryView((state) => state.seq);
  const days = useMemo(() => groupByDay(acts), [acts]);
  const rows = acts.length + days.length;
  const { attach, first, end, show } = useRowWindow(rows, rowHeight);
  const active = acts.findIndex((act) => act.seq === seq);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  useEffect(() => {
    if (end >= rows) onEnd();
  }, [end, rows, onEnd]);

  function hear(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 };
    const step = steps[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? acts.length - 1 : step && active + step;
    if (target !== undefined) {
      const next = Math.max(0, Math.min(acts.length - 1, target));
      useHistoryView.setState({ seq: acts[next]?.seq ?? null });
      // The head of its day would lie over the act at the top.
      show(rowOfAct(days, next) - 1);
      show(rowOfAct(days, next));
    } else if (((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') && active >= 0) {
      const chosen = document.getElementById(`${listId}${active}`)?.getBoundingClientRect();
      if (chosen) setMenuAt({ x: chosen.left + 40, y: chosen.bottom });
    } else return;
    event.preventDefault();
  }

  return (
    <div
      className={styles['list']}
      data-testid="history-list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select shows no columns
      role="listbox"
      data-list-in-view
      aria-label={words.title}
      aria-activedescendant={active < 0 ? undefined : `${listId}${active}`}
      tabIndex={0}
      ref={attach}
      onKeyDown={hear}
    >
      <div role="presentation" style={{ height: rows * rowHeight, position: 'relative' }}>
        {days.map(({ day, row, first: at, count }) =>
          row >= end || row + count < first ? null : (
            <div
              key={day}
              role="presentation"
              className={styles['dayOfActs']}
              style={{ top: row * rowHeight, height: (count + 1) * rowHeight }}
            >
              <div role="presentation" className={styles['dayHead']}>
                {dayName(day)}
              </div>
              {acts
                .slice(Math.max(at, at + first - row - 1), Math.min(at + count, at + end - row - 1))
                .map((act, i) => {
                  const place = Math.max(at, at + first - row - 1) + i;
                  return (
                    <ActLine
                      key={act.seq}
                      act={act}
                      id={`${listId}${place}`}
                      top={(place - at + 1) * rowHeight}
                      isChosen={act.seq === seq}
                      onMenu={setMenuAt}
                    />
                  );
                })}
            </div>
          ),
        )}
      </div>
      {menuAt && active >= 0 && acts[active] ? (
        <ContextMenu label={words.title} at={menuAt} entries={actMenu(acts[active])} onClose={() => setMenuAt(null)} />
      ) : null}
    </div>
  );
}
