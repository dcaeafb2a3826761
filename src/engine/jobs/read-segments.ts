import { compareText } from '../../domain/compare';
import { groupBy } from '../../domain/group-by';
import type { Coding, Id, Quotation, Source } from '../../domain/model';
import { parseMarks } from '../../domain/text/marks';
import { pageAndSpeakerFinder } from '../../domain/text/page-and-speaker';
import type { ExportedSegment } from '../../formats/export/segments';
import type { OpenProject } from '../open-project';
import { getOrFail } from '../tx';
import { readSegmentNames, type SegmentNames } from './names-of-segments';

/** Codings, and documents, that are read at once: some milliseconds of work, between which other calls are answered. */
const codingsAtOnce = 400;
const documentsAtOnce = 100;

/**
 * All coded segments in the order of every export, read piece by piece: a study's are too many to be held. The view
 * `segment` says the same, as a test holds to; through it every coding would be joined and sorted six times over.
 */
export function* readSegments(project: OpenProject): Iterable<ExportedSegment> {
  let names = readSegmentNames(project);
  let document: Document | null = null;
  for (const piece of listPieces(project)) {
    const rows = readRows(project, piece);
    if (!rows.every(names.knows)) names = readSegmentNames(project);
    const bySource = groupBy(rows, ({ sourceId }) => sourceId);
    for (const sourceId of piece.sourceIds) {
      const own = bySource.get(sourceId) ?? [];
      if (own.length > 0 && document?.source.id !== sourceId) document = readDocument(project, sourceId);
      if (document) for (const row of own.toSorted(compareRows(names))) yield describeSegment(row, document, names);
    }
  }
}

/** Documents with few codings together, or some passages of a document with many. */
type Piece = { readonly sourceIds: readonly Id[]; readonly quotationIds: readonly Id[] | null };

function* listPieces(project: OpenProject): Iterable<Piece> {
  // What is lost is not counted, and no document has much of it.
  const { bySource } = project.counts.all();
  let together: Id[] = [];
  let size = 0;
  for (const { id } of project.file.db.all<{ readonly id: Id }>('SELECT id FROM source ORDER BY position, id')) {
    const count = bySource[id] ?? 0;
    if (size + count > codingsAtOnce || together.length === documentsAtOnce) {
      if (together.length > 0) yield { sourceIds: together, quotationIds: null };
      [together, size] = [[], 0];
    }
    if (count > codingsAtOnce) {
      for (const quotationIds of listPassages(project, id)) yield { sourceIds: [id], quotationIds };
    } else {
      together.push(id);
      size += count;
    }
  }
  if (together.length > 0) yield { sourceIds: together, quotationIds: null };
}

type Passage = Pick<Quotation, 'id' | 'lost' | 'start' | 'end'>;

/**
 * The passages of a large document in their order, named before the first of them is read: an edit meanwhile moves them, and
 * by their places some would come twice or never. Those at one place stay together, and those that are lost.
 */
function* listPassages({ file }: OpenProject, sourceId: Id): Iterable<readonly Id[]> {
  const passages = file.db.all<Passage>(
    'SELECT id, lost, "start", "end" FROM quotation WHERE sourceId = ? ORDER BY lost, "start", "end", id',
    [sourceId],
  );
  let piece: Passage[] = [];
  for (const passage of passages) {
    const last = piece.at(-1);
    if (last && piece.length >= codingsAtOnce && !isAtSamePlace(last, passage)) {
      yield piece.map(({ id }) => id);
      piece = [];
    }
    piece.push(passage);
  }
  yield piece.map(({ id }) => id);
}

function isAtSamePlace(a: Passage, b: Passage): boolean {
  return a.lost === b.lost && (a.lost === 1 || (a.start === b.start && a.end === b.end));
}

type Row = Omit<Coding, 'id'> &
  Omit<Quotation, 'id' | 'prefix' | 'suffix' | 'name' | 'coderId' | 'created'> & { readonly codingId: Id };

function readRows({ file }: OpenProject, { sourceIds, quotationIds }: Piece): Row[] {
  return file.db.all<Row>(
    `SELECT coding.id AS codingId, quotationId, codeId, coding.coderId AS coderId, coding.created AS created, weight, actorId,
       stance, versionId, sourceId, lost, "start", "end", codePointStart, codePointEnd, paragraph, exact
     FROM quotation CROSS JOIN coding ON quotationId = quotation.id
     WHERE ${quotationIds ? 'quotation.id' : 'sourceId'} IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(quotationIds ?? sourceIds)],
  );
}

/** In the order of every export: by start and end, the lost ones last, then by code path, coder and id. */
function compareRows({ codeOf, coderOf }: SegmentNames): (a: Row, b: Row) => number {
  return (a, b) =>
    a.lost - b.lost ||
    (a.lost === 0 ? a.start - b.start || a.end - b.end : 0) ||
    compareText(codeOf(a.codeId).path, codeOf(b.codeId).path) ||
    compareText(coderOf(a.coderId), coderOf(b.coderId)) ||
    compareText(a.codingId, b.codingId);
}

type Document = { readonly source: Source; readonly find: ReturnType<typeof pageAndSpeakerFinder> };

function readDocument({ reads }: OpenProject, sourceId: Id): Document {
  const source = getOrFail(reads, 'source', sourceId);
  return { source, find: pageAndSpeakerFinder(parseMarks(reads.content('marks', source.marksHash))) };
}

function describeSegment(row: Row, { source, find }: Document, names: SegmentNames): ExportedSegment {
  const isPlaced = row.lost === 0;
  const { name, path } = names.codeOf(row.codeId);
  return {
    document: source.title,
    publisher: source.publisher,
    date: source.date,
    code: name,
    codePath: path,
    quote: row.exact,
    start: isPlaced ? row.codePointStart : null,
    end: isPlaced ? row.codePointEnd : null,
    paragraph: isPlaced ? row.paragraph : null,
    coder: names.coderOf(row.coderId),
    created: row.created,
    weight: row.weight,
    actor: names.actorOf(row.actorId),
    stance: row.stance,
    memo: names.memoOn(row.codingId, row.quotationId),
    codebookVersion: names.versionOf(row.versionId),
    ...(isPlaced ? find(row.start) : { page: null, speaker: null }),
    cases: names.casesOf(row, isPlaced ? row : null) || null,
  };
}
