import type { Span } from '../model';
import { subtractSpans } from '../text/spans';
import type { StudyTexts } from './coded-study';
import { type CodingGrouping, coverStretches, lengthInside, type Stretch } from './coverage';
import type { InSteps } from './in-steps';
import type { ScopedStudy } from './resolve-scope';

/** How many characters (code points) or words the codings of each group cover, each of them once. */
export function* codedSizes(
  scoped: ScopedStudy,
  texts: StudyTexts,
  grouping: CodingGrouping,
  unit: 'characters' | 'words',
): InSteps<Float64Array> {
  const sizes = new Float64Array(grouping.groups);
  const sizeOf = unit === 'words' ? wordCounter(scoped, texts, grouping.groups) : charactersOf;
  yield* coverStretches(scoped, grouping, (stretch) => {
    sizes[stretch.group] = (sizes[stretch.group] ?? 0) + sizeOf(stretch);
  });
  return sizes;

  function charactersOf(stretch: Stretch): number {
    return charactersOfStretch(scoped, texts, stretch);
  }
}

/** The characters (code points) of a stretch, boilerplate left out unless the scope counts it. */
export function charactersOfStretch(
  { scope }: ScopedStudy,
  texts: StudyTexts,
  { source, pointStart, pointEnd }: Stretch,
): number {
  const leavesOut = scope.boilerplate !== true;
  const left = leavesOut ? lengthInside({ start: pointStart, end: pointEnd }, texts.boilerplatePointsOf(source)) : 0;
  return pointEnd - pointStart - left;
}

/** Counts the words of stretches as they come, but for the word that the last stretch of the same group touched already. */
function wordCounter({ scope }: ScopedStudy, texts: StudyTexts, groups: number): (stretch: Stretch) => number {
  const ends = new Int32Array(groups);
  const sources = new Int32Array(groups).fill(-1);
  return ({ group, source, start, end }) => {
    const before = sources[group] === source ? (ends[group] ?? null) : null;
    ends[group] = end;
    sources[group] = source;
    const kept = subtractSpans({ start, end }, scope.boilerplate === true ? [] : texts.boilerplateOf(source));
    return wordsOfSpans(texts, source, kept, before);
  };
}

/** The words of a document that stretches in their order touch, each once; `before` is where another one ended before them. */
export function wordsOfSpans(
  texts: StudyTexts,
  source: number,
  spans: readonly Span[],
  before: number | null = null,
): number {
  let words = 0;
  let last = before;
  for (const { start, end } of spans) {
    words += texts.wordsIn(source, start, end);
    if (last !== null && texts.sharesWord(source, last, start)) words--;
    last = end;
  }
  return words;
}
