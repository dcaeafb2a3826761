import { type Overview, overviewTables } from '../../contract/overview';
import { type ValueColumns, toColumns } from '../../contract/rows';
import { byPosition } from '../../domain/order';
import { actToRedo, actToUndo } from '../history';
import type { OpenProject } from '../open-project';
import { columnsOf } from '../tables';

/** The small tables whole, as the window mirrors them. */
export function readOverview({ file, reads, counts }: OpenProject): Overview {
  const [project] = reads.where('project', {});
  if (!project) throw new Error('A project file without its project row');
  const tables = Object.fromEntries(
    Object.entries(overviewTables).map(([name, table]) => [name, reads.where(table, {}).sort(inTheirOrder)]),
  ) as unknown as Pick<Overview, keyof typeof overviewTables>;
  return {
    path: file.path,
    project,
    ...tables,
    counts: counts.all(),
    undo: actToUndo(file.db),
    redo: actToRedo(file.db),
  };
}

/** What all documents and cases are by all variables. */
export function listValues({ reads }: OpenProject): ValueColumns {
  return toColumns(columnsOf('value'), reads.where('value', {}));
}

/** Records without a position stay in order of birth. */
function inTheirOrder(a: object, b: object): number {
  return 'position' in a && 'position' in b ? byPosition(a as Positioned, b as Positioned) : 0;
}

type Positioned = Parameters<typeof byPosition>[0];
