import type { Id, Span } from '../../../domain/model';
import { areNeighbours } from '../../../domain/text/reshape';
import type { PlacedCoding } from '../../../domain/text/overlaps';
import { messagesNow } from '../../messages/use-messages';
import { showNotice } from '../../state/notices';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { chosenCoding, quoteOf } from '../code-passage';
import { findCode } from '../edit-codes';
import { runCommand } from '../engine';
import { undoAction } from '../undo-action';
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

/** The next coding of the same code and coder, when it overlaps the chosen one or stands close behind it. */
export function codingToJoin(): PlacedCoding | null {
  const place = openPlace();
  const meant = place && meantCoding(place);
  if (!place || !meant) return null;
  const { document } = place;
  const alike = codingsOver(place, { start: meant.quotation.start, end: document.text.length }).filter(
    ({ coding, quotation }) =>
      coding.id !== meant.coding.id &&
      coding.codeId === meant.coding.codeId &&
      coding.coderId === meant.coding.coderId &&
      areNeighbours(document.text, meant.quotation, quotation),
  );
  return alike[0] ?? null;
}

/** Makes one coding of the chosen one and the next one of its code. */
export async function joinWithNext(): Promise<void> {
  const place = openPlace();
  const meant = place && meantCoding(place);
  const next = codingToJoin();
  const words = messagesNow().coding;
  if (!meant || !next) return showNotice('info', words.nothingToJoin);
  const joined = await runCommand('coding.join', { codingIds: [meant.coding.id, next.coding.id] });
  if (!joined) return;
  useWorkspace.setState({ selectedCodingId: joined.codingId, selection: null, quickBar: null });
  const extent = chosenCoding()?.span;
  const name = findCode(meant.coding.codeId)?.name ?? '';
  if (extent) showNotice('success', words.joined(name, quoteOf(place?.document.text ?? '', extent)), undoAction());
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

/** The clipboard takes what the page's own copying gives it; the page has no other leave to write there. */
function copyText(text: string): void {
  function give(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  document.addEventListener('copy', give, true);
  document.execCommand('copy');
  document.removeEventListener('copy', give, true);
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
