import type { PlannedCode } from '../../domain/codebook/plan-import';
import { pathKey } from '../../domain/codebook/exchanged-code';

export type CodeStatus = 'new' | 'different' | 'same';

/** What an import would do with a code. */
export function statusOf({ codeId, differences }: PlannedCode): CodeStatus {
  return codeId === null ? 'new' : differences.length > 0 ? 'different' : 'same';
}

/** The codes to leave out after a new one was ticked or not: none comes without those above it. */
export function leaveOut(
  codes: readonly PlannedCode[],
  leftOut: ReadonlySet<string>,
  { code: { levels } }: PlannedCode,
  isTicked: boolean,
): ReadonlySet<string> {
  const next = new Set(leftOut);
  for (const other of codes) {
    const { levels: others } = other.code;
    const [above, below] = isTicked ? [others, levels] : [levels, others];
    const isConcerned = above.length <= below.length && above.every((name, i) => name === below[i]);
    if (!isConcerned || other.codeId !== null) continue;
    if (isTicked) next.delete(pathKey(others));
    else next.add(pathKey(others));
  }
  return next;
}
