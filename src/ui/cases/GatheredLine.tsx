import type { CSSProperties, DragEvent, MouseEvent } from 'react';
import { useMessages } from '../messages/use-messages';
import type { Mirror } from '../state/mirror';
import styles from './cases.module.css';
import type { GatheredRow } from './use-gathered';

type GatheredLineProps = {
  readonly elementId: string;
  readonly row: GatheredRow;
  readonly mirror: Mirror;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** From 1. */
  readonly index: number;
  readonly onClick: (event: MouseEvent) => void;
  readonly onOpen: () => void;
  readonly onMenu: (event: MouseEvent) => void;
  readonly onDragStart: (event: DragEvent) => void;
};

/** One document, passage or stance of a case. */
export function GatheredLine(props: GatheredLineProps) {
  const { row, mirror } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list hears the keys for its active row
    <div
      id={props.elementId}
      role="row"
      tabIndex={-1}
      className={styles['row']}
      aria-selected={props.isSelected}
      aria-rowindex={props.index}
      data-testid="gathered-row"
      data-active={props.isActive || undefined}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      draggable
      onDragStart={props.onDragStart}
      onClick={props.onClick}
      onDoubleClick={props.onOpen}
      onContextMenu={props.onMenu}
    >
      <div role="gridcell" className={styles['cell']}>
        {row.kind === 'document' ? (
          <DocumentWords row={row} mirror={mirror} />
        ) : (
          <PlaceWords row={row} mirror={mirror} />
        )}
      </div>
    </div>
  );
}

type Of<K extends GatheredRow['kind']> = { readonly row: Extract<GatheredRow, { kind: K }>; readonly mirror: Mirror };

function DocumentWords({ row, mirror }: Of<'document'>) {
  const words = useMessages().cases;
  const source = mirror.sources.get(row.sourceId);
  const facts = [source?.publisher, source?.date, source ? words.lengthOf(source.words) : null];
  return (
    <>
      <span className={styles['title']}>{source?.title}</span>
      <span className={styles['where']}>{facts.filter((fact) => fact).join(' · ')}</span>
    </>
  );
}

function PlaceWords({ row, mirror }: Of<'passage' | 'stance'>) {
  const { cases: words, inspector } = useMessages();
  const source = mirror.sources.get(row.sourceId);
  const code = row.kind === 'stance' ? mirror.codes.get(row.codeId) : undefined;
  const stance = row.kind === 'stance' ? row.stance : null;
  return (
    <>
      <span className={styles['quote']} lang={source?.language ?? undefined}>
        {row.quote}
      </span>
      <span className={styles['where']}>
        {code ? (
          <span className={styles['code']}>
            <span className={styles['swatch']} style={{ '--colour': code.colour } as CSSProperties} />
            {code.name}
          </span>
        ) : null}
        {stance === null ? null : (
          <span className={styles['stance']} data-stance={stance}>
            {inspector.stances[stance]}
          </span>
        )}
        <span className={styles['place']}>{words.place(source?.title ?? '', row.paragraph)}</span>
        {row.lost === 1 ? <span className={styles['lost']}>{words.lost}</span> : null}
      </span>
    </>
  );
}
