import type { CountedPart } from '../../domain/analysis/words/counted-parts';
import type { FoundPlaces } from '../../domain/analysis/words/kwic';
import type { KwicSettings } from '../../domain/analysis/words/kwic-settings';
import { inBatches } from '../../domain/in-batches';
import { patternOfWords, type FindWish } from '../../domain/text/find-in-text';
import { overlapsAny } from '../../domain/text/spans';
import type { TextByKey } from '../counting/count-words';
import type { JobContext } from '../jobs/job-function';
import type { WordGround } from './word-ground';

/** Scripts without spaces between words: what is looked for in them may stand inside what a dictionary takes for a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Characters that are searched at once. */
const batchLength = 500_000;

/** Every place of a keyword: words by their index, patterns and scripts without spaces in the texts themselves. */
export async function findKeywords(
  ground: WordGround,
  settings: KwicSettings,
  { counter, searcher, signal, progress }: JobContext,
): Promise<FoundPlaces> {
  const parts = ground.parts(settings.within);
  const { query, isPattern, matchCase } = settings;
  if (!isPattern && !unspaced.test(query)) {
    const question = { about: 'places', wish: { query, matchCase }, parts } as const;
    const answer = await counter.ask(question, { textOf: ground.textOf, signal, progress });
    if (answer.type === 'places') return answer.places;
  }
  const places: { readonly source: number[]; readonly start: number[]; readonly end: number[] } = {
    source: [],
    start: [],
    end: [],
  };
  const wish = wishOf(settings);
  let done = 0;
  for (const batch of inBatches(readParts(ground, parts), ({ text }) => text.text.length, batchLength)) {
    const texts = batch.map(({ text: { text, language } }) => ({ text, language }));
    const found = await searcher.search(wish, texts, Number.MAX_SAFE_INTEGER, signal);
    batch.forEach(({ part, text }, i) => {
      const { starts = [], ends = [] } = found[i]?.hits ?? {};
      starts.forEach((start, hit) => {
        const end = ends[hit] ?? start;
        if (!isCounted(start, part) || overlapsAny({ start, end }, text.leaveOut)) return;
        places.source.push(part.source);
        places.start.push(start);
        places.end.push(end);
      });
    });
    done += batch.length;
    progress({ done, total: parts.length });
  }
  return {
    source: Int32Array.from(places.source),
    start: Int32Array.from(places.start),
    end: Int32Array.from(places.end),
  };
}

function* readParts(
  { textOf }: WordGround,
  parts: readonly CountedPart[],
): Iterable<{ readonly part: CountedPart; readonly text: TextByKey }> {
  for (const part of parts) yield { part, text: textOf(part.key) };
}

function isCounted(start: number, { spans }: CountedPart): boolean {
  return spans === null || overlapsAny({ start, end: start + 1 }, spans);
}

/** In a script without spaces `*` stands for the rest of what is written in one go. */
function wishOf({ query, isPattern, matchCase }: KwicSettings): FindWish {
  const wish = { query, matchCase, wholeWord: false, ignoreDiacritics: false, isPattern };
  if (isPattern || !/[*?]/.test(query)) return wish;
  const pattern = patternOfWords(query)
    .replaceAll('\\*', '[\\p{L}\\p{N}\\p{M}]*')
    .replaceAll('\\?', '[\\p{L}\\p{N}\\p{M}]');
  return { ...wish, query: pattern, isPattern: true };
}
