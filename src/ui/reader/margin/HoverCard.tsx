import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { codePathNames } from '../../../domain/codebook/tree';
import { useMessages } from '../../messages/use-messages';
import { useProject } from '../../state/project';
import type { CodedPassage } from '../../../domain/text/passages';

type HoverCardProps = {
  readonly passage: CodedPassage;
  /** The pointed bracket with its name, in pixels of the window. */
  readonly top: number;
  readonly bottom: number;
  /** The right edge of the reader: beyond it lies the inspector, which is read at the same time. */
  readonly right: number;
};

const memoShown = 160;
/** Pixels between the card and what it must not cover. */
const gap = 8;

/** Who coded a passage, when, how weighty, who speaks, and what was noted. */
export function HoverCard({ passage, top, bottom, right }: HoverCardProps) {
  const { reader: words, chrome } = useMessages();
  const mirror = useProject((state) => state.mirror);
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const box = card.current?.getBoundingClientRect();
    if (!box) return;
    const below = bottom + gap + box.height < window.innerHeight - gap;
    setPlace({
      left: Math.max(gap, right - gap - box.width),
      top: below ? bottom + gap : Math.max(gap, top - gap - box.height),
    });
  }, [top, bottom, right, passage]);
  if (!mirror) return null;

  const { coding, quotation } = passage;
  const memo = [...mirror.memos.values()].find(({ aboutId }) => aboutId === coding.id || aboutId === quotation.id);
  const facts = [
    coding.actorId === null ? null : mirror.cases.get(coding.actorId)?.name,
    coding.stance === null ? null : words[coding.stance],
    coding.weight === null ? null : words.weight(coding.weight),
    words.paragraph(quotation.paragraph),
  ].filter((fact) => typeof fact === 'string');
  return createPortal(
    <div className="reader-card" ref={card} style={place ?? { visibility: 'hidden' }} role="tooltip">
      <p className="reader-card-path">
        <span className="reader-swatch" style={{ background: mirror.codes.get(coding.codeId)?.colour }} />
        {codePathNames(mirror.codes, coding.codeId).join(' › ')}
      </p>
      <p>{facts.join(' · ')}</p>
      <p className="reader-card-who">
        {mirror.coders.get(coding.coderId)?.name} ·{' '}
        {new Date(coding.created).toLocaleString(chrome.locale, { dateStyle: 'medium', timeStyle: 'short' })}
      </p>
      {memo ? <p className="reader-card-memo">{shorten(memo.text)}</p> : null}
    </div>,
    document.body,
  );
}

function shorten(text: string): string {
  return text.length > memoShown ? `${text.slice(0, memoShown).trimEnd()}…` : text;
}
