import type { Cell, Column, Table } from './table';

/** A link as exports say it, its ends in words. */
export type ExportedLink = {
  readonly fromKind: string;
  readonly from: string;
  readonly relation: string;
  readonly toKind: string;
  readonly to: string;
  readonly coder: string;
  readonly created: string;
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
};

const columns: readonly (Column & { readonly key: keyof ExportedLink })[] = [
  { key: 'fromKind', title: 'fromKind', type: 'text', width: 11 },
  { key: 'from', title: 'from', type: 'text', width: 50 },
  { key: 'relation', title: 'relation', type: 'text', width: 14 },
  { key: 'toKind', title: 'toKind', type: 'text', width: 11 },
  { key: 'to', title: 'to', type: 'text', width: 50 },
  { key: 'coder', title: 'coder', type: 'text', width: 14 },
  { key: 'created', title: 'created', type: 'text', width: 25 },
  { key: 'id', title: 'id', type: 'text', width: 38 },
  { key: 'fromId', title: 'fromId', type: 'text', width: 38 },
  { key: 'toId', title: 'toId', type: 'text', width: 38 },
];

/** Links as a table, one row a link, in the order in which they come. */
export function linkTable(links: readonly ExportedLink[]): Table {
  return { name: 'Links', columns, rows: links.map((link): Cell[] => columns.map(({ key }) => link[key])) };
}
