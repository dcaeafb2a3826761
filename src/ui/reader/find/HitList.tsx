import { useId, useState, type KeyboardEvent } from 'react';
import { snippetOf, type ReviewedPassage } from '../../../domain/text/review-hits';
import { useMessages } from '../../messages/use-messages';
import { stepTo } from '../../parts/tree/step-to';
import { useRowWindow } from '../../parts/tree/use-row-window';

type HitListProps = {
  readonly text: string;
  readonly passages: readonly ReviewedPassage[];
  readonly isTicked: (passage: ReviewedPassage) => boolean;
  readonly isAlready: (passage: ReviewedPassage) => boolean;
  readonly onTick: (passage: ReviewedPassage) => void;
};

const rowHeight = 30;

/** The passages to be coded, each with its words and a tick; thousands of them stay quick, for only those in view are drawn. */
export function HitList({ text, passages, isTicked, isAlready, onTick }: HitListProps) {
  const words = useMessages().find.review;
  const listId = useId();
  const { attach, first, end, show } = useRowWindow(passages.length, rowHeight);
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, passages.length - 1);

  function hear(event: KeyboardEvent): void {
    const target = stepTo(event.key, active, passages.length);
    if (event.key === ' ') {
      const passage = passages[active];
      if (passage) onTick(passage);
    } else if (target !== null) {
      setWanted(target);
      show(target);
    } else return;
    event.preventDefault();
  }

  return (
    <div
      className="hit-list"
      data-testid="hit-list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select shows no words around a hit
      role="listbox"
      data-list-in-view
      aria-multiselectable
      aria-label={words.list}
      aria-activedescendant={passages.length > 0 ? `${listId}${active}` : undefined}
      tabIndex={0}
      ref={attach}
      onKeyDown={hear}
    >
      <div style={{ height: passages.length * rowHeight, position: 'relative' }}>
        {passages.slice(first, end).map((passage, i) => {
          const at = first + i;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list hears the keys
            <div
              key={at}
              id={`${listId}${at}`}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element shows no words around a hit
              role="option"
              aria-selected={isTicked(passage)}
              aria-posinset={at + 1}
              aria-setsize={passages.length}
              tabIndex={-1}
              className="hit-row"
              data-active={at === active || undefined}
              style={{ top: at * rowHeight }}
              onMouseDown={(event) => {
                event.preventDefault();
                event.currentTarget.parentElement?.parentElement?.focus();
              }}
              onClick={() => {
                setWanted(at);
                onTick(passage);
              }}
            >
              <span className="hit-tick" aria-hidden />
              <span className="hit-paragraph">{words.paragraphNumber(passage.paragraph)}</span>
              <span className="hit-words">
                {snippetOf(text, passage).map((piece, place) => (
                  // The pieces have no identity of their own; their order is all there is.
                  <span key={`${place} ${piece.kind}`} data-kind={piece.kind}>
                    {piece.text}
                  </span>
                ))}
              </span>
              {passage.inBoilerplate ? <span className="hit-flag">{words.boilerplate}</span> : null}
              {isAlready(passage) ? <span className="hit-flag">{words.already}</span> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}
