import type { ProblemDetails, ProblemReason } from '../../domain/problem';

/** What the engine asks of a thread. */
export type ToThread<Q> = { readonly call: number; readonly question: Q };

/** What a thread answers: what was asked for, a failure that a person can meet, or a bug. */
export type FromThread<A> = { readonly call: number } & (
  | { readonly type: 'answer'; readonly answer: A }
  | { readonly type: 'problem'; readonly reason: ProblemReason; readonly details: ProblemDetails }
  | { readonly type: 'bug'; readonly message: string }
);
