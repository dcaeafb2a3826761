import type { CodeCoding } from '../../contract/codebook-rows';
import type { ArgsOf } from '../../contract/engine';
import type { Id } from '../../domain/model';
import { findRecordLinks, writeRecordLink } from '../../domain/text/record-links';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { openDialog } from '../state/workspace';
import { defineCode, findCode } from './edit-codes';
import type { SelectedCoding } from './edit-codings';
import { runCommand } from './engine';
import { showLostPassages } from './lost-passages';
import { showPassage } from './show-place';
import { undoAction } from './undo-action';

/** Shows a coding at its place in the text. */
export function openCoding({ id, sourceId, start, end, lost }: CodeCoding): void {
  if (lost === 1) showLostPassages(sourceId);
  else showPassage(sourceId, { start, end }, id);
}

/** Asks for the code that codings shall have in place of theirs. */
export function moveCodings(codingIds: readonly Id[]): void {
  openDialog({ kind: 'choose-code', purpose: 'replace', ids: codingIds });
}

/** Opens the review of a code's codings, one after another. */
export function reviewCodings(codeId: Id): void {
  openDialog({ kind: 'review-codings', codeId });
}

/** Gives codings of a code to others, in one act; answers whether that was done. */
export async function distributeCodings(codeId: Id, moves: ArgsOf<'code.distribute'>['moves']): Promise<boolean> {
  if (!(await runCommand('code.distribute', { codeId, moves }))) return false;
  const count = moves.reduce((sum, { codingIds }) => sum + codingIds.length, 0);
  showNotice('success', messagesNow().codebook.distributed(count), undoAction());
  return true;
}

export async function removeCodings(codingIds: readonly Id[]): Promise<void> {
  const done = await runCommand('coding.remove', { codingIds: [...codingIds] });
  if (done !== null) showNotice('success', messagesNow().codebook.codingsRemoved(codingIds.length), undoAction());
}

/** What an example says of the coding that it is taken from. */
export type Exemplary = Pick<CodeCoding, 'id' | 'codeId' | 'sourceId' | 'paragraph' | 'quote'>;

/** A coding that stands in an open document, as an example is taken from it. */
export function exemplaryOf({ coding, quotation, document }: SelectedCoding): Exemplary {
  const { id, codeId } = coding;
  return { id, codeId, sourceId: document.sourceId, paragraph: quotation.paragraph, quote: quotation.exact };
}

/** Adds passages to the examples of their codes, as quotes with a link back to their place; one act for each code. */
export async function takeAsExample(codings: readonly Exemplary[]): Promise<void> {
  const words = messagesNow().codebook;
  let taken = 0;
  for (const codeId of new Set(codings.map((coding) => coding.codeId))) {
    const code = findCode(codeId);
    if (!code) continue;
    const ofCode = codings.filter((coding) => coding.codeId === codeId);
    const known = new Set(findRecordLinks(code.example).map(({ address }) => address?.id));
    const fresh = ofCode.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) continue;
    await defineCode(code, { example: [code.example.trim(), ...fresh.map(writeExample)].filter(Boolean).join('\n\n') });
    taken += fresh.length;
  }
  if (taken === 0) showNotice('info', words.alreadyExample);
  else showNotice('success', words.exampleTaken(taken), undoAction());
}

function writeExample({ id, sourceId, paragraph, quote }: Exemplary): string {
  const title = useProject.getState().mirror?.sources.get(sourceId)?.title ?? '';
  const quoted = quote
    .trim()
    .split(/\n+/)
    .map((line) => `> ${line}`)
    .join('\n>\n');
  const place = `${title} ${messagesNow().inspector.paragraph(paragraph)}`;
  return `${quoted}\n>\n> ${writeRecordLink({ table: 'coding', id }, place)}`;
}
