import type { Id } from '../../domain/model';
import type { ReadTx } from '../tx';

/** The version of the codebook that new codings are made under; null before the first one. */
export function currentVersionId(tx: ReadTx): Id | null {
  return tx.where('codebookVersion', {}).at(-1)?.id ?? null;
}
