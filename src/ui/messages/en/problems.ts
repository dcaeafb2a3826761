import { problemReasons, type ProblemReason } from '../../../domain/problem';

/** The sentence of each Problem; English is the language in which they are written. */
export const problems = Object.fromEntries(
  Object.entries(problemReasons).map(([reason, [, sentence]]) => [reason, sentence]),
) as Readonly<Record<ProblemReason, string>>;
