import type * as z from 'zod';

/** `label` names the act in the history; `{subject}` is what it was done to. */
export function command<A extends z.ZodType>(label: string, args: A) {
  return { label, args, returns: <R>() => ({ label, args }) as { label: string; args: A; result?: R } };
}

/** A query or a job: its arguments and, by `returns`, the type of its answer. */
export function query<A extends z.ZodType>(args: A) {
  return { args, returns: <R>() => ({ args }) as { args: A; result?: R } };
}
