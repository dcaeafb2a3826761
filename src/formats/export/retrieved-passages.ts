import { heading, paragraph, type WrittenDocument } from './document/blocks';
import type { Column, Table } from './table';

/** A passage that answers a query; what its codings say differently is joined by `; `. Positions are code points. */
export type ExportedPassage = {
  /** What it is listed under; null where nothing is grouped, and under what belongs to no group. */
  readonly group: string | null;
  readonly document: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly code: string | null;
  readonly codePath: string | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly coder: string | null;
  readonly codings: number;
  readonly weight: string | null;
  readonly actor: string | null;
  readonly stance: string | null;
  readonly memo: string | null;
  readonly page: string | null;
  readonly speaker: string | null;
  readonly cases: string | null;
};

type PassageColumn = Column & { readonly key: keyof ExportedPassage };
const groupColumn: PassageColumn = { key: 'group', title: 'group', type: 'text', width: 24 };

/** As coded segments have them, as far as they fit. */
const columns: readonly PassageColumn[] = [
  { key: 'document', title: 'document', type: 'text', width: 32 },
  { key: 'publisher', title: 'publisher', type: 'text', width: 18 },
  { key: 'date', title: 'date', type: 'text', width: 12 },
  { key: 'code', title: 'code', type: 'text', width: 24 },
  { key: 'codePath', title: 'codePath', type: 'text', width: 32 },
  { key: 'quote', title: 'quote', type: 'text', width: 70 },
  { key: 'start', title: 'start', type: 'number', width: 9 },
  { key: 'end', title: 'end', type: 'number', width: 9 },
  { key: 'paragraph', title: 'paragraph', type: 'number', width: 11 },
  { key: 'coder', title: 'coder', type: 'text', width: 14 },
  { key: 'codings', title: 'codings', type: 'number', width: 9 },
  { key: 'weight', title: 'weight', type: 'text', width: 9 },
  { key: 'actor', title: 'actor', type: 'text', width: 20 },
  { key: 'stance', title: 'stance', type: 'text', width: 10 },
  { key: 'memo', title: 'memo', type: 'text', width: 40 },
  { key: 'page', title: 'page', type: 'text', width: 8 },
  { key: 'speaker', title: 'speaker', type: 'text', width: 20 },
  { key: 'cases', title: 'cases', type: 'text', width: 24 },
];

/** Passages that answer a query as a table, in the order in which they come. */
export function retrievedTable(passages: Iterable<ExportedPassage>, isGrouped: boolean): Table {
  const shown = isGrouped ? [groupColumn, ...columns] : columns;
  return { name: 'Passages', columns: shown, rows: rowsOf(passages, shown) };
}

function* rowsOf(
  passages: Iterable<ExportedPassage>,
  shown: readonly PassageColumn[],
): Iterable<(string | number | null)[]> {
  for (const passage of passages) yield shown.map(({ key }) => passage[key]);
}

/** The same to be read: group by group and document by document, each passage as a quotation with its place and its codes below it. */
export function retrievedDocument(
  { title, question, isGrouped }: { readonly title: string; readonly question: string; readonly isGrouped: boolean },
  passages: Iterable<ExportedPassage>,
): WrittenDocument {
  const blocks: WrittenDocument['blocks'][number][] = [];
  let document: string | null = null;
  let group: string | null | undefined = undefined;
  let count = 0;
  for (const passage of passages) {
    count++;
    const isNext = passage.group !== group;
    if (isGrouped && isNext) blocks.push(heading(2, passage.group ?? '–'));
    if (isNext || passage.document !== document) blocks.push(heading(isGrouped ? 3 : 2, passage.document));
    ({ document, group } = passage);
    blocks.push({ kind: 'quote', blocks: passage.quote.split(/\n+/).map(paragraph) });
    blocks.push({ kind: 'paragraph', runs: [{ text: factsOf(passage), italic: true }] });
    if (passage.memo !== null) blocks.push(paragraph(passage.memo));
  }
  const asked = paragraph(`${question} · ${count} ${count === 1 ? 'passage' : 'passages'}`);
  return { title, language: 'en', blocks: [heading(1, title), asked, ...blocks] };
}

function factsOf({ codePath, actor, stance, weight, coder, date, paragraph: number, page }: ExportedPassage): string {
  return [codePath, actor, stance, weight, coder, date, `¶ ${number}`, page === null ? null : `p. ${page}`]
    .filter((fact) => fact !== null)
    .join(' · ');
}
