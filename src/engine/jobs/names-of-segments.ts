import { showCodePath } from '../../domain/codebook/code-path';
import { codePathNames } from '../../domain/codebook/tree';
import { compareText } from '../../domain/compare';
import { groupBy } from '../../domain/group-by';
import type { Coding, Id } from '../../domain/model';
import type { OpenProject } from '../open-project';
import { caseFinder } from './cases-of-segments';

/** What the records of a study are called, and what is noted on them, read once for all segments that are written. */
export type SegmentNames = {
  readonly codeOf: (codeId: Id) => { readonly name: string; readonly path: string };
  readonly coderOf: (coderId: Id) => string;
  readonly actorOf: (actorId: Id | null) => string | null;
  readonly versionOf: (versionId: Id | null) => string | null;
  /** The memos on a coding and on its quotation, the oldest first. */
  readonly memoOn: (codingId: Id, quotationId: Id) => string | null;
  readonly casesOf: ReturnType<typeof caseFinder>;
  /** Whether a coding names only what is known; what was made since the names were read is not. */
  readonly knows: (coding: Pick<Coding, 'codeId' | 'coderId' | 'actorId' | 'versionId'>) => boolean;
};

/** Reads what the records of a study are called, as they are now. */
export function readSegmentNames(project: OpenProject): SegmentNames {
  const { reads } = project;
  const known = new Map(reads.where('code', {}).map((code) => [code.id, code]));
  const codes = new Map(
    [...known.values()].map(({ id, name }) => [id, { name, path: showCodePath(codePathNames(known, id)) }]),
  );
  const coders = namesById(reads.where('coder', {}));
  const actors = namesById(reads.where('case', {}));
  const versions = namesById(reads.where('codebookVersion', {}));
  const inOrder = reads
    .where('memo', {})
    .sort((a, b) => compareText(a.created, b.created) || compareText(a.id, b.id))
    .map((memo, place) => ({ ...memo, place }));
  const memos = groupBy(inOrder, ({ aboutId }) => aboutId);
  return {
    codeOf: (codeId) => codes.get(codeId) ?? { name: '', path: '' },
    coderOf: (coderId) => coders.get(coderId) ?? '',
    actorOf: (actorId) => actors.get(actorId ?? '') ?? null,
    versionOf: (versionId) => versions.get(versionId ?? '') ?? null,
    memoOn(codingId, quotationId) {
      const [own, around] = [memos.get(codingId), memos.get(quotationId)];
      if (!own && !around) return null;
      const all = [...(own ?? []), ...(around ?? [])].sort((a, b) => a.place - b.place);
      return all.map(({ text }) => text).join('\n\n');
    },
    casesOf: caseFinder(project),
    knows: ({ codeId, coderId, actorId, versionId }) =>
      codes.has(codeId) &&
      coders.has(coderId) &&
      (actorId === null || actors.has(actorId)) &&
      (versionId === null || versions.has(versionId)),
  };
}

function namesById(records: readonly { readonly id: Id; readonly name: string }[]): ReadonlyMap<Id, string> {
  return new Map(records.map(({ id, name }) => [id, name]));
}
