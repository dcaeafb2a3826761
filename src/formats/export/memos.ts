import type { Cell, Column, Table } from './table';
import { heading, paragraph, type WrittenDocument } from './document/blocks';

/** A memo as exports say it, its subject in words. */
export type ExportedMemo = {
  readonly id: string;
  readonly about: string;
  readonly subject: string;
  /** The words of the passage that it is about; empty for anything else. */
  readonly quote: string;
  readonly kind: string;
  readonly title: string;
  /** In Markdown, with links to records as they were written. */
  readonly text: string;
  /** The same with the names of those records. */
  readonly readable: string;
  readonly coder: string;
  readonly created: string;
  readonly modified: string;
  readonly aboutId: string;
};

const columns: readonly (Column & { readonly key: keyof ExportedMemo })[] = [
  { key: 'about', title: 'about', type: 'text', width: 11 },
  { key: 'subject', title: 'subject', type: 'text', width: 36 },
  { key: 'quote', title: 'quote', type: 'text', width: 50 },
  { key: 'kind', title: 'kind', type: 'text', width: 12 },
  { key: 'title', title: 'title', type: 'text', width: 30 },
  { key: 'text', title: 'text', type: 'text', width: 70 },
  { key: 'coder', title: 'coder', type: 'text', width: 14 },
  { key: 'created', title: 'created', type: 'text', width: 25 },
  { key: 'modified', title: 'modified', type: 'text', width: 25 },
  { key: 'id', title: 'id', type: 'text', width: 38 },
  { key: 'aboutId', title: 'aboutId', type: 'text', width: 38 },
];

/** Memos as a table, one row a memo, in the order in which they come. */
export function memoTable(memos: readonly ExportedMemo[]): Table {
  return { name: 'Memos', columns, rows: memos.map((memo): Cell[] => columns.map(({ key }) => memo[key])) };
}

/** Memos that stand below one heading: of a day, or of what they are about. */
export type MemoChapter = { readonly title: string; readonly memos: readonly ExportedMemo[] };

/** Memos as a document, chapter by chapter. */
export function memoDocument(title: string, chapters: readonly MemoChapter[]): WrittenDocument {
  const blocks = chapters.flatMap(({ title: chapter, memos }): WrittenDocument['blocks'] => [
    heading(2, chapter),
    ...memos.flatMap((memo): WrittenDocument['blocks'] => [
      heading(3, headOf(memo)),
      { kind: 'paragraph', runs: [{ text: factsOf(memo), italic: true }] },
      ...(memo.quote === '' ? [] : [{ kind: 'quote' as const, blocks: [paragraph(memo.quote)] }]),
      { kind: 'own words', markdown: memo.readable, under: 3 },
    ]),
  ]);
  return { title, language: 'en', blocks: [heading(1, title), ...blocks] };
}

function headOf({ title, about, subject }: ExportedMemo): string {
  return title === '' ? `${about}: ${subject}` : title;
}

function factsOf({ kind, about, subject, coder, created }: ExportedMemo): string {
  const when = created.slice(0, 16).replace('T', ' ');
  return [kind, `${about}: ${subject}`, coder, `${when} UTC`].filter(Boolean).join(' · ');
}
