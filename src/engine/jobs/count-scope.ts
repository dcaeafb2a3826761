import type { ScopeCount } from '../../contract/scope-calls';
import type { Scope } from '../../domain/analysis/scope';
import { sum } from '../../domain/analysis/sum';
import type { JobContext } from './job-function';

/** Counts what a scope leaves in. */
export async function countScope({ scope }: { readonly scope: Scope }, { project }: JobContext): Promise<ScopeCount> {
  const { analysis } = project();
  await analysis.ready();
  const { sources, codes, codings } = analysis.scoped(scope);
  return { documents: sum(sources), codes: sum(codes), codings: codings.length };
}
