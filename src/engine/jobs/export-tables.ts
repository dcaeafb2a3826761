import type { SegmentRow } from '../../contract/rows';
import type { Flag, Id, Span } from '../../domain/model';
import { problem } from '../../domain/problem';
import { parseMarks } from '../../domain/text/marks';
import { pageAndSpeakerFinder } from '../../domain/text/page-and-speaker';
import { segmentTable, type ExportedSegment } from '../../formats/export/segments';
import type { OpenProject } from '../open-project';
import { listSegments } from '../queries/list-segments';
import { getOrFail } from '../tx';
import { caseFinder } from './cases-of-segments';
import type { JobFunction } from './job-function';
import { writeTable } from './write-table';

/** Codings that are read at once: a study's are too many to be held, and other calls are answered between two batches. */
const batchSize = 1000;

/** All coded segments as a table, by document and place. */
export const exportSegments: JobFunction<'export.segments'> = ({ path, format }, context) => {
  const project = context.project();
  const counts = countByDocument(project);
  const total = counts.reduce((sum, { codings }) => sum + codings, 0);
  function* rows(): Iterable<ExportedSegment> {
    const casesOf = caseFinder(project);
    for (const sourceIds of batchesOf(counts)) {
      if (context.project() !== project) throw problem('cancelled');
      yield* withSurroundings(listSegments(project, { sourceIds }), sourceIds, project, casesOf);
    }
  }
  return writeTable(segmentTable(rows()), { path, format, total }, context);
};

type DocumentCount = { readonly sourceId: Id; readonly codings: number };

function countByDocument({ file }: OpenProject): readonly DocumentCount[] {
  return file.db.all<DocumentCount>(
    `SELECT source.id AS sourceId, count(*) AS codings
     FROM source JOIN quotation ON quotation.sourceId = source.id JOIN coding ON coding.quotationId = quotation.id
     GROUP BY source.id ORDER BY source.position, source.id`,
    [],
  );
}

function* batchesOf(counts: readonly DocumentCount[]): Iterable<Id[]> {
  let batch: Id[] = [];
  let size = 0;
  for (const { sourceId, codings } of counts) {
    batch.push(sourceId);
    size += codings;
    if (size < batchSize) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

type Placed = { readonly id: Id; readonly sourceId: Id; readonly quotationId: Id; readonly lost: Flag } & Span;

/** Segments with page and speaker, which the marks of their documents tell, and with cases; a lost passage has no page. */
function* withSurroundings(
  segments: readonly SegmentRow[],
  sourceIds: readonly Id[],
  { file, reads }: OpenProject,
  casesOf: ReturnType<typeof caseFinder>,
): Iterable<ExportedSegment> {
  const places = new Map(
    file.db
      .all<Placed>(
        `SELECT coding.id AS id, sourceId, quotationId, lost, "start", "end"
         FROM quotation JOIN coding ON quotation.id = quotationId
         WHERE sourceId IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(sourceIds)],
      )
      .map((place) => [place.id, place]),
  );
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
