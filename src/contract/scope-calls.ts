/** What a scope leaves in; part of the list in engine.ts. */
import * as z from 'zod';
import { query } from './call';
import { scope } from './scope';

export type ScopeCount = { readonly documents: number; readonly codes: number; readonly codings: number };

export const scopeJobs = {
  /** How many documents, codes and codings a scope leaves in. */
  'scope.count': query(z.strictObject({ scope })).returns<ScopeCount>(),
};
