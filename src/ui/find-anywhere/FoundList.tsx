import {
  forwardRef,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  type KeyboardEvent,
} from 'react';
import { goToFound } from '../actions/find-anywhere';
import { useMessages } from '../messages/use-messages';
import { stepTo } from '../parts/tree/step-to';
import { useRowWindow } from '../parts/tree/use-row-window';
import { useFindAnywhere } from '../state/find-anywhere';
import { layOutRows, type FoundRows } from '../state/found-rows';
import { showView } from '../state/views';
import styles from './find-anywhere.module.css';
import { FoundLine } from './FoundLine';

export const lineHeight = 44;

/** Everything that was found, by document: only the lines near what is in view are drawn. */
export const FoundList = forwardRef<HTMLDivElement>(function FoundList(_props, ref) {
  const words = useMessages().findAnywhere;
  const listId = useId();
  const groups = useFindAnywhere((state) => state.groups);
  const folded = useFindAnywhere((state) => state.folded);
  const wanted = useFindAnywhere((state) => state.row);
  const rows = useMemo(() => layOutRows(groups, folded), [groups, folded]);
  const { attach, first, end, show } = useRowWindow(rows.length, lineHeight);
  const active = Math.max(0, Math.min(wanted, rows.length - 1));
  const element = useRef<HTMLDivElement | null>(null);
  useImperativeHandle(ref, () => element.current as HTMLDivElement);
  const showActive = useEffectEvent(() => show(active));
  useEffect(() => showActive(), [wanted]);

  function hear(event: KeyboardEvent): void {
    const target = stepTo(event.key, active, rows.length);
    if (target !== null) useFindAnywhere.setState({ row: target });
    else if (event.key === 'Enter') goToFound(active, event.ctrlKey || event.metaKey);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') foldAt(rows, active, event.key === 'ArrowLeft');
    else if (event.key === 'Escape') showView('reader');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (rows.length === 0) return null;
  return (
    <div
      className={styles['list']}
      data-testid="found-list"
      role="tree"
      aria-label={words.list}
      aria-activedescendant={`${listId}${active}`}
      tabIndex={0}
      ref={(found) => {
        element.current = found;
        attach(found);
      }}
      onKeyDown={hear}
    >
      <div role="presentation" style={{ height: rows.length * lineHeight, position: 'relative' }}>
        {Array.from({ length: Math.max(0, end - first) }, (_, i) => {
          const row = rows.at(first + i);
          return row ? (
            <FoundLine
              key={first + i}
              id={`${listId}${first + i}`}
              row={row}
              top={(first + i) * lineHeight}
              isActive={first + i === active}
              onTake={(take) => goToFound(first + i, take)}
              onFold={() => foldAt(rows, first + i, row.kind === 'group' && !row.isFolded)}
            />
          ) : null;
        })}
      </div>
    </div>
  );
});

/** Folds the group of a row, and stands on its heading then, or unfolds it. */
function foldAt(rows: FoundRows, at: number, isFolded: boolean): void {
  const row = rows.at(at);
  if (!row) return;
  useFindAnywhere.setState(({ folded }) => {
    const next = new Set(folded);
    if (isFolded) next.add(row.group.key);
    else next.delete(row.group.key);
    return { folded: next, row: isFolded ? rows.headingOf(at) : at };
  });
}
