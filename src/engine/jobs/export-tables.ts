import { codePathNames, codeTree, flattenTree } from '../../domain/codebook/tree';
import type { CodebookEntry } from '../../domain/codebook/codebook-entry';
import type { SegmentRow } from '../../contract/rows';
import type { Id } from '../../domain/model';
import { parseMarks } from '../../domain/text/marks';
import { pageAndSpeakerFinder } from '../../domain/text/page-and-speaker';
import { codebookTable } from '../../formats/export/codebook';
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

export const exportCodebook: JobFunction<'export.codebook'> = ({ path, format }, context) => {
  const entries = listEntries(context.project());
  return writeTable(codebookTable(entries), { path, format, total: entries.length }, context);
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

/** Codes in the order of the tree with their own codings. */
function listEntries({ reads, counts }: OpenProject): CodebookEntry[] {
  const codes = new Map(reads.where('code', {}).map((code) => [code.id, code]));
  const { byCode } = counts.all();
  return flattenTree(codeTree(codes.values())).map(({ code }) => ({
    ...code,
    codable: code.codable === 1,
    levels: codePathNames(codes, code.id),
    codings: byCode[code.id] ?? 0,
  }));
}
