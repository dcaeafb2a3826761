import type { ArgsOf } from '../../../contract/engine';
import type { Id } from '../../../domain/model';

/** Where a coding can go: to a code, or to one that the review makes when it ends. */
export type Target = { readonly kind: 'code'; readonly codeId: Id } | { readonly kind: 'new'; readonly name: string };

/** Kept ones stay with their code; skipped ones as well, until somebody looks at them again. */
export type Decision = Target | 'keep' | 'skip';

/** The codings of a code on their way past a reader; `index` behind the last one is the end. */
export type Review = {
  readonly codingIds: readonly Id[];
  readonly index: number;
  readonly targets: readonly Target[];
  readonly decisions: ReadonlyMap<Id, Decision>;
};

/** K, N and S keep, name and skip. */
const keys = '123456789ABCDEFGHIJLMOPQRTUVWXYZ';

/** The key that gives a coding to a target; none for those beyond the keys. */
export function keyOfTarget(index: number): string | undefined {
  return keys[index];
}

/** The target that a key means. */
export function targetOfKey(review: Review, key: string): Target | undefined {
  const index = key.length === 1 ? keys.indexOf(key.toUpperCase()) : -1;
  return index < 0 ? undefined : review.targets[index];
}

/** Decides on the present coding and goes on to the next one. */
export function decide(review: Review, decision: Decision): Review {
  const codingId = review.codingIds[review.index];
  if (codingId === undefined) return review;
  return { ...review, index: review.index + 1, decisions: new Map(review.decisions).set(codingId, decision) };
}

/** Goes back to the coding before. */
export function goBack(review: Review): Review {
  return { ...review, index: Math.max(0, review.index - 1) };
}

/** Adds a target, unless it is there, and gives the present coding to it. */
export function decideAnew(review: Review, target: Target): Review {
  const known = review.targets.find((other) => isSame(other, target));
  const targets = known ? review.targets : [...review.targets, target];
  return decide({ ...review, targets }, known ?? target);
}

/** Begins again with those that were skipped. */
export function reviewSkipped(review: Review): Review {
  const isSkipped = (id: Id): boolean => review.decisions.get(id) === 'skip';
  return { ...review, codingIds: review.codingIds.filter(isSkipped), index: 0 };
}

/** What the review comes to: the arguments of one act. */
export function movesOf(review: Review): ArgsOf<'code.distribute'>['moves'] {
  return review.targets.flatMap((target) => {
    const codingIds = idsWith(review, target);
    const to = target.kind === 'code' ? { codeId: target.codeId } : { newName: target.name };
    return codingIds.length === 0 ? [] : [{ codingIds, to }];
  });
}

/** The codings that a target gets. */
export function idsWith(review: Review, target: Target): Id[] {
  return [...review.decisions].flatMap(([id, decision]) =>
    typeof decision === 'object' && isSame(decision, target) ? id : [],
  );
}

function isSame(a: Target, b: Target): boolean {
  return a.kind === 'code' ? b.kind === 'code' && a.codeId === b.codeId : b.kind === 'new' && a.name === b.name;
}
