import type { PassagesToCode } from '../../contract/find-jobs';
import type { Id } from '../../domain/model';
import type { ChosenPassages } from '../actions/find-anywhere';

/** The passages that shall not be coded, by document and place in its list. */
export type LeftOut = ReadonlyMap<Id, ReadonlySet<number>>;

/** Leaves out all passages of some documents. */
export function leaveOut(documents: readonly PassagesToCode[]): LeftOut {
  return new Map(documents.map(({ sourceId, passages }) => [sourceId, new Set(passages.starts.keys())]));
}

/** Leaves out what does not belong to the article. */
export function boilerplateLeftOut(documents: readonly PassagesToCode[]): LeftOut {
  return new Map(
    documents.map(({ sourceId, inBoilerplate }) => [
      sourceId,
      new Set(inBoilerplate.flatMap((isIn, i) => (isIn ? [i] : []))),
    ]),
  );
}

/** How many passages are to be coded. */
export function countChosen(documents: readonly PassagesToCode[], left: LeftOut): number {
  return documents.reduce(
    (sum, { sourceId, passages }) => sum + passages.starts.length - (left.get(sourceId)?.size ?? 0),
    0,
  );
}

/** The passages to be coded; a document of which all are left out is none of them. */
export function chosenPassages(documents: readonly PassagesToCode[], left: LeftOut): ChosenPassages {
  return documents.flatMap(({ sourceId, passages: { starts, ends } }) => {
    const out = left.get(sourceId);
    const spans = starts.flatMap((start, i) => (out?.has(i) ? [] : [{ start, end: ends[i] ?? start }]));
    return spans.length === 0 ? [] : [{ sourceId, spans }];
  });
}

/** Ticks or unticks one passage of a document, or all of it when `place` is null. */
export function toggleLeft(document: PassagesToCode, place: number | null, left: LeftOut): LeftOut {
  const { sourceId, passages } = document;
  const out = new Set(left.get(sourceId));
  if (place === null) {
    const all = out.size === 0 ? [...passages.starts.keys()] : [];
    return new Map([...left, [sourceId, new Set(all)]]);
  }
  if (!out.delete(place)) out.add(place);
  return new Map([...left, [sourceId, out]]);
}
