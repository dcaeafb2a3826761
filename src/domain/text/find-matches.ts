import type { Span } from '../model';
import { problem } from '../problem';
import { listParagraphs, paragraphAt, type Paragraph } from './paragraphs';
import { patternFault } from './pattern-fault';
import { listSentences } from './sentences';
import { firstEndingAfter, overlapsAny } from './spans';
import { trimSpan } from './trim-span';

export type MatchRequest = {
  readonly text: string;
  /** A regular expression in the Unicode syntax of JavaScript; `^` and `$` stand for the ends of a line. */
  readonly pattern: string;
  /** What is taken: the hit itself, or the sentences or paragraphs it lies in. */
  readonly unit: 'match' | 'sentence' | 'paragraph';
  readonly ignoreCase: boolean;
  readonly language: string | null;
  /** Boilerplate, in order and not overlapping; a hit in it is counted but not taken. */
  readonly leaveOut: readonly Span[];
};

export type Matches = {
  /** Passages in text order, each once. */
  readonly spans: readonly Span[];
  /** Passages that were not taken because their hit lies in boilerplate. */
  readonly inBoilerplate: number;
};

/** The passages of a text that a pattern finds; hits without a character are skipped. */
export function findMatches(request: MatchRequest): Matches {
  const { text, leaveOut } = request;
  const widen = widenTo(request);
  const taken: Span[] = [];
  const left: Span[] = [];
  for (const match of text.matchAll(compilePattern(request.pattern, request.ignoreCase))) {
    if (match[0] === '') continue;
    const hit = { start: match.index, end: match.index + match[0].length };
    const list = overlapsAny(hit, leaveOut) ? left : taken;
    const span = widen(hit);
    const last = list.at(-1);
    if (last?.start !== span.start || last.end !== span.end) list.push(span);
  }
  const known = new Set(taken.map((span) => `${span.start} ${span.end}`));
  return { spans: taken, inBoilerplate: left.filter((span) => !known.has(`${span.start} ${span.end}`)).length };
}

/** A pattern as a regular expression that reads whole characters and lines; a `badPattern` Problem when it is none. */
export function compilePattern(pattern: string, ignoreCase: boolean): RegExp {
  try {
    return new RegExp(pattern, ignoreCase ? 'gimu' : 'gmu');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw problem('badPattern', { detail: patternFault(error) });
  }
}

/** How a hit grows into its unit; a hit over several sentences or paragraphs takes them all. */
export function widenTo({
  text,
  unit,
  language,
}: Pick<MatchRequest, 'text' | 'unit' | 'language'>): (hit: Span) => Span {
  if (unit === 'match') return (hit) => hit;
  const paragraphs = listParagraphs(text);
  const sentences = new Map<number, Span[]>();

  function unitAt(offset: number): Span {
    const paragraph = paragraphs[paragraphAt(paragraphs, offset) - 1];
    if (!paragraph) return { start: offset, end: offset };
    return unit === 'paragraph' ? paragraph : sentenceAt(paragraph, offset);
  }

  function sentenceAt(paragraph: Paragraph, offset: number): Span {
    const list = sentences.get(paragraph.number) ?? listSentences(text, paragraph, language);
    sentences.set(paragraph.number, list);
    return list[Math.min(firstEndingAfter(list, offset), list.length - 1)] ?? paragraph;
  }

  return (hit) => {
    // White space at the ends of a hit, such as a line end, does not pull in the neighbour.
    const core = trimSpan(text, hit);
    if (core.start === core.end) return hit;
    return trimSpan(text, { start: unitAt(core.start).start, end: unitAt(core.end - 1).end });
  };
}
