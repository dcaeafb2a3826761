import type { Code, Id } from '../model';
import { codeTree, type CodeNode } from './tree';

/** How often each code was used together with all codes below it. */
export function countWithChildren(codes: Iterable<Code>, own: ReadonlyMap<Id, number>): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  const count = ({ code, children }: CodeNode): number => {
    const sum = children.reduce((total, child) => total + count(child), own.get(code.id) ?? 0);
    counts.set(code.id, sum);
    return sum;
  };
  codeTree(codes).forEach(count);
  return counts;
}
