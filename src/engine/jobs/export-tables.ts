import { problem } from '../../domain/problem';
import { segmentTable, type ExportedSegment } from '../../formats/export/segments';
import type { JobFunction } from './job-function';
import { readSegments } from './read-segments';
import { writeTable } from './write-table';

/** All coded segments as a table, by document and place. */
export const exportSegments: JobFunction<'export.segments'> = ({ path, format }, context) => {
  const project = context.project();
  const total = Object.values(project.counts.all().bySource).reduce((sum, count) => sum + count, 0);
  function* rows(): Iterable<ExportedSegment> {
    for (const segment of readSegments(project)) {
      if (context.project() !== project) throw problem('cancelled');
      yield segment;
    }
  }
  return writeTable(segmentTable(rows()), { path, format, total }, context);
};
