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
  yield* coverStretches(scoped, grouping, (stretch) => {
    sizes[stretch.group] = (sizes[stretch.group] ?? 0) + sizeOfStretch(scoped, texts, stretch, unit);
  });
  return sizes;
}

/** The characters (code points) or words of a stretch, boilerplate left out unless the scope counts it. */
export function sizeOfStretch(
  { scope }: ScopedStudy,
  texts: StudyTexts,
  { source, start, end, pointStart, pointEnd }: Stretch,
  unit: 'characters' | 'words',
): number {
  const leavesOut = scope.boilerplate !== true;
  if (unit === 'characters') {
    const left = leavesOut ? lengthInside({ start: pointStart, end: pointEnd }, texts.boilerplatePointsOf(source)) : 0;
    return pointEnd - pointStart - left;
  }
  const kept = subtractSpans({ start, end }, leavesOut ? texts.boilerplateOf(source) : []);
  return kept.reduce((words, piece) => words + texts.wordsIn(source, piece.start, piece.end), 0);
}
