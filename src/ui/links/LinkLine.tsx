import type { MouseEvent } from 'react';
import { goToRecord } from '../actions/go-to-subject';
import { useMessages } from '../messages/use-messages';
import { useMoment } from '../parts/memo/use-moment';
import type { Subject } from '../state/describe-subject';
import { useLinks } from '../state/links';
import type { LinkRow } from './link-rows';
import styles from './links.module.css';

type LinkLineProps = {
  readonly row: LinkRow;
  readonly index: number;
  readonly style: { readonly height: number; readonly transform: string };
  readonly onPick: (event: MouseEvent) => void;
};

/** A link in the table; its ends are buttons that go there. */
export function LinkLine({ row, index, style, onPick }: LinkLineProps) {
  const { link, from, to, relation, coder } = row;
  const { links: words } = useMessages();
  const moment = useMoment();
  const isSelected = useLinks((state) => state.selectedIds.has(link.id));
  const isActive = useLinks((state) => state.activeId === link.id);
  return (
    // oxlint-disable-next-line click-events-have-key-events -- the table hears the keys
    <div
      id={`link-${link.id}`}
      className={styles['row']}
      style={style}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-active={isActive || undefined}
      onMouseDown={onPick}
    >
      <End subject={from} label={words.goToFrom} onGo={() => void goToRecord(link.fromTable, link.fromId)} />
      <div role="gridcell">
        <strong>{relation}</strong>
      </div>
      <End subject={to} label={words.goToTo} onGo={() => void goToRecord(link.toTable, link.toId)} />
      <div role="gridcell">{coder}</div>
      <div role="gridcell">{moment(link.created)}</div>
    </div>
  );
}

type EndProps = { readonly subject: Subject; readonly label: string; readonly onGo: () => void };

function End({ subject: { table, words, where, colour }, label, onGo }: EndProps) {
  const { tables } = useMessages().records;
  return (
    <div role="gridcell">
      <button type="button" tabIndex={-1} className={styles['end']} title={`${label}: ${words}`} onClick={onGo}>
        {words === '' ? tables[table] : words}
      </button>
      <small>
        {colour === null ? null : <span className={styles['dot']} style={{ background: colour }} />}
        {tables[table]}
        {where === '' ? null : ` · ${where}`}
      </small>
    </div>
  );
}
