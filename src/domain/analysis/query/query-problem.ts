import { problem, type Problem, type ProblemDetails, type ProblemReason } from '../../problem';
import { toCodePoint } from '../../text/code-points';

/** A Problem about a place in the words of a query; `position` counts characters from 1. */
export function queryProblem(
  reason: ProblemReason & `query${string}`,
  words: string,
  at: number,
  details: ProblemDetails = {},
): Problem {
  return problem(reason, { position: toCodePoint(words, at) + 1, ...details });
}
