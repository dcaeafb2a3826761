import type { Id, Span } from '../../../domain/model';
import { areNeighbours, coveringSpan } from '../../../domain/text/reshape';
import type { PlacedCoding } from '../../../domain/text/overlaps';
import { messagesNow } from '../../messages/use-messages';
import { showNotice } from '../../state/notices';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { chosenCoding, quoteOf } from '../code-passage';
import { findCode } from '../edit-codes';
import { runCommand } from '../engine';
import { undoAction } from '../undo-action';
import { copyText } from '../copy-text';
import { codingsOver, meantCoding, meantPassage, openPlace, type OpenPlace } from './open-place';

/** Cuts the coding at the caret, or on both sides of the selected passage. */
export async function splitCoding(): Promise<void> {
  const place = openPlace();
  const meant = place && meantCoding(place);
  if (!place || !meant) return showNotice('info', messagesNow().coding.nothingToSplit);
  const { selection, caret } = place;
  const at = selection ? [selection.start, selection.end] : [caret];
  const done = await runCommand('coding.split', { codingId: meant.coding.id, at });
  if (!done) return;
  const [first = null] = done.codingIds;
  useWorkspace.setState({ selectedCodingId: first, selection: null, quickBar: null });
  const name = findCode(meant.coding.codeId)?.name ?? '';
  showNotice('success', messagesNow().coding.split(name, done.codingIds.length), undoAction());
}

/** Makes one coding of the chosen one and its neighbour of the same code and coder: the next one, else the one before. */
export async function joinWithNeighbour(): Promise<void> {
  const place = openPlace();
  const chosenId = useWorkspace.getState().selectedCodingId;
  const meant = place?.document.passages.all.find(({ id }) => id === chosenId) ?? (place && meantCoding(place));
  const neighbour = place && meant ? neighbourAlike(place, meant) : null;
  const words = messagesNow().coding;
  if (!place || !meant || !neighbour) return showNotice('info', words.nothingToJoin);
  const joined = await runCommand('coding.join', { codingIds: [meant.coding.id, neighbour.coding.id] });
  if (!joined) return;
  useWorkspace.setState({ selectedCodingId: joined.codingId, selection: null, quickBar: null });
  const extent = coveringSpan([meant.quotation, neighbour.quotation]);
  const name = findCode(meant.coding.codeId)?.name ?? '';
  showNotice('success', words.joined(name, quoteOf(place.document.text, extent)), undoAction());
}

/** Only what overlaps or stands close by: a coding pages away is not what one means. */
function neighbourAlike({ document }: OpenPlace, { coding, quotation }: PlacedCoding): PlacedCoding | null {
  const alike = document.passages.all.filter(
    (other) =>
      other.coding.codeId === coding.codeId &&
      other.coding.coderId === coding.coderId &&
      (other.id === coding.id || areNeighbours(document.text, quotation, other.quotation)),
  );
  const at = alike.findIndex(({ id }) => id === coding.id);
  return alike[at + 1] ?? alike[at - 1] ?? null;
}

/** Takes the chosen coding along, and the words of its passage for other programs. */
export function copyChosen(): void {
  const chosen = chosenCoding();
  if (chosen) copyCodings([chosen.coding.id], chosen.span);
}

/** Takes all codings of the passage along, and its words for other programs. */
export function copyCodingsHere(): void {
  const place = openPlace();
  const passage = meantPassage();
  if (place && passage) copyCodings(idsOf(codingsOver(place, passage)), passage);
}

/** Puts the copied codings on the selected passage, in one act. */
export async function pasteCodings(): Promise<void> {
  await copyTo([...useWorkspace.getState().copiedCodingIds]);
}

/** Codes the selected passage as the one that was coded before it. */
export async function codeLikePrevious(): Promise<void> {
  const place = openPlace();
  const words = messagesNow().coding;
  if (!place?.selection) return;
  const { documents } = useProject.getState().mirror ?? {};
  const previous = useWorkspace
    .getState()
    .codedPassages.find(
      ({ sourceId, span }) => sourceId !== place.document.sourceId || !sameSpan(span, place.selection),
    );
  const document = documents?.get(previous?.sourceId ?? '');
  const codings = [...(document?.codings.values() ?? [])].filter(
    ({ coderId, quotationId }) =>
      coderId === place.coderId && sameSpan(document?.quotations.get(quotationId) ?? null, previous?.span ?? null),
  );
  if (codings.length === 0) return showNotice('info', words.nothingBefore);
  await copyTo(codings.map(({ id }) => id));
}

/** Takes the selected passage out of one's own codings. */
export async function uncodePassage(): Promise<void> {
  const place = openPlace();
  const { selection } = useWorkspace.getState();
  if (!place || !selection) return;
  const codingIds = ownIds(place, selection);
  const words = messagesNow().coding;
  if (codingIds.length === 0) return showNotice('info', words.nothingCodedHere);
  const done = await runCommand('coding.uncode', { codingIds, start: selection.start, end: selection.end });
  if (!done) return;
  useWorkspace.setState({ quickBar: null });
  showNotice('success', words.uncodedPassage(quoteOf(place.document.text, selection), codingIds.length), undoAction());
}

/** Removes every coding of one's own that touches the passage, whole. */
export async function removeCodingsHere(): Promise<void> {
  const place = openPlace();
  const passage = meantPassage();
  if (!place || !passage) return;
  const codingIds = ownIds(place, passage);
  const words = messagesNow().coding;
  if (codingIds.length === 0) return showNotice('info', words.nothingCodedHere);
  if ((await runCommand('coding.remove', { codingIds })) === null) return;
  useWorkspace.setState({ quickBar: null });
  showNotice('success', words.removedHere(codingIds.length), undoAction());
}

async function copyTo(codingIds: readonly Id[]): Promise<void> {
  const { openSourceId, selection } = useWorkspace.getState();
  if (openSourceId === null || !selection || codingIds.length === 0) return;
  const { start, end } = selection;
  const done = await runCommand('coding.copy', { codingIds: [...codingIds], sourceId: openSourceId, start, end });
  if (!done) return;
  const [first = null] = done.codingIds;
  useWorkspace.setState({ selectedCodingId: first, selection: null, caret: end, quickBar: null });
  showNotice('success', messagesNow().coding.pasted(done.codingIds.length - done.alreadyCoded), undoAction());
}

function copyCodings(codingIds: readonly Id[], span: Span): void {
  const words = messagesNow().coding;
  if (codingIds.length === 0) return showNotice('info', words.nothingCodedHere);
  useWorkspace.setState({ copiedCodingIds: new Set(codingIds) });
  copyText(openPlace()?.document.text.slice(span.start, span.end) ?? '');
  showNotice('info', words.copied(codingIds.length));
}

function ownIds(place: OpenPlace, passage: Span): Id[] {
  return idsOf(codingsOver(place, passage).filter(({ coding }) => coding.coderId === place.coderId));
}

function idsOf(placed: readonly PlacedCoding[]): Id[] {
  return placed.map(({ coding }) => coding.id);
}

function sameSpan(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start === b.start && a.end === b.end;
}
