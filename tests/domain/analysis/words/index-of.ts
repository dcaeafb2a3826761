import type { CountedPart } from '../../../../src/domain/analysis/words/counted-parts';
import { createWordIndex, type WordIndex } from '../../../../src/domain/analysis/words/word-index';
import type { Span } from '../../../../src/domain/model';

/** An index of some texts, and the parts that are these texts whole. */
export function indexOf(
  texts: readonly string[],
  { language = 'en', leaveOut = [] }: { readonly language?: string; readonly leaveOut?: readonly Span[] } = {},
): { readonly index: WordIndex; readonly parts: readonly CountedPart[] } {
  const index = createWordIndex();
  texts.forEach((text, source) => index.add(String(source), { text, language, leaveOut }));
  return { index, parts: texts.map((_, source) => ({ source, key: String(source), spans: null })) };
}
