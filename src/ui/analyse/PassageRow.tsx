import { forwardRef } from 'react';
import type { FoundPassage } from '../../contract/figure-calls';
import { useMessages } from '../messages/use-messages';
import passageStyles from '../parts/passage/passage.module.css';
import { lineBefore, lineBehind } from '../parts/passage/around-passage';
import { PassageAbout } from '../parts/passage/PassageAbout';
import { PassageQuote } from '../parts/passage/PassageQuote';
import { useProject } from '../state/project';
import styles from './passages.module.css';

type PassageRowProps = {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  /** Undefined until it was read. */
  readonly passage: FoundPassage | undefined;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
};

/** A passage with its words, where it stands, its code and who coded it. */
export const PassageRow = forwardRef<HTMLDivElement, PassageRowProps>(function PassageRow(props, ref) {
  const { id, index, top, passage, isActive, onChoose, onOpen } = props;
  const words = useMessages().analyseNotes.passages;
  const mirror = useProject((state) => state.mirror);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list hears the keys and has the focus
    <div
      ref={ref}
      id={id}
      data-index={index}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element shows no passages
      role="option"
      aria-selected={isActive}
      data-active={isActive || undefined}
      className={`${passageStyles['row']} ${styles['row']}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      {passage && mirror ? (
        <>
          <Words passage={passage} />
          <PassageAbout
            mirror={mirror}
            sourceId={passage.sourceId}
            paragraph={words.paragraph(passage.paragraph)}
            codes={passage.codeId === null ? [] : [{ codeId: passage.codeId }]}
            coderIds={passage.coderId === null ? [] : [passage.coderId]}
          />
        </>
      ) : (
        <p className={passageStyles['about']}>{words.loading}</p>
      )}
    </div>
  );
});

/** Longer passages speak for themselves. */
const needsContext = 80;

/** The words of a passage; a hit of a few words says little without the line it stands in. */
function Words({ passage: { codingId, words, before, after } }: { readonly passage: FoundPassage }) {
  if (codingId !== null || words.length > needsContext) return <PassageQuote words={words} />;
  return <PassageQuote words={words} before={lineBefore(before)} after={lineBehind(after)} isMarked />;
}
