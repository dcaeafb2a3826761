import { isProblem, type Problem } from '../../src/domain/problem';

/** The Problem that `work` ends with; anything else fails the test. */
export async function problemOf(work: () => unknown): Promise<Problem> {
  try {
    await work();
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}

/** The reason why `work` is refused. */
export async function refusal(work: () => unknown): Promise<string> {
  return (await problemOf(work)).reason;
}
