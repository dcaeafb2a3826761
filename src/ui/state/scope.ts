import { create } from 'zustand';
import { type Scope, wholeStudy } from '../../domain/analysis/scope';

/** What part of the study Retrieve and Analyse look at: one scope for both. */
export const useScope = create<{ readonly scope: Scope }>()(() => ({ scope: wholeStudy }));

/** Narrows the scope or widens it, field by field. */
export function changeScope(changes: Partial<Scope>): void {
  useScope.setState(({ scope }) => ({ scope: { ...scope, ...changes } }));
}

/** Looks at the whole study again. */
export function resetScope(): void {
  useScope.setState({ scope: wholeStudy });
}
