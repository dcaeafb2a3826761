import type { ScopeCount } from '../../contract/scope-calls';
import type { Scope } from '../../domain/analysis/scope';
import type { OpenProject } from '../open-project';

/** Counts what a scope leaves in. */
export function countScope(project: OpenProject, { scope }: { readonly scope: Scope }): ScopeCount {
  const { sources, codes, codings } = project.analysis.scoped(scope);
  return { documents: countChosen(sources), codes: countChosen(codes), codings: codings.length };
}

function countChosen(chosen: Uint8Array): number {
  return chosen.reduce((sum, isIn) => sum + isIn, 0);
}
