import type { SegmentRow } from '../../contract/rows';
import type { Id } from '../../domain/model';
import { parseMarks } from '../../domain/text/marks';
import { pageAndSpeakerFinder } from '../../domain/text/page-and-speaker';
import { segmentTable, type ExportedSegment } from '../../formats/export/segments';
import type { OpenProject } from '../open-project';
import { listSegments } from '../queries/list-segments';
import { getOrFail } from '../tx';
import type { JobFunction } from './job-function';
import { writeTable } from './write-table';

export const exportSegments: JobFunction<'export.segments'> = ({ path, format }, context) => {
  const segments = listSegments(context.project(), {});
  const table = segmentTable(withPageAndSpeaker(segments, context.project()));
  return writeTable(table, { path, format, total: segments.length }, context);
};

/** Segments with page and speaker, which the marks of their documents tell; a lost passage has neither. */
function* withPageAndSpeaker(segments: readonly SegmentRow[], { file, reads }: OpenProject): Iterable<ExportedSegment> {
  const places = new Map(
    file.db
      .all<{ id: Id; sourceId: Id; start: number }>(
        `SELECT coding.id AS id, sourceId, "start" FROM coding JOIN quotation ON quotation.id = quotationId WHERE lost = 0`,
      )
      .map((place) => [place.id, place]),
  );
  let sourceId: Id | null = null;
  let find = pageAndSpeakerFinder([]);
  for (const { id, ...segment } of segments) {
    const place = places.get(id);
    if (place && place.sourceId !== sourceId) {
      sourceId = place.sourceId;
      find = pageAndSpeakerFinder(parseMarks(reads.content('marks', getOrFail(reads, 'source', sourceId).marksHash)));
    }
    yield { ...segment, ...(place ? find(place.start) : { page: null, speaker: null }) };
  }
}
