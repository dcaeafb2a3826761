import { firstWhere } from '../../first-where';
import type { Span } from '../../model';
import { mergeSpans, subtractSpans } from '../../text/spans';
import type { ScopedStudy } from '../resolve-scope';
import type { TextWords } from './word-reader';

/** Whole documents, or only what is coded in them. */
export type Within = 'documents' | 'codings';

/** The part of a document in which words are counted; `spans` are merged and in order, null is all of it. */
export type CountedPart = {
  readonly source: number;
  /** What names its words in the index. */
  readonly key: string;
  readonly spans: readonly Span[] | null;
  /** Where the spans are what is left of a document without these: so few are counted, and taken from the whole. */
  readonly restOf?: readonly Span[];
};

/** The parts of a study that a scope leaves in; of codings each character once. */
export function countedParts(scoped: ScopedStudy, within: Within, keyOf: (source: number) => string): CountedPart[] {
  const coded = within === 'codings' ? codedSpans(scoped) : null;
  const parts: CountedPart[] = [];
  scoped.sources.forEach((isIn, source) => {
    const spans = coded ? (coded.get(source) ?? []) : scoped.within(source);
    if (isIn === 1 && spans?.length !== 0) parts.push({ source, key: keyOf(source), spans });
  });
  return parts;
}

/** What parts of a study leave over of it. */
export function remainingParts(
  parts: readonly CountedPart[],
  documents: number,
  keyOf: (source: number) => string,
): CountedPart[] {
  const taken = new Map(parts.map((part) => [part.source, part.spans]));
  const remaining: CountedPart[] = [];
  for (let source = 0; source < documents; source++) {
    const spans = taken.get(source);
    if (spans === null) continue;
    if (spans === undefined) remaining.push({ source, key: keyOf(source), spans: null });
    else {
      const left = subtractSpans({ start: 0, end: Number.MAX_SAFE_INTEGER }, spans);
      remaining.push({ source, key: keyOf(source), spans: left, restOf: spans });
    }
  }
  return remaining;
}

function codedSpans({ study, codings }: ScopedStudy): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>();
  for (const coding of codings) {
    const source = study.codings.source[coding] ?? 0;
    const list = spans.get(source) ?? [];
    list.push({ start: study.codings.start[coding] ?? 0, end: study.codings.end[coding] ?? 0 });
    spans.set(source, list);
  }
  return new Map([...spans].map(([source, list]) => [source, mergeSpans(list)]));
}

/**
 * 1 for each word that is counted. A word stands where its first character stands, so that parts that make a text together
 * hold each of its words once.
 */
export function markCounted(
  { count, starts }: TextWords,
  spans: readonly Span[] | null,
  marks: Uint8Array,
): Uint8Array {
  const marked = marks.length >= count ? marks : new Uint8Array(count * 2);
  marked.fill(spans ? 0 : 1, 0, count);
  if (!spans) return marked;
  let at = 0;
  for (const { start, end } of spans) {
    at = firstWhere(count, (word) => (starts[word] ?? 0) >= start, at);
    for (; at < count && (starts[at] ?? 0) < end; at++) marked[at] = 1;
  }
  return marked;
}
