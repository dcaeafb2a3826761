import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMessages } from '../messages/use-messages';
import type { HitGroup } from '../state/find-anywhere';
import { placeOfHit, type FoundRow } from '../state/found-rows';
import { useProject } from '../state/project';
import styles from './find-anywhere.module.css';

type FoundLineProps = {
  readonly id: string;
  readonly row: FoundRow;
  readonly top: number;
  readonly isActive: boolean;
  /** Goes there; with the keyboard when asked. */
  readonly onTake: (withKeyboard: boolean) => void;
  readonly onFold: () => void;
};

/** A heading, or a hit with the words around it. */
export function FoundLine({ id, row, top, isActive, onTake, onFold }: FoundLineProps) {
  const isGroup = row.kind === 'group';
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list hears the keys and has the focus
    <div
      id={id}
      role="treeitem"
      aria-level={isGroup ? 1 : 2}
      aria-expanded={isGroup ? !row.isFolded : undefined}
      aria-selected={isActive}
      className={styles[isGroup ? 'group' : 'hit']}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => (isGroup ? onFold() : onTake(false))}
      onDoubleClick={() => onTake(true)}
    >
      {isGroup ? <GroupHeading group={row.group} isFolded={row.isFolded} /> : <HitWords row={row} />}
    </div>
  );
}

function GroupHeading({ group, isFolded }: { readonly group: HitGroup; readonly isFolded: boolean }) {
  const words = useMessages().findAnywhere;
  const title = useGroupTitle(group);
  const Sign = isFolded ? ChevronRight : ChevronDown;
  return (
    <>
      <Sign size={14} aria-hidden />
      <span className={styles['title']} title={title}>
        {title}
      </span>
      <span className={styles['number']}>{words.hits(group.count)}</span>
    </>
  );
}

function HitWords({ row }: { readonly row: Extract<FoundRow, { kind: 'hit' }> }) {
  const messages = useMessages();
  const { hits, table } = row.group;
  const { id, field } = placeOfHit(row);
  const name = useRecordName(table, id);
  const where =
    table === 'text'
      ? messages.find.review.paragraphNumber(hits.paragraphs[row.place] ?? 1)
      : [name, table === 'code' && field !== 'name' ? messages.findAnywhere.fields[field] : '']
          .filter(Boolean)
          .join(' · ');
  const context = (before: string | undefined) => (
    <>
      {before}
      <mark>{hits.words[row.place]}</mark>
      {hits.after[row.place]}
    </>
  );
  if (table === 'text' || where === '') {
    return (
      <>
        {table === 'text' ? <span className={styles['where']}>{where}</span> : null}
        <span className={styles['words']}>{context(hits.before[row.place])}</span>
      </>
    );
  }
  return (
    <span className={styles['words']}>
      <span className={styles['record']}>{where}</span>
      <span className={styles['recordWords']}>{context(lastWords(hits.before[row.place] ?? ''))}</span>
    </span>
  );
}

/** So little that the hit itself is in sight on one line. */
function lastWords(before: string): string {
  const letters = Array.from(before);
  return letters.length <= 16 ? before : `…${letters.slice(-15).join('')}`;
}

/** What a group is called: its document, or the kind of its records. */
export function useGroupTitle({ key, table }: Pick<HitGroup, 'key' | 'table'>): string {
  const words = useMessages().findAnywhere;
  const title = useProject((state) => state.mirror?.sources.get(key)?.title ?? '');
  return table === 'text' ? title : words.groups[table];
}

function useRecordName(table: HitGroup['table'], id: string): string {
  return useProject(({ mirror }) => {
    switch (table) {
      case 'code':
        return mirror?.codes.get(id)?.name ?? '';
      case 'memo':
        return mirror?.memos.get(id)?.title ?? '';
      case 'source':
      case 'case':
      case 'text':
        return '';
    }
  });
}
