import type { ImportBatch, ReadDocument } from '../../../contract/imports';
import { boilerplateSpans } from '../../../domain/text/marks';
import { countCharacters } from '../../../domain/text/words';
import type { ReadTx } from '../../tx';
import { hashContent } from '../../tx';
import { listCollections } from './compose-batch';
import type { DeskBatch, DeskDocument } from './import-desk';
import { wordsRead } from './words-read';

/** A batch as the person sees it, with the documents whose text is in the project or in the batch already. */
export function showBatch({ id, files, documents, tables, refused }: DeskBatch, reads: ReadTx): ImportBatch {
  const duplicates = findDuplicates(documents, reads);
  const sizes = new Map(documents.map(({ from }) => [from.hash, from.size]));
  const wholes = new Set(files.map(({ key }) => key));
  return {
    batch: id,
    documents: documents.map((document) =>
      showDocument(document, duplicates.get(document.key) ?? null, !wholes.has(document.key)),
    ),
    tables,
    collections: listCollections(files),
    refused,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
  };
}

/** By key, what has the same text. */
export function findDuplicates(
  documents: readonly DeskDocument[],
  reads: ReadTx,
): ReadonlyMap<string, NonNullable<ReadDocument['duplicateOf']>> {
  const duplicates = new Map<string, NonNullable<ReadDocument['duplicateOf']>>();
  const inBatch = new Map<string, string>();
  for (const { key, document } of documents) {
    const textHash = hashContent(document.text.toWellFormed());
    const [known] = reads.where('source', { textHash });
    const earlier = inBatch.get(textHash);
    if (known) duplicates.set(key, { where: 'project', title: known.title });
    else if (earlier !== undefined) duplicates.set(key, { where: 'batch', title: earlier });
    else inBatch.set(textHash, document.title);
  }
  return duplicates;
}

function showDocument(
  { key, document, warnings }: DeskDocument,
  duplicateOf: ReadDocument['duplicateOf'],
  isPart: boolean,
): ReadDocument {
  return {
    key,
    fileName: document.fileName ?? '',
    kind: document.kind,
    isArticle: isPart && document.kind !== 'table-row',
    charset: document.charset ?? null,
    title: document.title,
    author: document.author ?? null,
    publisher: document.publisher ?? null,
    date: document.date ?? null,
    language: document.language ?? null,
    url: document.url ?? null,
    folder: document.folder ?? null,
    characters: countCharacters(document.text, boilerplateSpans(document.marks)),
    words: wordsRead(document),
    beginning: beginningOf(document.text),
    comments: document.comments?.length ?? 0,
    values: (document.values ?? []).map(({ variable, value }) => ({ variable, value })),
    caseName: document.caseName ?? null,
    warnings,
    duplicateOf,
  };
}

const shown = 700;

/** Enough of a text to recognise it; no letter is cut in half. */
function beginningOf(text: string): string {
  if (text.length <= shown) return text.trim();
  return `${text.slice(0, shown).replace(/[\ud800-\udbff]$/, '')}…`;
}
