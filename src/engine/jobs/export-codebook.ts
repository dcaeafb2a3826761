import type { WrittenCodebook } from '../../domain/codebook/codebook-entry';
import { listSetNames } from '../../domain/codebook/plan-import';
import { codePathNames, codeTree, flattenTree } from '../../domain/codebook/tree';
import { byPosition } from '../../domain/order';
import { problem } from '../../domain/problem';
import { tableWriters } from '../../formats/export';
import { codebookTable } from '../../formats/export/codebook';
import { codebookWriters } from '../../formats/export/codebook/index';
import { nameOfStudy } from '../name-of-study';
import type { OpenProject } from '../open-project';
import type { JobFunction } from './job-function';
import { writeBytes } from './write-document';
import { writeTable } from './write-table';

/** Writes the codebook to a file: as a table, as an appendix for readers, or for other programs. */
export const exportCodebook: JobFunction<'export.codebook'> = async ({ path, format, language = 'en' }, context) => {
  const book = describeCodebook(context.project());
  const total = book.entries.length;
  if (format in tableWriters) {
    const tableFormat = format as keyof typeof tableWriters;
    return writeTable(codebookTable(book.entries), { path, format: tableFormat, total }, context);
  }
  if (total === 0) throw problem('codebookEmpty');
  const { bytes, warnings } = await codebookWriters[format as keyof typeof codebookWriters](book, language);
  await writeBytes(path, bytes, context);
  context.progress({ done: total, total });
  return { rows: total, warnings };
};

/** The codes in the order of the tree with their own codings, and what a reader of the codebook wants to know besides. */
function describeCodebook({ reads, counts }: OpenProject): WrittenCodebook {
  const codes = new Map(reads.where('code', {}).map((code) => [code.id, code]));
  const sets = reads.where('set', { about: 'code' }).sort(byPosition);
  const setMembers = reads.where('setMember', {});
  const setNames = listSetNames({ sets, setMembers });
  const { byCode, bySource } = counts.all();
  const entries = flattenTree(codeTree(codes.values())).map(({ code }) => ({
    ...code,
    codable: code.codable === 1,
    levels: codePathNames(codes, code.id),
    sets: setNames.get(code.id) ?? [],
    codings: byCode[code.id] ?? 0,
  }));
  const order = new Map(entries.map(({ id }, at) => [id, at]));
  const version = reads.where('codebookVersion', {}).at(-1);
  return {
    study: nameOfStudy(reads),
    entries,
    sets: sets.map(({ id, name }) => ({
      id,
      name,
      codeIds: setMembers
        .filter(({ setId, memberId }) => setId === id && order.has(memberId))
        .map(({ memberId }) => memberId)
        .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    })),
    coders: reads.where('coder', {}).map(({ name }) => name),
    documents: Object.values(bySource).filter((codings) => codings > 0).length,
    version: version ? { name: version.name, reason: version.reason, day: version.created.slice(0, 10) } : null,
  };
}
