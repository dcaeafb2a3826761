import type { ArgsOf } from '../../contract/engine';
import type { NameHits } from '../../contract/texts';
import type { Id } from '../../domain/model';
import { askQuery, runCommand } from './engine';

/** Which names are replaced by what, and what counts as one of them. */
export type NameReplacement = ArgsOf<'pseudonym.apply'>;

/** Where the names stand, throughout the project. */
export async function findNames(wanted: NameReplacement): Promise<readonly NameHits[] | null> {
  return askQuery('pseudonym.find', wanted);
}

/** Replaces the names throughout the project in one act. */
export async function replaceNames(
  wanted: NameReplacement,
): Promise<{ readonly documents: number; readonly occurrences: number } | null> {
  return runCommand('pseudonym.apply', wanted);
}

/** Takes names off the table of pseudonyms; the texts stay as they are. */
export async function forgetPseudonyms(pseudonymIds: readonly Id[]): Promise<void> {
  await runCommand('pseudonym.remove', { pseudonymIds: [...pseudonymIds] });
}
