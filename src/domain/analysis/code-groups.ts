import type { CodedStudy } from './coded-study';
import type { CodingGrouping } from './coverage';
import type { CodeReach } from './figure';
import type { ScopedStudy } from './resolve-scope';

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

/** The rows that a coding of each code counts for, by a code's number, where `shown` are the codes of the rows. */
export function placesByCode(
  study: CodedStudy,
  shown: readonly number[],
  reach: CodeReach,
): (code: number) => readonly number[] {
  const places = new Map(shown.map((code, place) => [code, place]));
  const groupsOf = groupCodes(study, reach);
  const byCode = study.codes.map((_, code) => groupsOf(code).flatMap((group) => places.get(group) ?? []));
  return (code) => byCode[code] ?? [];
}

/** The codings of a scope sorted into the codes that have a row. */
export function groupByShownCodes({ study, codes }: ScopedStudy, reach: CodeReach): CodingGrouping {
  const shown = new Set(shownCodes(study, codes, reach));
  const groupsOf = groupCodes(study, reach);
  return {
    groups: study.codes.length,
    groupsOf: (coding) => groupsOf(study.codings.code[coding] ?? 0).filter((code) => shown.has(code)),
  };
}
