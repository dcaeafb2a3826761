import type { Id } from '../../domain/model';
import type { BarRow } from './bar-rows';

/** A code that Enter will apply together with others: one of the codebook, or one that the same act will make. */
export type Ticked = { readonly codeId: Id } | { readonly name: string; readonly parentId: Id | null };

/** What ticking a line of the bar ticks; null for lines that are no code. */
export function tickedOf(row: BarRow): Ticked | null {
  switch (row.kind) {
    case 'code':
      return { codeId: row.code.id };
    case 'new':
      return { name: row.name, parentId: row.parent?.id ?? null };
    case 'in-vivo':
      return { name: row.name, parentId: null };
    default:
      return null;
  }
}

/** What tells ticked codes apart: among siblings no two have the same name. */
export function keyOfTicked(ticked: Ticked): string {
  return 'codeId' in ticked ? ticked.codeId : `${ticked.parentId ?? ''}/${ticked.name.toLowerCase()}`;
}
