import { printCode } from '../../domain/analysis/query/print';
import type { Mirror } from '../state/mirror';

/** So many codes are used much. */
const much = 6;

/** Two codes that are used much, those with the shortest names, as a question writes them. */
export function namesOfUsedCodes({ codes, codingsByCode }: Mirror): readonly string[] {
  return [...codes.values()]
    .filter(({ id }) => (codingsByCode.get(id) ?? 0) > 0)
    .sort((a, b) => (codingsByCode.get(b.id) ?? 0) - (codingsByCode.get(a.id) ?? 0))
    .slice(0, much)
    .map(({ name }) => printCode({ levels: [name], withChildren: false }))
    .sort((a, b) => a.length - b.length)
    .slice(0, 2);
}
