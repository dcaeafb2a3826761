import type { ScopedStudy } from '../../../domain/analysis/resolve-scope';
import type { Source } from '../../../domain/model';
import { type Mark, parseMarks } from '../../../domain/text/marks';
import type { OpenProject } from '../../open-project';

/** A document that is written out; `number` is its place in the study. */
export type DocumentInScope = {
  readonly number: number;
  readonly source: Source;
  readonly text: string;
  readonly marks: readonly Mark[];
};

/**
 * The documents that a scope leaves in, in their order, each read when its turn comes: as it is then, so that its text fits
 * the codings that are read with it.
 */
export function* documentsInScope(project: OpenProject, { study, sources }: ScopedStudy): Iterable<DocumentInScope> {
  for (const [number, { id }] of study.sources.entries()) {
    const source = sources[number] === 1 ? project.reads.get('source', id) : undefined;
    if (!source) continue;
    // Past the cache: the texts that are being coded stay in it.
    const text = project.reads.content('text', source.textHash);
    yield { number, source, text, marks: parseMarks(project.reads.content('marks', source.marksHash)) };
  }
}
