import type { NewDocument } from '../../contract/engine';
import type { Id, Source } from '../../domain/model';
import { byPosition, placeBefore } from '../../domain/order';
import { problem } from '../../domain/problem';
import { boilerplateSpans, serialiseMarks } from '../../domain/text/marks';
import { countCharacters, countWords } from '../../domain/text/words';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import { removeCoding } from './codings';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { removeMemosAbout } from './memos';

export const sourceCommands = {
  'source.add'(tx, { documents }, context) {
    context.name(...documents.map((document) => document.title));
    let position = tx.where('source', {}).sort(byPosition).at(-1)?.position ?? 0;
    return { sourceIds: documents.map((document) => addSource(tx, document, ++position, context).id) };
  },

  'source.rename'(tx, { sourceId, title }, context) {
    context.name(title);
    tx.put('source', { ...getOrFail(tx, 'source', sourceId), title });
  },

  'source.describe'(tx, { sourceId, ...fields }, context) {
    const source = getOrFail(tx, 'source', sourceId);
    context.name(source.title);
    if (fields.date) refuseBadDate(fields.date);
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    tx.put('source', {
      ...source,
      ...Object.fromEntries(given.map(([field, value]) => [field, value === '' ? null : value])),
    });
  },

  'source.move'(tx, { sourceIds, beforeId, folder }, context) {
    nameSources(tx, sourceIds, context);
    const positions = placeBefore(tx.where('source', {}).sort(byPosition), sourceIds, beforeId);
    for (const [id, position] of positions) tx.put('source', { ...getOrFail(tx, 'source', id), position });
    if (folder === undefined) return;
    for (const id of sourceIds)
      tx.put('source', { ...getOrFail(tx, 'source', id), folder: folder === '' ? null : folder });
  },

  'source.setFolder'(tx, { sourceIds, folder }, context) {
    for (const source of nameSources(tx, sourceIds, context))
      tx.put('source', { ...source, folder: folder === '' ? null : folder });
  },

  'source.remove'(tx, { sourceIds }, context) {
    for (const source of nameSources(tx, sourceIds, context)) removeSource(tx, source.id);
  },
} satisfies Partial<CommandFunctions>;

function addSource(tx: Tx, document: NewDocument, position: number, { newId, now }: CommandContext): Source {
  const language = document.language ?? null;
  const leaveOut = boilerplateSpans(document.marks);
  if (document.date) refuseBadDate(document.date);
  const source: Source = {
    id: newId(),
    title: document.title,
    publisher: document.publisher ?? null,
    author: document.author ?? null,
    date: document.date ?? null,
    language,
    url: document.url ?? null,
    kind: document.kind,
    fileName: document.fileName ?? null,
    charset: document.charset ?? null,
    folder: document.folder ?? null,
    position,
    textHash: tx.keep('text', document.text),
    marksHash: tx.keep('marks', serialiseMarks(document.marks)),
    characters: countCharacters(document.text, leaveOut),
    words: countWords(document.text, language, leaveOut),
    created: now,
  };
  tx.put('source', source);
  return source;
}

function removeSource(tx: Tx, sourceId: Id): void {
  for (const quotation of tx.where('quotation', { sourceId })) {
    for (const coding of tx.where('coding', { quotationId: quotation.id })) removeCoding(tx, coding);
    removeMemosAbout(tx, quotation.id);
    tx.remove('quotation', quotation.id);
  }
  removeMemosAbout(tx, sourceId);
  tx.remove('source', sourceId);
}

function nameSources(tx: ReadTx, sourceIds: readonly Id[], context: CommandContext): Source[] {
  const sources = sourceIds.map((id) => getOrFail(tx, 'source', id));
  context.name(...sources.map((source) => source.title));
  return sources;
}

/** A date is a year, a month or a day that exists. */
function refuseBadDate(date: string): void {
  const day = new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`);
  const isReal =
    /^\d{4}(-\d{2}){0,2}$/.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  if (!isReal) throw problem('badDate', { date });
}
