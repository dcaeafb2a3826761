import { useVirtualizer } from '@tanstack/react-virtual';
import { X } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { FoundPassage } from '../../contract/figure-calls';
import { showPassage } from '../actions/show-place';
import { useMessages } from '../messages/use-messages';
import { describeBehind } from '../parts/figures/describe-behind';
import { IconButton } from '../parts/button/Button';
import { stepTo } from '../parts/tree/step-to';
import { useAnalyse } from '../state/analyse';
import styles from './passages.module.css';
import { PassageRow } from './PassageRow';
import { useFigurePassages } from './use-figure-passages';

/** The passages behind a mark, in full; Enter or a double click goes to the place in the text. */
export function PassagePanel({ label, onClose }: { readonly label: string; readonly onClose: () => void }) {
  const messages = useMessages();
  const words = messages.analyseNotes.passages;
  const behind = useAnalyse(({ figure, opened }) =>
    figure && opened ? describeBehind(figure.settings, opened.place, messages) : null,
  );
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const active = useAnalyse((state) => state.passage);
  const { total, passages, need } = useFigurePassages();
  const rows = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    overscan: 5,
    initialOffset: 0,
  });
  const items = rows.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => need(first, last), [need, first, last]);
  useEffect(() => {
    if (total === null) return;
    scroller.current?.focus({ preventScroll: true });
    rows.scrollToIndex(useAnalyse.getState().passage, { align: 'auto' });
    // Once, when the passages are there: afterwards the keys move the list.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [total === null]);

  function choose(passage: number): void {
    useAnalyse.setState({ passage });
    rows.scrollToIndex(passage, { align: 'auto' });
  }
  function open(passage: FoundPassage | undefined): void {
    if (!passage) return;
    useAnalyse.setState({ isReadFrom: true });
    showPassage(passage.sourceId, passage, passage.codingId);
  }
  function hear(event: KeyboardEvent): void {
    const target = stepTo(event.key, active, total ?? 0);
    if (event.key === 'Enter') open(passages.get(active));
    else if (event.key === 'Escape') onClose();
    else if (target !== null) choose(target);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <aside className={styles['panel']} aria-label={words.title} data-testid="figure-passages">
      <header className={styles['head']}>
        <div>
          <h2 className={styles['label']}>{label}</h2>
          <p className={styles['count']} role="status">
            {total === null ? words.loading : words.count(total)}
          </p>
          {behind !== null && (total ?? 0) > 0 ? <p className={styles['count']}>{behind}</p> : null}
        </div>
        <IconButton label={words.close} onPress={onClose}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      {total === 0 ? <p className={styles['none']}>{words.none}</p> : null}
      <div
        ref={scroller}
        className={styles['list']}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select shows no passages
        role="listbox"
        data-list-in-view
        aria-label={words.list}
        aria-activedescendant={(total ?? 0) > 0 ? `${listId}${active}` : undefined}
        tabIndex={0}
        onKeyDown={hear}
      >
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start }) => (
            <PassageRow
              key={index}
              ref={rows.measureElement}
              id={`${listId}${index}`}
              index={index}
              top={start}
              passage={passages.get(index)}
              isActive={index === active}
              onChoose={() => choose(index)}
              onOpen={() => open(passages.get(index))}
            />
          ))}
        </div>
      </div>
      <p className={styles['foot']}>{words.open}</p>
    </aside>
  );
}
