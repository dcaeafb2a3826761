import { forwardRef, type MouseEvent } from 'react';
import type { RetrievedCoding, RetrievedPassage } from '../../contract/retrieval-calls';
import type { Id } from '../../domain/model';
import type { Messages } from '../messages/message';
import { useMessages } from '../messages/use-messages';
import passageStyles from '../parts/passage/passage.module.css';
import { fromWholeWord, toWholeWord } from '../parts/passage/around-passage';
import { PassageAbout } from '../parts/passage/PassageAbout';
import { PassageQuote } from '../parts/passage/PassageQuote';
import type { Mirror } from '../state/mirror';
import { useRetrieve } from '../state/retrieve';
import { PassageMemo } from './PassageMemo';
import styles from './row.module.css';

type ResultRowProps = {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  /** Undefined until it was read. */
  readonly passage: RetrievedPassage | undefined;
  /** What memos on the passage and its codings say. */
  readonly memos: readonly string[];
  readonly mirror: Mirror;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isWriting: boolean;
  readonly onChoose: (event: MouseEvent) => void;
  readonly onOpen: () => void;
  readonly onMenu: (event: MouseEvent) => void;
  readonly onWritten: () => void;
};

/** A passage with its words, its surroundings when they are wanted, where it stands, the codings that it rests on, and its memos. */
export const ResultRow = forwardRef<HTMLDivElement, ResultRowProps>(function ResultRow(props, ref) {
  const { id, index, top, passage, memos, mirror, isActive, isChosen, isWriting } = props;
  const words = useMessages().retrieve;
  return (
    <div ref={ref} data-index={index} className={styles['place']} style={{ top }} role="presentation">
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list hears the keys and has the focus */}
      <div
        id={id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element shows no passages
        role="option"
        aria-selected={isChosen}
        data-active={isActive || undefined}
        data-unread={passage === undefined || undefined}
        className={passageStyles['row']}
        onClick={props.onChoose}
        onDoubleClick={props.onOpen}
        onContextMenu={props.onMenu}
      >
        {passage ? (
          <Words passage={passage} memos={memos} mirror={mirror} />
        ) : (
          <p className={passageStyles['about']}>{words.loading}</p>
        )}
      </div>
      {passage && isWriting ? <PassageMemo passage={passage} onDone={props.onWritten} /> : null}
    </div>
  );
});

type WordsProps = Pick<ResultRowProps, 'memos' | 'mirror'> & { readonly passage: RetrievedPassage };

function Words({ passage, memos, mirror }: WordsProps) {
  const messages = useMessages();
  const words = messages.retrieve;
  const contextShown = useRetrieve((state) => state.contextShown);
  const { codings } = passage;
  const codeIds = [...new Set(codings.map(({ codeId }) => codeId))];
  return (
    <>
      <PassageQuote
        words={passage.words}
        before={contextShown ? fromWholeWord(passage.before) : ''}
        after={contextShown ? toWholeWord(passage.after) : ''}
      />
      <PassageAbout
        mirror={mirror}
        sourceId={passage.sourceId}
        paragraph={words.paragraph(passage.paragraph)}
        codes={codeIds.map((codeId) => ({ codeId, details: describeCodings(codings, codeId, mirror, messages) }))}
        coderIds={[...new Set(codings.map(({ coderId }) => coderId))]}
      >
        {codings.length === 0 ? <span>{words.uncoded}</span> : null}
        {passage.memos > 0 ? <span>{words.memos(passage.memos)}</span> : null}
      </PassageAbout>
      {memos.map((memo) => (
        <p key={memo} className={passageStyles['note']}>
          {memo}
        </p>
      ))}
    </>
  );
}

/** Weight, actor and stance of the codings of a passage by one code, as far as they have any. */
function describeCodings(
  codings: readonly RetrievedCoding[],
  codeId: Id,
  { cases }: Mirror,
  { retrieved, inspector }: Messages,
): string {
  const own = codings.filter((coding) => coding.codeId === codeId);
  const weights = new Set(own.flatMap(({ weight }) => weight ?? []));
  const voices = own.map(({ actorId, stance }) =>
    [cases.get(actorId ?? '')?.name, stance === null ? undefined : inspector.stances[stance]].filter(Boolean).join(' '),
  );
  return [...(weights.size > 0 ? [retrieved.weightOf([...weights].join(', '))] : []), ...new Set(voices)]
    .filter((part) => part !== '')
    .join(' · ');
}
