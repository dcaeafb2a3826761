import type { SegmentRow } from '../../contract/rows';
import type { Flag, Id, Span } from '../../domain/model';
import { parseMarks } from '../../domain/text/marks';
import { pageAndSpeakerFinder } from '../../domain/text/page-and-speaker';
import { segmentTable, type ExportedSegment } from '../../formats/export/segments';
import type { OpenProject } from '../open-project';
import { listSegments } from '../queries/list-segments';
import { getOrFail } from '../tx';
import { caseFinder } from './cases-of-segments';
import type { JobFunction } from './job-function';
import { writeTable } from './write-table';

export const exportSegments: JobFunction<'export.segments'> = ({ path, format }, context) => {
  const segments = listSegments(context.project(), {});
  const table = segmentTable(withSurroundings(segments, context.project()));
  return writeTable(table, { path, format, total: segments.length }, context);
};

type Placed = { readonly id: Id; readonly sourceId: Id; readonly quotationId: Id; readonly lost: Flag } & Span;

/** Segments with page and speaker, which the marks of their documents tell, and with cases; a lost passage has no page. */
function* withSurroundings(segments: readonly SegmentRow[], project: OpenProject): Iterable<ExportedSegment> {
  const { file, reads } = project;
  const places = new Map(
    file.db
      .all<Placed>(
        `SELECT coding.id AS id, sourceId, quotationId, lost, "start", "end"
         FROM coding JOIN quotation ON quotation.id = quotationId`,
      )
      .map((place) => [place.id, place]),
  );
  const casesOf = caseFinder(project);
  let sourceId: Id | null = null;
  let find = pageAndSpeakerFinder([]);
  for (const { id, ...segment } of segments) {
    const place = places.get(id);
    const isPlaced = place?.lost === 0;
    if (place && isPlaced && place.sourceId !== sourceId) {
      sourceId = place.sourceId;
      find = pageAndSpeakerFinder(parseMarks(reads.content('marks', getOrFail(reads, 'source', sourceId).marksHash)));
    }
    yield {
      ...segment,
      ...(place && isPlaced ? find(place.start) : { page: null, speaker: null }),
      cases: (place && casesOf(place, isPlaced ? place : null)) || null,
    };
  }
}
