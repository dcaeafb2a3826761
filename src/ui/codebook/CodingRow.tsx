import type { DragEvent, MouseEvent } from 'react';
import type { CodeCoding } from '../../contract/codebook-rows';
import { openCoding } from '../actions/codebook-codings';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import styles from './codebook.module.css';
import { Swatch } from './GridRow';
import { useDay } from './use-day';

type CodingRowProps = {
  readonly elementId: string;
  readonly coding: CodeCoding;
  readonly top: number;
  /** It has a code below the one that is looked at: which one is said. */
  readonly isOther: boolean;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly place: { readonly index: number; readonly of: number };
  readonly onClick: (event: MouseEvent) => void;
  readonly onMenu: (event: MouseEvent) => void;
  readonly onDragStart: (event: DragEvent) => void;
};

/** One coding: its words, its document and paragraph, who coded it and when. */
export function CodingRow(props: CodingRowProps) {
  const { coding } = props;
  const messages = useMessages();
  const day = useDay();
  const title = useProject((state) => state.mirror?.sources.get(coding.sourceId)?.title ?? '');
  const language = useProject((state) => state.mirror?.sources.get(coding.sourceId)?.language ?? undefined);
  const coder = useProject((state) => state.mirror?.coders.get(coding.coderId)?.name ?? '');
  const code = useProject((state) => state.mirror?.codes.get(coding.codeId));
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list hears the keys for its active row
    <div
      id={props.elementId}
      role="option"
      tabIndex={-1}
      className={styles['coding']}
      aria-selected={props.isChosen}
      aria-posinset={props.place.index}
      aria-setsize={props.place.of}
      data-testid="codebook-coding"
      data-active={props.isActive || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
      draggable
      onClick={props.onClick}
      onDoubleClick={() => openCoding(coding)}
      onContextMenu={props.onMenu}
      onDragStart={props.onDragStart}
    >
      <span className={styles['quote']} lang={language}>
        {coding.quote}
      </span>
      <span className={styles['where']}>
        {props.isOther && code ? (
          <>
            <Swatch colour={code.colour} /> <span>{code.name}</span>
          </>
        ) : null}
        <span className={styles['title']}>{title}</span>
        <span>
          {coding.lost === 1 ? messages.codebook.lost : messages.inspector.paragraph(coding.paragraph)} · {coder} ·{' '}
          {day(coding.created)}
        </span>
      </span>
    </div>
  );
}
