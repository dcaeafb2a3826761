import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { PassagesToCode } from '../../contract/find-jobs';
import { useMessages } from '../messages/use-messages';
import { stepTo } from '../parts/tree/step-to';
import { useRowWindow } from '../parts/tree/use-row-window';
import type { HitGroup } from '../state/find-anywhere';
import { layOutRows, type FoundRow } from '../state/found-rows';
import styles from './find-anywhere.module.css';
import { useGroupTitle } from './FoundLine';
import { lineHeight } from './FoundList';
import { toggleLeft, type LeftOut } from './left-out';

type ReviewListProps = {
  readonly documents: readonly PassagesToCode[];
  readonly left: LeftOut;
  readonly onLeave: (left: LeftOut) => void;
};

const nothingFolded: ReadonlySet<string> = new Set();

/** The passages to be coded with a tick each, and one for each document. */
export function ReviewList({ documents, left, onLeave }: ReviewListProps) {
  const words = useMessages().findAnywhere;
  const listId = useId();
  const rows = useMemo(() => layOutRows(documents.map(toGroup), nothingFolded), [documents]);
  const byId = useMemo(() => new Map(documents.map((document) => [document.sourceId, document])), [documents]);
  const { attach, first, end, show } = useRowWindow(rows.length, lineHeight);
  const [wanted, setWanted] = useState(0);
  const active = Math.max(0, Math.min(wanted, rows.length - 1));

  function toggle(at: number): void {
    const row = rows.at(at);
    const document = row && byId.get(row.group.key);
    if (document) onLeave(toggleLeft(document, row.kind === 'hit' ? row.place : null, left));
    setWanted(at);
  }
  function hear(event: KeyboardEvent): void {
    const target = stepTo(event.key, active, rows.length);
    if (event.key === ' ') toggle(active);
    else if (target !== null) {
      setWanted(target);
      show(target);
    } else return;
    event.preventDefault();
  }

  return (
    <div
      className={styles['reviewList']}
      data-testid="review-list"
      role="tree"
      aria-label={words.reviewList}
      aria-activedescendant={rows.length > 0 ? `${listId}${active}` : undefined}
      tabIndex={0}
      ref={attach}
      onKeyDown={hear}
    >
      <div role="presentation" style={{ height: rows.length * lineHeight, position: 'relative' }}>
        {Array.from({ length: Math.max(0, end - first) }, (_, i) => {
          const at = first + i;
          const row = rows.at(at);
          const document = row && byId.get(row.group.key);
          return row && document ? (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list hears the keys and has the focus
            <div
              key={at}
              id={`${listId}${at}`}
              role="treeitem"
              aria-level={row.kind === 'group' ? 1 : 2}
              aria-checked={tickOf(row, left)}
              aria-selected={at === active}
              data-active={at === active || undefined}
              className={styles[row.kind]}
              style={{ transform: `translateY(${at * lineHeight}px)` }}
              onClick={() => toggle(at)}
            >
              <span className={styles['tick']} />
              <Line row={row} document={document} />
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}

function Line({ row, document }: { readonly row: FoundRow; readonly document: PassagesToCode }) {
  const { find, findAnywhere } = useMessages();
  const title = useGroupTitle(row.group);
  if (row.kind === 'group') {
    return (
      <>
        <span className={styles['title']}>{title}</span>
        <span className={styles['number']}>{findAnywhere.hits(row.group.count)}</span>
      </>
    );
  }
  const { before, words, after, paragraphs } = document.passages;
  return (
    <>
      <span className={styles['where']}>{find.review.paragraphNumber(paragraphs[row.place] ?? 1)}</span>
      <span className={styles['words']}>
        {before[row.place]}
        <mark>{words[row.place]}</mark>
        {after[row.place]}
      </span>
      {document.inBoilerplate[row.place] ? <span className={styles['flag']}>{find.review.boilerplate}</span> : null}
    </>
  );
}

function tickOf(row: FoundRow, left: LeftOut): boolean | 'mixed' {
  const out = left.get(row.group.key);
  if (row.kind === 'hit') return !out?.has(row.place);
  if (!out || out.size === 0) return true;
  return out.size === row.group.count ? false : 'mixed';
}

function toGroup({ sourceId, passages }: PassagesToCode): HitGroup {
  return { key: sourceId, table: 'text', count: passages.starts.length, hits: passages, ids: [sourceId], fields: [] };
}
