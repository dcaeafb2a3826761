import { create } from 'zustand';
import type { Id } from '../../domain/model';

/** How many passages answer a smart code, or why it cannot be asked any more, in a sentence. */
export type SmartCount = { readonly count: number } | { readonly refusal: string };

/** The smart codes as they were counted last; one that was not counted yet is not there. */
export const useSmartCounts = create<{ readonly counts: ReadonlyMap<Id, SmartCount> }>()(() => ({
  counts: new Map(),
}));

/** Takes over what was counted for one smart code. */
export function noteSmartCount(queryId: Id, counted: SmartCount): void {
  useSmartCounts.setState(({ counts }) => ({ counts: new Map(counts).set(queryId, counted) }));
}
