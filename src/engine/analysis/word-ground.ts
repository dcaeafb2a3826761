import type { ScopedStudy } from '../../domain/analysis/resolve-scope';
import type { Scope } from '../../domain/analysis/scope';
import type { CollocationSettings, PartWithNear } from '../../domain/analysis/words/collocations';
import { countedParts, type CountedPart, remainingParts, type Within } from '../../domain/analysis/words/counted-parts';
import type { InSteps } from '../../domain/analysis/in-steps';
import type { FoundPlaces } from '../../domain/analysis/words/kwic';
import { wordsKey } from '../../domain/analysis/words/word-index';
import { withDescendants, type StudyTexts } from '../../domain/analysis/coded-study';
import type { Span } from '../../domain/model';
import { mergeSpans } from '../../domain/text/spans';
import type { TextByKey } from '../counting/count-words';
import type { OpenProject } from '../open-project';

/** What figures of words count in: parts of a study, and the texts behind them. */
export type WordGround = {
  readonly scoped: ScopedStudy;
  readonly texts: StudyTexts;
  readonly leaveOut: (source: number) => readonly Span[];
  readonly parts: (within: Within) => readonly CountedPart[];
  /** What another scope leaves in, or the rest of the study. */
  readonly reference: (reference: Scope | null, within: Within) => readonly CountedPart[];
  /** The text behind a part. */
  readonly textOf: (key: string) => TextByKey;
};

/** The ground of figures for a scope. Texts are read past the cache, so that those that are being coded stay in it. */
export function wordGroundOf({ analysis, reads }: OpenProject, scope: Scope): WordGround {
  const scoped = analysis.scoped(scope);
  const texts = analysis.texts();
  const { sources } = scoped.study;
  const leaveOut = (source: number): readonly Span[] => (scope.boilerplate === true ? [] : texts.boilerplateOf(source));
  const sourceByKey = new Map<string, number>();
  const keyOf = (source: number): string => {
    const { textHash = '', language = null } = sources[source] ?? {};
    const key = wordsKey(textHash, language, leaveOut(source));
    sourceByKey.set(key, source);
    return key;
  };
  const parts = (within: Within): readonly CountedPart[] => countedParts(scoped, within, keyOf);
  return {
    scoped,
    texts: { ...texts, textOf: (source) => reads.content('text', sources[source]?.textHash ?? '') },
    leaveOut,
    parts,
    reference: (reference, within) =>
      reference
        ? countedParts(analysis.scoped({ ...reference, boilerplate: scope.boilerplate }), within, keyOf)
        : remainingParts(parts(within), sources.length, keyOf),
    textOf(key) {
      const source = sourceByKey.get(key) ?? -1;
      const { textHash = '', language = null } = sources[source] ?? {};
      return { key, text: reads.content('text', textHash), language, leaveOut: leaveOut(source) };
    },
  };
}

/** The parts with what is near in them where a code's passages tell. */
export function nearPassages(
  { scoped }: WordGround,
  parts: readonly CountedPart[],
  { codeId, withChildren }: CollocationSettings,
): PartWithNear[] {
  const { study, codings } = scoped;
  const own = Uint8Array.from(study.codes, ({ id }) => (id === codeId ? 1 : 0));
  const codes = withChildren ? withDescendants(study, own) : own;
  const spans = new Map<number, Span[]>();
  for (const coding of codings) {
    if (codes[study.codings.code[coding] ?? -1] !== 1) continue;
    const source = study.codings.source[coding] ?? 0;
    const span = { start: study.codings.start[coding] ?? 0, end: study.codings.end[coding] ?? 0 };
    spans.set(source, [...(spans.get(source) ?? []), span]);
  }
  return parts.map((part) => ({ ...part, near: mergeSpans(spans.get(part.source) ?? []) }));
}

/**
 * The parts with the sentences in which the node was found, those that touch made one. Places and sentences come in their order,
 * so both are gone through once; document by document.
 */
export function* nearSentences(
  { texts }: WordGround,
  parts: readonly CountedPart[],
  { source, start, end }: FoundPlaces,
): InSteps<PartWithNear[]> {
  const spans = new Map<number, readonly Span[]>();
  for (let place = 0; place < source.length; yield) {
    const document = source[place] ?? 0;
    const sentences = texts.sentencesOf(document);
    const near: { start: number; end: number }[] = [];
    let last: (typeof near)[number] | null = null;
    for (let at = 0; source[place] === document; place++) {
      while (at < sentences.length && (sentences[at + 1] ?? 0) <= (start[place] ?? 0)) at += 2;
      for (; at < sentences.length && (sentences[at] ?? 0) < (end[place] ?? 0); at += 2) {
        const sentence = { start: sentences[at] ?? 0, end: sentences[at + 1] ?? 0 };
        if (last && sentence.start <= last.end) last.end = sentence.end;
        else near.push((last = sentence));
      }
    }
    spans.set(document, near);
  }
  return parts.map((part) => ({ ...part, near: spans.get(part.source) ?? [] }));
}
