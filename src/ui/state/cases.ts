import { create } from 'zustand';
import type { Id } from '../../domain/model';

/** What is shown of the cases: it outlives leaving their view. */
export type CasesState = {
  readonly selectedCaseIds: ReadonlySet<Id>;
  readonly part: CasePart;
};

/** What a case gathers. */
export type CasePart = 'documents' | 'passages' | 'stances';

const first: CasesState = { selectedCaseIds: new Set(), part: 'passages' };

export const useCases = create<CasesState>(() => first);

/** Forgets what was shown of the cases of another study. */
export function startCasesFresh(): void {
  useCases.setState(first);
}
