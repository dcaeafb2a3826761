import type { SourceCodings } from '../../contract/codings';
import type { TextContent } from '../../contract/texts';
import { type Change, rowsOf, shiftsOf } from '../../domain/change';
import type { Coding, Id, Quotation, Source } from '../../domain/model';
import { type Shift, shiftQuotation } from '../../domain/shift';
import type { Mark } from '../../domain/text/marks';
import {
  comparePassages,
  noPassages,
  placeCoding,
  type CodedPassage,
  type PassageIndex,
} from '../../domain/text/passages';
import { indexSpans, replaceSpans } from '../../domain/text/span-index';
import { patchMap } from './patched-map';
import { unpackCodings } from './unpack-codings';

/** A document whose text is in the window. */
export type OpenDocument = {
  readonly sourceId: Id;
  readonly textHash: string;
  readonly marksHash: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly quotations: ReadonlyMap<Id, Quotation>;
  readonly codings: ReadonlyMap<Id, Coding>;
  /**
   * The text, by its hash, in which all quotations of the document are known to stand; null while they are still being told.
   * A Change that gives the document another text says where they stand in it before that text itself was read.
   */
  readonly codedTextHash: string | null;
  /** The codings where they stand, without those of lost passages, which stand nowhere. */
  readonly passages: PassageIndex;
};

/** A document whose text the engine has just told; the codings that are known of that text stay until they are told, too. */
export function documentWithText(
  { id, textHash, marksHash }: Source,
  { text, marks }: TextContent,
  before: OpenDocument | undefined,
): OpenDocument {
  const isKnown = before && (before.textHash === textHash || before.codedTextHash === textHash);
  const { quotations, codings, passages, codedTextHash } = isKnown ? before : noCodings;
  return { sourceId: id, textHash, marksHash, text, marks, quotations, codings, passages, codedTextHash };
}

/**
 * The document with its codings as the engine has just told them, all or some; of another text they would stand in the wrong
 * places.
 */
export function documentWithCodings(document: OpenDocument, content: SourceCodings, areAll: boolean): OpenDocument {
  if (content.textHash !== document.textHash) return document;
  const { quotations, codings } = unpackCodings(document.sourceId, document.text, content);
  const codedTextHash = areAll ? content.textHash : null;
  return { ...document, quotations, codings, codedTextHash, passages: indexPassages(codings.values(), quotations) };
}

const noCodings = {
  quotations: new Map<Id, Quotation>(),
  codings: new Map<Id, Coding>(),
  passages: noPassages,
  codedTextHash: null,
};

/** The open documents after a Change; those that it does not touch stay the same objects. */
export function applyToDocuments(documents: ReadonlyMap<Id, OpenDocument>, change: Change): typeof documents {
  let next: Map<Id, OpenDocument> | null = null;
  for (const row of change) {
    if (row.table === 'source' && row.before && !row.after && documents.has(row.before.id)) {
      (next ??= new Map(documents)).delete(row.before.id);
    }
  }
  for (const [sourceId, document] of next ?? documents) {
    const patched = followText(applyToDocument(document, change), change);
    if (patched !== document) (next ??= new Map(documents)).set(sourceId, patched);
  }
  return next ?? documents;
}

/** After a Change that gave the document another text its quotations stand in that one, where they stood in the one before. */
function followText(document: OpenDocument, change: Change): OpenDocument {
  const source = rowsOf(change).find(({ table, after }) => table === 'source' && after?.id === document.sourceId);
  if (source?.table !== 'source' || !source.after || !document.codedTextHash) return document;
  const { textHash } = source.after;
  return textHash === document.codedTextHash ? document : { ...document, codedTextHash: textHash };
}

