import { readCodebook, writeCodebook } from '../../domain/codebook/snapshot';
import type { CodebookVersion } from '../../domain/model';
import { type NameFinder, replaceNames } from '../../domain/pseudonyms/find-names';
import { problem } from '../../domain/problem';
import { wordsIn } from '../../domain/written-words';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import { nameCodings } from './codings';
import type { CommandFunctions } from './command-function';
import { currentVersionId } from './current-version';

export const versionCommands = {
  'codebook.recordVersion'(tx, { name, reason }, context) {
    context.name(name);
    refuseTakenName(tx, name);
    const codebookHash = tx.keep('codebook', writeCodebook(tx.where('code', {})));
    const { coderId, now: created } = context;
    const version = { id: context.newId(), name, reason, codebookHash, coderId, created };
    tx.put('codebookVersion', version);
    return { versionId: version.id };
  },

  'codebook.describeVersion'(tx, { versionId, name, reason }, context) {
    const version = getOrFail(tx, 'codebookVersion', versionId);
    context.name(name ?? version.name);
    if (name !== undefined && name !== version.name) refuseTakenName(tx, name);
    tx.put('codebookVersion', { ...version, name: name ?? version.name, reason: reason ?? version.reason });
  },

  'codebook.removeVersion'(tx, { versionId }, context) {
    context.name(getOrFail(tx, 'codebookVersion', versionId).name);
    const versions = tx.where('codebookVersion', {});
    const before = versions[versions.findIndex(({ id }) => id === versionId) - 1]?.id ?? null;
    for (const coding of tx.where('coding', { versionId })) tx.put('coding', { ...coding, versionId: before });
    tx.remove('codebookVersion', versionId);
  },

  'coding.confirm'(tx, { codingIds }, context) {
    const versionId = currentVersionId(tx);
    for (const coding of nameCodings(tx, codingIds, context)) tx.put('coding', { ...coding, versionId });
  },
} satisfies Partial<CommandFunctions>;

/** Names that pseudonyms stand for leave earlier codebooks as well; answers how many there were. */
export function replaceInVersions(tx: Tx, findNames: NameFinder): number {
  let count = 0;
  for (const version of tx.where('codebookVersion', {})) {
    const { replaced, hits } = replaceInCodebook(tx, version, findNames);
    if (hits === 0) continue;
    count += hits;
    tx.put('codebookVersion', { ...version, codebookHash: tx.keep('codebook', replaced) });
  }
  return count;
}

function replaceInCodebook(
  tx: Tx,
  { codebookHash }: CodebookVersion,
  findNames: NameFinder,
): { readonly replaced: string; readonly hits: number } {
  let hits = 0;
  const codes = readCodebook(tx.content('codebook', codebookHash)).map((code) => {
    const fields = wordsIn('code', code).map(([field, words]): [string, string] => {
      const found = findNames(words);
      hits += found.length;
      return [field, replaceNames(words, found)];
    });
    return { ...code, ...Object.fromEntries(fields) };
  });
  return { replaced: writeCodebook(codes), hits };
}

function refuseTakenName(tx: ReadTx, name: string): void {
  if (tx.where('codebookVersion', { name }).length > 0) throw problem('versionExists', { version: name });
}
