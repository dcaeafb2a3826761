import { create } from 'zustand';
import { fitScope } from '../../domain/analysis/fit-scope';
import { type Scope, wholeStudy } from '../../domain/analysis/scope';
import { isWholeStudy, tidyScope } from '../../domain/analysis/scope-fields';
import type { Mirror } from './mirror';
import { useProject } from './project';

type ScopeState = {
  readonly scope: Scope;
  /** The scope is open above the status bar. */
  readonly isOpen: boolean;
};

/** What part of the study Retrieve and Analyse look at, and which documents and codes are activated: one scope for all. */
export const useScope = create<ScopeState>()(() => ({ scope: wholeStudy, isOpen: false }));

/** Narrows the scope or widens it, field by field. */
export function changeScope(changes: Partial<Scope>): void {
  replaceScope({ ...useScope.getState().scope, ...changes });
}

/** Looks at another part of the study. */
export function replaceScope(scope: Scope): void {
  useScope.setState({ scope: tidyScope(scope) });
  keepLater();
}

/** Looks at the whole study again. */
export function resetScope(): void {
  replaceScope(wholeStudy);
}

/** Another project is looked at as it was left. */
export function restoreScope(mirror: Mirror): void {
  useScope.setState({ scope: fitScope(readStore()[mirror.project.id], mirror), isOpen: false });
}

/** The scope lets go of records that are gone. */
export function forgetInScope(mirror: Mirror): void {
  const { scope } = useScope.getState();
  if (isWholeStudy(scope)) return;
  const fitting = fitScope(scope, mirror);
  if (JSON.stringify(fitting) !== JSON.stringify(tidyScope(scope))) replaceScope(fitting);
}

/** Kept in the profile of the window for each project: what somebody looks at is no part of the study. */
const storeKey = 'scopes';
const mostKept = 40;
let timer: ReturnType<typeof setTimeout> | undefined;

function keepLater(): void {
  const projectId = useProject.getState().mirror?.project.id;
  if (projectId === undefined || typeof localStorage === 'undefined') return;
  const { scope } = useScope.getState();
  clearTimeout(timer);
  timer = setTimeout(() => {
    const { [projectId]: _, ...others } = readStore();
    const kept = Object.fromEntries(Object.entries(others).slice(-mostKept));
    localStorage.setItem(storeKey, JSON.stringify({ ...kept, ...(!isWholeStudy(scope) && { [projectId]: scope }) }));
  }, 200);
}

function readStore(): Readonly<Record<string, unknown>> {
  if (typeof localStorage === 'undefined') return {};
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storeKey) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  } catch {
    // A store that cannot be read says nothing: every project begins with the whole study.
    return {};
  }
}
