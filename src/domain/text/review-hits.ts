import type { Span } from '../model';
import { widenTo, type MatchRequest } from './find-matches';
import { boilerplateSpans, type Mark } from './marks';
import { listParagraphs, paragraphAt } from './paragraphs';
import { overlapsAny } from './spans';
import { trimSpan } from './trim-span';

/** A passage to code, with the hits of a search that lie in it. */
export type ReviewedPassage = {
  readonly span: Span;
  readonly hits: readonly Span[];
  /** Number of the paragraph in which it begins. */
  readonly paragraph: number;
  /** Each of its hits lies in boilerplate. */
  readonly inBoilerplate: boolean;
};

export type ReviewRequest = Pick<MatchRequest, 'text' | 'unit' | 'language'> & {
  readonly marks: readonly Mark[];
  /** In the order of the text. */
  readonly hits: readonly Span[];
};

/** The passages that coding all hits would code, in the order of the text, each once. Hits of nothing but space are none. */
export function reviewHits({ text, unit, language, marks, hits }: ReviewRequest): readonly ReviewedPassage[] {
  const paragraphs = listParagraphs(text);
  const boilerplate = boilerplateSpans(marks);
  const widen = widenTo({ text, unit, language });
  const passages: ReviewedPassage[] = [];
  for (const hit of hits) {
    const span = trimSpan(text, widen(hit));
    if (span.start === span.end) continue;
    const inBoilerplate = overlapsAny(hit, boilerplate);
    const last = passages.at(-1);
    if (last && last.span.start === span.start && last.span.end === span.end) {
      passages[passages.length - 1] = {
        ...last,
        hits: [...last.hits, hit],
        inBoilerplate: last.inBoilerplate && inBoilerplate,
      };
    } else passages.push({ span, hits: [hit], paragraph: paragraphAt(paragraphs, span.start), inBoilerplate });
  }
  return passages;
}

/** A piece of a passage's line as a list shows it. */
export type Snippet = { readonly text: string; readonly kind: 'around' | 'taken' | 'hit' };

const before = 42;
const behind = 130;

/** The words around the first hit of a passage: what will be coded, and the hits in it, told apart. One line. */
export function snippetOf(text: string, { span, hits }: ReviewedPassage): readonly Snippet[] {
  const first = hits[0] ?? span;
  const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
  const lineEnd = text.indexOf('\n', first.end);
  const start = wholeWord(text, Math.max(lineStart, first.start - before), lineStart, first.start);
  const end = wholeCharacter(text, Math.min(lineEnd < 0 ? text.length : lineEnd, first.end + behind));
  const cuts = [start, end, span.start, span.end, ...hits.flatMap((hit) => [hit.start, hit.end])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  const pieces: Snippet[] = start > lineStart ? [{ text: '…', kind: 'around' }] : [];
  cuts.forEach((to, i) => {
    const from = cuts[i - 1] ?? to;
    if (from === to) return;
    const isHit = hits.some((hit) => hit.start <= from && hit.end >= to);
    const isTaken = span.start <= from && span.end >= to;
    const words = text.slice(from, to).replaceAll(/\s+/g, ' ');
    pieces.push({ text: words, kind: isHit ? 'hit' : isTaken ? 'taken' : 'around' });
  });
  return pieces;
}

/** Where the first whole word begins; in a text without blanks, where a character does. */
function wholeWord(text: string, offset: number, lineStart: number, end: number): number {
  const isWhole = offset === lineStart || /\s/.test(text.charAt(offset - 1));
  const blank = isWhole ? -1 : text.slice(offset, end).search(/\s/);
  return blank < 0 ? wholeCharacter(text, offset) : offset + blank + 1;
}

function wholeCharacter(text: string, offset: number): number {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 ? offset - 1 : offset;
}
