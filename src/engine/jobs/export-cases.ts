import { caseTable } from '../../formats/export/cases';
import { byPosition } from '../../domain/order';
import { listCases } from '../queries/cases';
import type { JobFunction } from './job-function';
import { writeTable } from './write-table';

/** Writes the cases by name, with what belongs to them and what they are by their variables. */
export const exportCases: JobFunction<'export.cases'> = ({ path, format }, context) => {
  const project = context.project();
  const { cases } = listCases(project);
  const variables = project.reads.where('variable', { about: 'case' }).sort(byPosition);
  return writeTable(caseTable(cases, variables), { path, format, total: cases.length }, context);
};
