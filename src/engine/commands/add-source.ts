import type { NewDocument } from '../../contract/engine';
import type { Id, Source } from '../../domain/model';
import { problem } from '../../domain/problem';
import { isDate } from '../../domain/text/dates';
import { boilerplateSpans, serialiseMarks } from '../../domain/text/marks';
import { countCharacters, countWords } from '../../domain/text/words';
import type { Tx } from '../tx';
import type { CommandContext } from './context';
import { joinCaseNamed } from './memberships';
import { createMemo } from './memos';
import { findOrCreateQuotation } from './quotations';
import { setFirstValues, type KnownVariables } from './variables';

/** The addresses of files that are kept already, by what reads their bytes: all rows of a table have one file. */
export type KeptFiles = Map<NonNullable<NewDocument['file']>['bytes'], string>;

/** Puts a document with everything that came with it: its file, the notes on it, its values and its case. */
export function addSource(
  tx: Tx,
  document: NewDocument,
  { position, kept, known }: { readonly position: number; readonly kept: KeptFiles; readonly known: KnownVariables },
  context: CommandContext,
): Source {
  const language = document.language ?? null;
  const leaveOut = boilerplateSpans(document.marks);
  if (document.date) refuseBadDate(document.date);
  const source: Source = {
    id: context.newId(),
    title: document.title,
    publisher: document.publisher ?? null,
    author: document.author ?? null,
    date: document.date ?? null,
    language,
    url: document.url ?? null,
    kind: document.kind,
    fileName: document.fileName ?? null,
    fileHash: document.file ? keepOriginal(tx, document.file, kept) : null,
    charset: document.charset ?? null,
    folder: document.folder ?? null,
    position,
    textHash: tx.keep('text', document.text),
    marksHash: tx.keep('marks', serialiseMarks(document.marks)),
    characters: countCharacters(document.text, leaveOut),
    words: document.words?.() ?? countWords(document.text, language, leaveOut),
    created: context.now,
  };
  tx.put('source', source);
  for (const comment of document.comments ?? []) addComment(tx, source.id, comment, context);
  setFirstValues(tx, { about: 'source', aboutId: source.id }, document.values ?? [], { known, context });
  if (document.caseName !== undefined) joinCaseNamed(tx, document.caseName, source.id, context);
  return source;
}

function keepOriginal(tx: Tx, { bytes, ...file }: NonNullable<NewDocument['file']>, kept: KeptFiles): string {
  const hash = kept.get(bytes) ?? tx.keepFile({ ...file, bytes: typeof bytes === 'function' ? bytes() : bytes });
  kept.set(bytes, hash);
  return hash;
}

/** Its author is no coder of this project, so the memo names them. */
function addComment(
  tx: Tx,
  sourceId: Id,
  { start, end, author, date, text }: NonNullable<NewDocument['comments']>[number],
  context: CommandContext,
): void {
  if (start >= end) return;
  const quotation = findOrCreateQuotation(tx, { sourceId, start, end }, context);
  const title = [author, date.slice(0, 10)].filter((part) => part !== '').join(', ');
  createMemo(tx, { aboutTable: 'quotation', aboutId: quotation.id, title, text }, context);
}

/** Throws the Problem of a date that is no year, month or day that exists. */
export function refuseBadDate(date: string): void {
  if (!isDate(date)) throw problem('badDate', { date });
}
