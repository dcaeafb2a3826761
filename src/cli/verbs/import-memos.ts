import { printFailure, printResult, printWarnings } from '../output';
import { withProject } from '../with-project';

/** The memos of a table come in, in one act, told by what they are about; with `isTrial` it is only told. */
export async function importMemos(
  project: string,
  path: string,
  { isTrial, json }: { readonly isTrial: boolean; readonly json: boolean },
): Promise<void> {
  const { memos, known, unmatched, warnings } = await withProject(project, async (engine) => {
    const read = await engine.start('memo.readTable', { path });
    if (!isTrial && read.memos.length > 0)
      engine.run('memo.import', { memos: read.memos.map(({ subject: _, ...memo }) => memo) });
    return read;
  });
  printWarnings(warnings);
  for (const name of unmatched) printFailure(`“${name}” names nothing, or several things, in the project.`);
  const verb = isTrial ? 'Would bring in' : 'Brought in';
  const report = { memos: memos.length, known, unmatched };
  printResult(json, report, `${verb} ${memos.length} memos; ${known} were there already.`);
}
