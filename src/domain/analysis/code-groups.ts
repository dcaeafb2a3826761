import type { CodedStudy } from './coded-study';
import type { CodeReach } from './figure';

/** Whom a coding counts for: its own code, the codes above it too, or only the one at the top. */
export type CodeGroups = (code: number) => readonly number[];

/** The codes that a coding of each code counts for, by a code's number. */
export function groupCodes({ parents }: CodedStudy, reach: CodeReach): CodeGroups {
  const groups: (readonly number[])[] = [];
  parents.forEach((parent, code) => {
    const above = parent >= 0 ? (groups[parent] ?? []) : [];
    if (reach === 'own') groups.push([code]);
    else if (reach === 'with-children') groups.push([code, ...above]);
    else groups.push(parent >= 0 ? above : [code]);
  });
  return (code) => groups[code] ?? [];
}

/** The codes that have a row: those in scope, or what they count for at the top. */
export function shownCodes(study: CodedStudy, codes: Uint8Array, reach: CodeReach): number[] {
  const groupsOf = groupCodes(study, reach === 'top' ? 'top' : 'own');
  const shown = new Set<number>();
  codes.forEach((isIn, code) => {
    if (isIn === 1) for (const group of groupsOf(code)) shown.add(group);
  });
  return [...shown].sort((a, b) => a - b);
}
