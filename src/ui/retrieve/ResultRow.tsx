import { forwardRef, type MouseEvent } from 'react';
import type { RetrievedPassage } from '../../contract/retrieval-calls';
import { codePathNames } from '../../domain/codebook/tree';
import type { Id } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import type { Mirror } from '../state/mirror';
import { useRetrieve } from '../state/retrieve';
import { PassageMemo } from './PassageMemo';
import styles from './row.module.css';

type ResultRowProps = {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  /** The group that begins with this row. */
  readonly heading: { readonly name: string | null; readonly passages: number } | null;
  /** Undefined until it was read. */
  readonly passage: RetrievedPassage | undefined;
  readonly mirror: Mirror;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isWriting: boolean;
  readonly onChoose: (event: MouseEvent) => void;
  readonly onOpen: () => void;
  readonly onWritten: () => void;
};

/** A passage with its words, its surroundings when they are wanted, where it stands, and the codings that it rests on. */
export const ResultRow = forwardRef<HTMLDivElement, ResultRowProps>(function ResultRow(props, ref) {
  const { id, index, top, heading, passage, mirror, isActive, isChosen, isWriting, onChoose, onOpen, onWritten } =
    props;
  const words = useMessages().retrieve;
  return (
    <div
      ref={ref}
      data-index={index}
      className={styles['place']}
      style={{ transform: `translateY(${top}px)` }}
      role="presentation"
    >
      {heading ? (
        <p className={styles['heading']} role="presentation">
          {heading.name ?? words.noGroup} <span>{heading.passages}</span>
        </p>
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list hears the keys and has the focus */}
      <div
        id={id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element shows no passages
        role="option"
        aria-selected={isChosen}
        data-active={isActive || undefined}
        className={styles['row']}
        onClick={onChoose}
        onDoubleClick={onOpen}
      >
        {passage ? <Words passage={passage} mirror={mirror} /> : <p className={styles['about']}>{words.loading}</p>}
      </div>
      {passage && isWriting ? <PassageMemo passage={passage} onDone={onWritten} /> : null}
    </div>
  );
});

function Words({ passage, mirror }: { readonly passage: RetrievedPassage; readonly mirror: Mirror }) {
  const words = useMessages().retrieve;
  const contextShown = useRetrieve((state) => state.contextShown);
  const coders = new Set(passage.codings.map(({ coderId }) => coderId));
  return (
    <>
      <p className={styles['quote']} dir="auto">
        {contextShown ? <span className={styles['around']}>{fromWholeWord(passage.before)}</span> : null}
        {passage.words}
        {contextShown ? <span className={styles['around']}>{toWholeWord(passage.after)}</span> : null}
      </p>
      <p className={styles['about']}>
        <span className={styles['source']}>
          {mirror.sources.get(passage.sourceId)?.title} {words.paragraph(passage.paragraph)}
        </span>
        {[...new Set(passage.codings.map(({ codeId }) => codeId))].map((codeId) => (
          <CodeName key={codeId} codeId={codeId} mirror={mirror} />
        ))}
        {passage.codings.length === 0 ? <span>{words.uncoded}</span> : null}
        {[...coders].map((coderId) => (
          <span key={coderId}>{mirror.coders.get(coderId)?.name}</span>
        ))}
        {passage.memos > 0 ? <span>{words.memos(passage.memos)}</span> : null}
      </p>
    </>
  );
}

function CodeName({ codeId, mirror }: { readonly codeId: Id; readonly mirror: Mirror }) {
  const code = mirror.codes.get(codeId);
  if (!code) return null;
  return (
    <span className={styles['code']} title={codePathNames(mirror.codes, codeId).join(' › ')}>
      <i style={{ background: code.colour }} aria-hidden />
      {code.name}
    </span>
  );
}

/** What stands around is cut off somewhere: a word of which only a part is left is left out, where words have spaces. */
function fromWholeWord(before: string): string {
  return before.length < cutOff ? before : before.replace(/^\S{0,40}\s/, '… ');
}

function toWholeWord(after: string): string {
  return after.length < cutOff ? after : after.replace(/\s\S{0,40}$/, ' …');
}

/** So many characters stand around a passage, unless the text ends before. */
const cutOff = 120;
