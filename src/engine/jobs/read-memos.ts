import { codePathNames } from '../../domain/codebook/tree';
import { formatCodePath, showCodePath } from '../../domain/codebook/code-path';
import { groupBy } from '../../domain/group-by';
import { type KnownSubjects, planMemos } from '../../domain/memos/plan-import';
import { problem } from '../../domain/problem';
import type { OpenProject } from '../open-project';
import { recordWords } from '../queries/record-words';
import { readTable } from './imports/read-batch';
import type { JobFunction } from './job-function';

/** Reads a table of memos, where it can do no harm, and finds in the project what each of them is about. */
export const readMemos: JobFunction<'memo.readTable'> = async ({ path }, context) => {
  const { from, table } = await readTable(path, context);
  const [sheet] = table.sheets;
  if (!sheet) throw problem('nothingInFile', { file: from.name });
  const project = context.project();
  const plan = planMemos(sheet, knownSubjects(project));
  if (!plan) throw problem('noMemoColumn', { file: from.name });
  const { nameOf } = recordWords(project);
  return {
    ...plan,
    memos: plan.memos.map((memo) => ({ ...memo, subject: nameOf(memo.aboutTable, memo.aboutId) })),
    file: from.name,
    warnings: table.warnings,
  };
};

function knownSubjects({ reads }: OpenProject): KnownSubjects {
  const codes = new Map(reads.where('code', {}).map((code) => [code.id, code]));
  return {
    projectId: reads.where('project', {})[0]?.id ?? '',
    memos: new Map(reads.where('memo', {}).map((memo) => [memo.id, memo])),
    has: (table, id) => reads.get(table, id) !== undefined,
    byName: {
      coder: idsByName(reads.where('coder', {}).map(({ id, name }) => [name, id])),
      source: idsByName(reads.where('source', {}).map(({ id, title }) => [title, id])),
      case: idsByName(reads.where('case', {}).map(({ id, name }) => [name, id])),
      code: idsByName(
        [...codes.keys()].flatMap((id) => {
          const path = codePathNames(codes, id);
          const names = new Set([path.at(-1) ?? '', path.join(' / '), showCodePath(path), formatCodePath(path)]);
          return [...names].map((name): [string, string] => [name, id]);
        }),
      ),
    },
  };
}

function idsByName(named: readonly (readonly [name: string, id: string])[]): ReadonlyMap<string, readonly string[]> {
  return new Map([...groupBy(named, ([name]) => name)].map(([name, of]) => [name, of.map(([, id]) => id)]));
}
