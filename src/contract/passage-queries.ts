import * as z from 'zod';
import type { Flag, Id, LinkEnd } from '../domain/model';
import { id } from './arguments';
import { query } from './call';
import type { Columns } from './rows';

/** Where something that was said of a passage stands, and how the passage begins. */
export type PassageRow = {
  /** Of a quotation, or of a coding. */
  readonly id: Id;
  readonly table: Exclude<LinkEnd, 'memo'>;
  readonly sourceId: Id;
  readonly quotationId: Id;
  readonly start: number;
  readonly end: number;
  readonly lost: Flag;
  /** At most 200 characters of it. */
  readonly words: string;
  /** Of a coding. */
  readonly codeId: Id | null;
};

/** A link with its ends in words, and nothing that only programs read but the ids. */
export type LinkRow = {
  readonly id: Id;
  readonly fromKind: string;
  readonly from: string;
  readonly relation: string;
  readonly toKind: string;
  readonly to: string;
  readonly coder: string;
  readonly created: string;
  readonly fromId: Id;
  readonly toId: Id;
};

export const passageQueries = {
  /** Where a quotation or a coding stands; null when it is gone. */
  'passage.find': query(z.strictObject({ id })).returns<PassageRow | null>(),
  /** All quotations and codings that memos or links speak of. */
  'passage.list': query(z.strictObject({})).returns<Columns<PassageRow>>(),
  /** All links in the order in which they were made. */
  'link.list': query(z.strictObject({})).returns<LinkRow[]>(),
};
