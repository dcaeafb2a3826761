import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { codePathNames } from '../../domain/codebook/tree';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import type { CodedPassage } from './coded-passages';

type HoverCardProps = { readonly passage: CodedPassage; readonly x: number; readonly y: number };

const memoShown = 160;

/** Who coded a passage, when, how weighty, who speaks, and what was noted. */
export function HoverCard({ passage, x, y }: HoverCardProps) {
  const { reader: words, chrome } = useMessages();
  const mirror = useProject((state) => state.mirror);
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: x, top: y });
  useLayoutEffect(() => {
    const box = card.current?.getBoundingClientRect();
    if (!box) return;
    const left = Math.max(8, Math.min(x + 14, window.innerWidth - box.width - 8));
    const below = y + 16 + box.height < window.innerHeight - 8;
    setPlace({ left, top: below ? y + 16 : Math.max(8, y - box.height - 12) });
  }, [x, y, passage]);
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
    <div className="reader-card" ref={card} style={place} role="tooltip">
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
