import { codePathNames } from '../../domain/codebook/tree';
import { formatCodePath } from '../../domain/codebook/code-path';
import type { TableSheet } from '../../domain/imports/table-columns';
import { type KnownSubjects, planMemos } from '../../domain/memos/plan-import';
import { problem } from '../../domain/problem';
import type { Engine } from '../../engine/engine';
import { printFailure, printResult, printWarnings } from '../output';
import { withProject } from '../with-project';

/** The memos of a table come in, in one act, told by what they are about; with `isTrial` it is only told. */
export async function importMemos(
  project: string,
  path: string,
  { isTrial, json }: { readonly isTrial: boolean; readonly json: boolean },
): Promise<void> {
  const { plan, warnings } = await withProject(project, async (engine) => {
    const table = await engine.start('variable.readTable', { path });
    const [sheet] = table.sheets;
    if (!sheet) throw problem('nothingInFile', { file: table.fileName });
    const planned = planMemos(sheet, listSubjects(engine, sheet));
    if (!planned) throw problem('noMatchColumn', { file: table.fileName });
    if (!isTrial && planned.memos.length > 0) engine.run('memo.import', { memos: [...planned.memos] });
    return { plan: planned, warnings: table.warnings };
  });
  printWarnings(warnings);
  for (const name of plan.unmatched) printFailure(`“${name}” names nothing, or several things, in the project.`);
  const verb = isTrial ? 'Would bring in' : 'Brought in';
  const report = { memos: plan.memos.length, known: plan.known, unmatched: plan.unmatched };
  printResult(json, report, `${verb} ${plan.memos.length} memos; ${plan.known} were there already.`);
}

function listSubjects(engine: Engine, sheet: TableSheet): KnownSubjects {
  const { project, coders, sources, codes, cases, memos } = engine.ask('project.overview', {});
  const tree = new Map(codes.map((code) => [code.id, code]));
  const paths = codes.map(({ id }) => ({ id, path: codePathNames(tree, id) }));
  const cells = new Set(sheet.rows.flat());
  const passages = new Set([...cells].filter((cell) => isId(cell) && engine.ask('passage.find', { id: cell })));
  return {
    projectId: project.id,
    memos: new Map(memos.map((memo) => [memo.id, memo])),
    byName: {
      coder: group(coders.map(({ id, name }) => [name, id])),
      source: group(sources.map(({ id, title }) => [title, id])),
      case: group(cases.map(({ id, name }) => [name, id])),
      code: group(
        paths.flatMap(({ id, path }): [string, string][] => {
          const names = new Set([path.at(-1) ?? '', path.join(' / '), path.join(' › '), formatCodePath(path)]);
          return [...names].map((name) => [name, id]);
        }),
      ),
    },
    ids: {
      coder: idsOf(coders),
      source: idsOf(sources),
      code: idsOf(codes),
      case: idsOf(cases),
      memo: idsOf(memos),
      quotation: passages,
      coding: passages,
    },
  };
}

function isId(cell: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(cell);
}

function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

function group(named: readonly (readonly [name: string, id: string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, id] of named) groups.set(name, [...(groups.get(name) ?? []), id]);
  return groups;
}
