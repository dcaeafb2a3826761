import { guessUses, type Known, planVariableImport, type VariablePlan } from '../../domain/variables/plan-import';
import { caseFields, sourceFields } from '../../domain/variables/record-fields';
import type { VariableSubject } from '../../domain/model';
import { problem } from '../../domain/problem';
import type { Engine } from '../../engine/engine';
import { printFailure, printResult, printWarnings } from '../output';
import { withProject } from '../with-project';

/** What a table says of documents or cases is brought in, in one act; with `isTrial` it is only told. */
export async function importVariables(
  project: string,
  path: string,
  { about, isTrial, json }: { readonly about: VariableSubject; readonly isTrial: boolean; readonly json: boolean },
): Promise<void> {
  const { plan, warnings } = await withProject(project, async (engine) => {
    const table = await engine.start('variable.readTable', { path });
    const [sheet] = table.sheets;
    if (!sheet) throw problem('nothingInFile', { file: table.fileName });
    const known = listKnown(engine, about);
    const columns = guessUses(sheet, known);
    if (!columns.some(({ use }) => use.use === 'match')) throw problem('noMatchColumn', { file: table.fileName });
    const planned = planVariableImport(sheet, columns, known);
    const { variables, cells, fields } = planned;
    if (!isTrial && cells.length + fields.length > 0) {
      engine.run('variable.import', {
        about,
        from: table.fileName,
        variables: [...variables],
        cells: [...cells],
        fields: [...fields],
      });
    }
    return { plan: planned, warnings: table.warnings };
  });
  printWarnings(warnings);
  for (const name of plan.unmatched) printFailure(`“${name}” names nothing in the project.`);
  for (const name of plan.ambiguous) printFailure(`“${name}” names several and is left out.`);
  for (const { title, column, value } of plan.unfit) printFailure(`${title}, ${column}: “${value}” does not fit.`);
  printResult(json, plan, sayPlan(plan, isTrial));
}

function sayPlan({ cells, fields, variables, matched, rows }: VariablePlan, isTrial: boolean): string {
  const news = variables.length > 0 ? ` New variables: ${variables.map(({ name }) => name).join(', ')}.` : '';
  const verb = isTrial ? 'Would set' : 'Set';
  return `${verb} ${cells.length + fields.length} values; ${matched} of ${rows} rows matched.${news}`;
}

/** What a table of documents or cases is compared with. */
export function listKnown(engine: Engine, about: VariableSubject): Known {
  const { sources, cases, variables } = engine.ask('project.overview', {});
  const columns = engine.ask('value.list', {});
  const values = new Map(
    columns.id.map((_, i) => [`${columns.aboutId[i] ?? ''} ${columns.variableId[i] ?? ''}`, columns.value[i] ?? '']),
  );
  const valueOf = (id: string) => (variableId: string) => values.get(`${id} ${variableId}`) ?? null;
  const records =
    about === 'source'
      ? sources.map((source) => ({
          id: source.id,
          title: source.title,
          fileName: source.fileName,
          fields: Object.fromEntries(sourceFields.map((field) => [field, source[field]])),
          valueOf: valueOf(source.id),
        }))
      : cases.map((one) => ({
          id: one.id,
          title: one.name,
          fileName: null,
          fields: Object.fromEntries(caseFields.map((field) => [field, one[field]])),
          valueOf: valueOf(one.id),
        }));
  return { about, records, variables: variables.filter((variable) => variable.about === about) };
}
