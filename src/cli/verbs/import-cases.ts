import { planCases } from '../../domain/cases/plan-cases';
import { problem } from '../../domain/problem';
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
    const planned = planCases(sheet, listKnown(engine, 'case'));
    if (!planned || planned.cases.length === 0) throw problem('noMatchColumn', { file: table.fileName });
    if (!isTrial)
      engine.run('case.import', {
        from: table.fileName,
        variables: [...planned.variables],
        cases: planned.cases.map((one) => ({ ...one, values: [...one.values] })),
      });
    return { plan: planned, warnings: table.warnings };
  });
  printWarnings(warnings);
  for (const { name, column, value } of plan.unfit) printFailure(`${name}, ${column}: “${value}” does not fit.`);
  const verb = isTrial ? 'Would bring in' : 'Brought in';
  printResult(json, plan, `${verb} ${plan.cases.length} cases, ${plan.added} of them new.`);
}
