import { logLikelihoodFourCells } from './contingency';

/**
 * A collocate as Evert 2008 counts it: `observed` (O11) of its tokens stand among the `near` (R1) words of the windows,
 * `frequency` (C1) among all `words` (N) that are looked at. The node itself is not among them; it stands `node` times.
 */
export type Collocate = {
  readonly observed: number;
  readonly near: number;
  readonly frequency: number;
  readonly words: number;
  readonly node: number;
};

/** The count that chance would give: E11 = R1 C1 / N. Undefined without words. */
export function expectedCount({ near, frequency, words }: Collocate): number | null {
  return words === 0 ? null : (near * frequency) / words;
}

/** Log-likelihood G² over the four cells (Dunning 1993); how surprising the count is, whether more or less than chance. */
export function collocationLikelihood({ observed, near, frequency, words }: Collocate): number | null {
  return logLikelihoodFourCells({
    inFirst: observed,
    first: near,
    inSecond: frequency - observed,
    second: words - near,
  });
}

/** Mutual information log2(O / E) (Church and Hanks 1990); undefined when O or E is 0. */
export function mutualInformation(pair: Collocate): number | null {
  const expected = expectedCount(pair);
  return expected && pair.observed > 0 ? Math.log2(pair.observed / expected) : null;
}

/** MI³ = log2(O³ / E) (Daille 1994), which favours frequent pairs. */
export function mutualInformationCubed(pair: Collocate): number | null {
  const expected = expectedCount(pair);
  return expected && pair.observed > 0 ? Math.log2(pair.observed ** 3 / expected) : null;
}

/** t = (O − E) / √O (Church et al. 1991); undefined when O is 0. */
export function tScore(pair: Collocate): number | null {
  const expected = expectedCount(pair);
  return expected === null || pair.observed === 0 ? null : (pair.observed - expected) / Math.sqrt(pair.observed);
}

/** z = (O − E) / √E (Berry-Rogghe 1973, as in Evert 2008); undefined when E is 0. */
export function zScore(pair: Collocate): number | null {
  const expected = expectedCount(pair);
  return expected ? (pair.observed - expected) / Math.sqrt(expected) : null;
}

/** Dice = 2 O / (frequency of the node + frequency of the collocate). */
export function dice({ observed, node, frequency }: Collocate): number | null {
  return node + frequency === 0 ? null : (2 * observed) / (node + frequency);
}

/** logDice = 14 + log2(Dice) (Rychlý 2008); theoretically at most 14; undefined when O is 0. */
export function logDice(pair: Collocate): number | null {
  const share = dice(pair);
  return share ? 14 + Math.log2(share) : null;
}
