import type { ScopeCount } from '../../contract/scope-calls';
import type { Scope } from '../../domain/analysis/scope';
import type { JobContext } from './job-function';

/** Counts what a scope leaves in. */
export async function countScope({ scope }: { readonly scope: Scope }, { project }: JobContext): Promise<ScopeCount> {
  const { analysis } = project();
  await analysis.ready();
  const { sources, codes, codings } = analysis.scoped(scope);
  return { documents: countChosen(sources), codes: countChosen(codes), codings: codings.length };
}

function countChosen(chosen: Uint8Array): number {
  return chosen.reduce((sum, isIn) => sum + isIn, 0);
}
