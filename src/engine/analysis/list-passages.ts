import type { FoundPassage, FoundPassages } from '../../contract/figure-calls';
import type { CodedStudy } from '../../domain/analysis/coded-study';
import type { PassageSet } from '../../domain/analysis/figure';
import type { Span } from '../../domain/model';
import { paragraphAt } from '../../domain/text/paragraphs';
import type { OpenProject } from '../open-project';
import type { IndexedText } from '../text-cache';

const mostWords = 2000;
const context = 120;

/** Some of a set's passages in a study with their words and where they stand. */
export function listFoundPassages(
  { text }: Pick<OpenProject, 'text'>,
  { sources, codes, coders, codings }: CodedStudy,
  set: PassageSet,
  { from, limit }: { readonly from: number; readonly limit: number },
): FoundPassages {
  const passages: FoundPassage[] = [];
  for (let i = from; i < Math.min(set.source.length, from + limit); i++) {
    const source = sources[set.source[i] ?? -1];
    if (!source) continue;
    const [start = 0, end = 0, coding = -1] = [set.start[i], set.end[i], set.coding[i]];
    passages.push({
      sourceId: source.id,
      start,
      end,
      ...wordsAt(text(source.textHash), { start, end }),
      codingId: codings.ids[coding] ?? null,
      quotationId: codings.quotationIds[coding] ?? null,
      codeId: codes[codings.code[coding] ?? -1]?.id ?? null,
      coderId: coders[codings.coder[coding] ?? -1]?.id ?? null,
    });
  }
  return { total: set.source.length, passages };
}

/** The words of a passage, those around it, and its paragraph. */
export function wordsAt({ text, paragraphs }: IndexedText, { start, end }: Span) {
  return {
    paragraph: paragraphAt(paragraphs, start),
    words: text.slice(start, Math.min(end, start + mostWords)).toWellFormed(),
    before: text.slice(Math.max(0, start - context), start).toWellFormed(),
    after: text.slice(end, end + context).toWellFormed(),
  };
}
