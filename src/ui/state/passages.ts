import { create } from 'zustand';
import type { PassageRow } from '../../contract/passage-queries';
import type { Id } from '../../domain/model';

/** Where the quotations and codings stand that memos and links speak of; read by use-spoken-passages.ts. */
export const usePassages = create<{ readonly passages: ReadonlyMap<Id, PassageRow> }>(() => ({ passages: new Map() }));
