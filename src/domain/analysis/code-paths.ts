import { codePathNames } from '../codebook/tree';
import type { CodedStudy } from './coded-study';

/** The path of each code by its number, as exports and figures write it: `A / B`. */
export function codePathsOf({ codes }: Pick<CodedStudy, 'codes'>): (code: number) => string {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return (code) => codePathNames(byId, codes[code]?.id ?? '').join(' / ');
}