/** Codings name only their quotation, so a coding belongs to the open document that has, or had, that quotation. */
function applyToDocument(document: OpenDocument, change: Change): OpenDocument {
  const marked = new Map<Id, Quotation | null>(
    shiftsOf(change).flatMap((shift) => listShifted(document.quotations, shift)),
  );
  for (const row of change) {
    if (row.table !== 'quotation') continue;
    const quotation = row.after ?? row.before;
    if (quotation?.sourceId === document.sourceId) marked.set(quotation.id, row.after);
  }
  const quotations = patchMap(document.quotations, marked);
  const coded = new Map<Id, Coding | null>();
  for (const row of change) {
    if (row.table !== 'coding') continue;
    const isHere = row.after !== null && quotations.has(row.after.quotationId);
    const wasHere = row.before !== null && document.quotations.has(row.before.quotationId);
    if (row.after && isHere) coded.set(row.after.id, row.after);
    else if (row.before && (wasHere || document.codings.has(row.before.id))) coded.set(row.before.id, null);
  }
  if (marked.size === 0 && coded.size === 0) return document;
  const codings = patchMap(document.codings, coded);
  const passages =
    marked.size + coded.size > mostMoves
      ? indexPassages(codings.values(), quotations)
      : movePassages(document, quotations, codings, [...marked.keys()], [...coded.keys()]);
  return { ...document, quotations, codings, passages };
}

/** The quotations that a shift moves, where they stand behind it. */
function listShifted(quotations: ReadonlyMap<Id, Quotation>, shift: Shift): [Id, Quotation][] {
  const shifted: [Id, Quotation][] = [];
  for (const [id, quotation] of quotations) {
    // Quotations of one document have one source.
    if (quotation.sourceId !== shift.sourceId) break;
    const moved = shiftQuotation(quotation, shift);
    if (moved !== quotation) shifted.push([id, moved]);
  }
  return shifted;
}

/** With more rows than this, listing all passages anew is quicker than looking for each. */
const mostMoves = 200;

/** Takes out the passages of what changed and puts them in again as they are now. */
function movePassages(
  before: OpenDocument,
  quotations: ReadonlyMap<Id, Quotation>,
  codings: ReadonlyMap<Id, Coding>,
  quotationIds: readonly Id[],
  codingIds: readonly Id[],
): PassageIndex {
  const removed = new Map<Id, CodedPassage>();
  const touched = new Set(codingIds);
  const places = new Set(quotationIds);
  for (const id of codingIds) places.add(before.codings.get(id)?.quotationId ?? '');
  for (const id of places) {
    const place = before.quotations.get(id);
    for (const passage of place ? before.passages.overlapping(place) : []) {
      if (touched.has(passage.id) || passage.quotation.id === id) removed.set(passage.id, passage);
    }
  }
  const ids = new Set([...removed.keys(), ...codingIds, ...codingsOfLost(before, places)]);
  const added = listPlaced(
    [...ids].flatMap((id) => codings.get(id) ?? []),
    quotations,
  );
  return indexSpans(replaceSpans(before.passages.all, [...removed.values()], added, comparePassages));
}

/** A lost passage that may have a place again was in no index, so that its codings are looked for one by one. */
function codingsOfLost(before: OpenDocument, quotationIds: ReadonlySet<Id>): Id[] {
  if (![...quotationIds].some((id) => before.quotations.get(id)?.lost === 1)) return [];
  return [...before.codings.values()].flatMap(({ id, quotationId }) => (quotationIds.has(quotationId) ? [id] : []));
}

function indexPassages(codings: Iterable<Coding>, quotations: ReadonlyMap<Id, Quotation>): PassageIndex {
  return indexSpans(listPlaced(codings, quotations).sort(comparePassages));
}

function listPlaced(codings: Iterable<Coding>, quotations: ReadonlyMap<Id, Quotation>): CodedPassage[] {
  const placed: CodedPassage[] = [];
  for (const coding of codings) {
    const quotation = quotations.get(coding.quotationId);
    if (quotation?.lost === 0) placed.push(placeCoding({ coding, quotation }));
  }
  return placed;
}
