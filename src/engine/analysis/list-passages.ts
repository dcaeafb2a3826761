import type { FoundPassage, FoundPassages } from '../../contract/figure-calls';
import type { PassageSet } from '../../domain/analysis/figure';
import { paragraphAt } from '../../domain/text/paragraphs';
import type { OpenProject } from '../open-project';

const mostWords = 2000;
const context = 120;

/** Some of a set's passages with their words and where they stand. */
export function listFoundPassages(
  { analysis, text }: OpenProject,
  set: PassageSet,
  { from, limit }: { readonly from: number; readonly limit: number },
): FoundPassages {
  const { sources, codes, coders, codings } = analysis.study();
  const passages: FoundPassage[] = [];
  for (let i = from; i < Math.min(set.source.length, from + limit); i++) {
    const source = sources[set.source[i] ?? -1];
    if (!source) continue;
    const [start = 0, end = 0, coding = -1] = [set.start[i], set.end[i], set.coding[i]];
    const { text: whole, paragraphs } = text(source.textHash);
    passages.push({
      sourceId: source.id,
      start,
      end,
      paragraph: paragraphAt(paragraphs, start),
      words: whole.slice(start, Math.min(end, start + mostWords)).toWellFormed(),
      before: whole.slice(Math.max(0, start - context), start).toWellFormed(),
      after: whole.slice(end, end + context).toWellFormed(),
      codingId: codings.ids[coding] ?? null,
      quotationId: codings.quotationIds[coding] ?? null,
      codeId: codes[codings.code[coding] ?? -1]?.id ?? null,
      coderId: coders[codings.coder[coding] ?? -1]?.id ?? null,
    });
  }
  return { total: set.source.length, passages };
}
