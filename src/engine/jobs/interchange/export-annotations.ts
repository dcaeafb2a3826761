import { setImmediate } from 'node:timers/promises';
import type { ScopedStudy } from '../../../domain/analysis/resolve-scope';
import { problem } from '../../../domain/problem';
import { annotationOf, annotationsEnd, annotationsStart } from '../../../formats/export/web-annotation';
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
  // How many there are stands at the beginning of the file, so what was read for counting is written as it was read.
  const annotations: string[] = [];
  for (const ofDocument of listAnnotations(project, scoped)) {
    for (const annotation of ofDocument) annotations.push(annotation);
    await setImmediate();
    if (context.signal.aborted || context.project() !== project) throw problem('cancelled');
  }
  await writeWords(
    path,
    (function* () {
      yield annotationsStart({ id: own.id, label: own.name }, annotations.length);
      for (const [i, annotation] of annotations.entries())
        yield annotation + (i < annotations.length - 1 ? ',\n' : '\n');
      yield annotationsEnd;
    })(),
    annotations.length,
    context,
  );
  return { rows: annotations.length, warnings: [] };
};

function* listAnnotations(project: OpenProject, scoped: ScopedStudy): Iterable<readonly string[]> {
  const codingsOf = codingsReader(project, scoped);
  for (const [number, source] of scoped.study.sources.entries()) {
    if (scoped.sources[number] !== 1) continue;
    const { placed, lost } = codingsOf(number);
    yield [
      ...placed.map((coding) => annotationOf(coding, source, 'placed')),
      ...lost.map((coding) => annotationOf(coding, source, 'lost')),
    ];
  }
}
