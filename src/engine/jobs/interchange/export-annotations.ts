import { setImmediate } from 'node:timers/promises';
import type { ScopedStudy } from '../../../domain/analysis/resolve-scope';
import { problem } from '../../../domain/problem';
import { annotationCollection, annotationOf } from '../../../formats/export/web-annotation';
import type { OpenProject } from '../../open-project';
import { writeWords } from '../write-words';
import type { JobFunction } from '../job-function';
import { codingsReader } from './codings-of-documents';

/** Writes the codings of a scope as W3C Web Annotations, lost passages behind the others of their document. */
export const exportAnnotations: JobFunction<'export.annotations'> = async ({ path, scope }, context) => {
  await setImmediate();
  const project = context.project();
  await project.analysis.ready();
  const own = project.reads.where('project', {})[0];
  if (!own) throw problem('noProject');
  const scoped = project.analysis.scoped(scope);
  let rows = 0;
  function* counted(): Iterable<string> {
    for (const annotation of listAnnotations(project, scoped)) {
      rows++;
      yield annotation;
    }
  }
  const parts = annotationCollection({ id: own.id, label: own.name }, counted());
  await writeWords(path, parts, scoped.codings.length, context);
  return { rows, warnings: [] };
};

function* listAnnotations(project: OpenProject, scoped: ScopedStudy): Iterable<string> {
  const codingsOf = codingsReader(project, scoped);
  for (const [number, source] of scoped.study.sources.entries()) {
    if (scoped.sources[number] !== 1) continue;
    const { placed, lost } = codingsOf(number);
    for (const coding of placed) yield annotationOf(coding, source, 'placed');
    for (const coding of lost) yield annotationOf(coding, source, 'lost');
  }
}
