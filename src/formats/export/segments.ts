import type { Segment } from '../../domain/segment';
import type { PageAndSpeaker } from '../../domain/text/page-and-speaker';
import type { Column, Table } from './table';

/** A coded segment with the page and the speaker of its beginning. */
export type ExportedSegment = Segment &
  PageAndSpeaker & {
    /** Names of the cases that its document, or a passage around it, belongs to; null for none. */
    readonly cases: string | null;
  };

/** The columns of coded segments, in the order in which every export has them. */
const columns: readonly (Column & { readonly key: keyof ExportedSegment })[] = [
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
  { key: 'created', title: 'created', type: 'text', width: 25 },
  { key: 'weight', title: 'weight', type: 'number', width: 9 },
  { key: 'actor', title: 'actor', type: 'text', width: 20 },
  { key: 'stance', title: 'stance', type: 'text', width: 10 },
  { key: 'memo', title: 'memo', type: 'text', width: 40 },
  { key: 'codebookVersion', title: 'codebookVersion', type: 'text', width: 20 },
  { key: 'page', title: 'page', type: 'text', width: 8 },
  { key: 'speaker', title: 'speaker', type: 'text', width: 20 },
  { key: 'cases', title: 'cases', type: 'text', width: 24 },
];

/** Coded segments as a table, in the order in which they come; `start` and `end` are code points. */
export function segmentTable(segments: Iterable<ExportedSegment>): Table {
  return { name: 'Coded segments', columns, rows: rowsOf(segments) };
}

function* rowsOf(segments: Iterable<ExportedSegment>): Iterable<(string | number | null)[]> {
  for (const segment of segments) yield columns.map(({ key }) => segment[key]);
}
