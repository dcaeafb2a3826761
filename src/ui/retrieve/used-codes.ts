import { printCode } from '../../domain/analysis/query/print';
import type { Mirror } from '../state/mirror';

/** The names of the codes that were used most, as a question writes them. */
export function namesOfUsedCodes({ codes, codingsByCode }: Mirror): readonly string[] {
  return [...codes.values()]
    .filter(({ id }) => (codingsByCode.get(id) ?? 0) > 0)
    .sort((a, b) => (codingsByCode.get(b.id) ?? 0) - (codingsByCode.get(a.id) ?? 0))
    .slice(0, 2)
    .map(({ name }) => printCode({ levels: [name], withChildren: false }));
}
