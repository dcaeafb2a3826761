import { casesToKeep, planCases } from '../../domain/cases/plan-cases';
import { problem } from '../../domain/problem';
import { guessUses } from '../../domain/variables/plan-import';
import { printFailure, printResult, printWarnings } from '../output';
import { withProject } from '../with-project';
import { listKnown } from './import-variables';

/** The cases of a table are added or filled in, told by their names, in one act; with `isTrial` it is only told. */
export async function importCases(
  project: string,
  path: string,
  { isTrial, json }: { readonly isTrial: boolean; readonly json: boolean },
): Promise<void> {
  const { plan, warnings } = await withProject(project, async (engine) => {
    const table = await engine.start('variable.readTable', { path });
    const [sheet] = table.sheets;
    if (!sheet) throw problem('nothingInFile', { file: table.fileName });
    const known = listKnown(engine, 'case');
    const planned = planCases(sheet, guessUses(sheet, known), known);
    if (!planned || planned.cases.length === 0) throw problem('noMatchColumn', { file: table.fileName });
    const cases = casesToKeep(planned);
    if (!isTrial && cases.length > 0)
      engine.run('case.import', {
        from: table.fileName,
        variables: [...planned.variables],
        cases: cases.map((one) => ({ ...one, values: [...one.values] })),
      });
    return { plan: planned, warnings: table.warnings };
  });
  printWarnings(warnings);
  for (const { name, column, value } of plan.unfit) printFailure(`${name}, ${column}: “${value}” does not fit.`);
  const verb = isTrial ? 'Would bring in' : 'Brought in';
  const changed = plan.cases.filter(({ changes }) => changes.length > 0).length;
  printResult(
    json,
    plan,
    `${verb} ${plan.added} new cases; ${changed} change, ${plan.cases.length - plan.added - changed} are so already.`,
  );
}
