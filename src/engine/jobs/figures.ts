import { setImmediate } from 'node:timers/promises';
import type { FigureSettings } from '../../contract/figure-calls';
import { computeFigure, type FigureGround, passagesOfFigure, variablesOf } from '../../domain/analysis/figure-settings';
import type { Scope } from '../../domain/analysis/scope';
import { figureTable } from '../../formats/export/figure';
import { listFoundPassages } from '../analysis/list-passages';
import type { OpenProject } from '../open-project';
import type { JobFunctions } from './job-function';
import { writeTable } from './write-table';

export const figureJobs = {
  async 'figure.compute'({ settings, scope }, { project }) {
    await setImmediate();
    return computeFigure(groundOf(project(), scope, settings), settings);
  },

  async 'figure.passages'({ settings, scope, place, from, limit }, { project }) {
    await setImmediate();
    const set = passagesOfFigure(groundOf(project(), scope, settings), settings, place);
    return listFoundPassages(project(), set, { from, limit });
  },

  async 'export.figure'({ path, format, settings, scope }, context) {
    const table = computeFigure(groundOf(context.project(), scope, settings), settings);
    await setImmediate();
    return writeTable(figureTable(settings.kind, table), { path, format, total: table.rows.length }, context);
  },
} satisfies Partial<JobFunctions>;

function groundOf({ analysis }: OpenProject, scope: Scope, settings: FigureSettings): FigureGround {
  return {
    scoped: analysis.scoped(scope),
    texts: analysis.texts(),
    tables: analysis.tables({ variableIds: variablesOf(settings) }),
  };
}
