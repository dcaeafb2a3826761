import { setImmediate } from 'node:timers/promises';
import type { FigureSettings } from '../../contract/figure-calls';
import type { FigureTable, PassageSet } from '../../domain/analysis/figure';
import {
  type CodingFigureSettings,
  computeFigure,
  type FigureGround,
  passagesOfFigure,
  variablesOf,
} from '../../domain/analysis/figure-settings';
import { packTable } from '../../domain/analysis/packed-table';
import type { Scope } from '../../domain/analysis/scope';
import { problem } from '../../domain/problem';
import { figureTable } from '../../formats/export/figure';
import { listFoundPassages } from '../analysis/list-passages';
import type { OpenProject, PassageQuestion } from '../open-project';
import type { JobContext, JobFunctions } from './job-function';
import { inSteps } from './in-steps';
import { computeWordFigure, isWordFigure, passagesOfWordFigure } from './word-figures';
import { writeTable } from './write-table';

export const figureJobs = {
  async 'figure.compute'({ settings, scope }, context) {
    return computeTable(settings, scope, context);
  },

  async 'figure.computeColumns'({ settings, scope }, context) {
    return inSteps(packTable(await computeTable(settings, scope, context)), context);
  },

  async 'figure.passages'({ settings, scope, place, from, limit }, context) {
    await awaitStudy(context);
    // What is found has numbers in this study, also when an act comes before it is listed.
    const study = context.project().analysis.study();
    const set = await findPassages({ settings, scope, place }, context);
    return listFoundPassages(context.project(), study, set, { from, limit });
  },

  async 'export.figure'({ path, format, settings, scope }, context) {
    const table = await computeTable(settings, scope, context);
    await setImmediate();
    return writeTable(figureTable(settings.kind, table), { path, format, total: table.rows.length }, context);
  },
} satisfies Partial<JobFunctions>;

/** The table of any figure. */
export async function computeTable(settings: FigureSettings, scope: Scope, context: JobContext): Promise<FigureTable> {
  await awaitStudy(context);
  if (isWordFigure(settings)) return computeWordFigure(settings, scope, context);
  return inSteps(computeFigure(groundOf(context.project(), scope, settings), settings), context);
}

/** The passages behind a place of a figure; those asked for last are kept until an act, for they are read page by page. */
async function findPassages(question: PassageQuestion, context: JobContext): Promise<PassageSet> {
  const { passages } = context.project();
  const kept = passages.find(question);
  if (kept) return kept;
  const remember = passages.expect(question);
  const { settings, scope, place } = question;
  const set = isWordFigure(settings)
    ? await passagesOfWordFigure(settings, scope, place, context)
    : await inSteps(passagesOfFigure(groundOf(context.project(), scope, settings), settings, place), context);
  remember(set);
  return set;
}

/** Waits until the study is read; who asked meanwhile is answered first. */
async function awaitStudy({ project, signal }: JobContext): Promise<void> {
  await setImmediate();
  await project().analysis.ready();
  if (signal.aborted) throw problem('cancelled');
}

function groundOf({ analysis }: OpenProject, scope: Scope, settings: CodingFigureSettings): FigureGround {
  return {
    scoped: analysis.scoped(scope),
    texts: analysis.texts(),
    tables: analysis.tables({ variableIds: variablesOf(settings) }),
  };
}
