/**
 * A word in two parts of a text: `inFirst` of its tokens stand among the `first` words of the one part, `inSecond` among
 * the `second` words of the other. As a 2 × 2 table: rows the two parts, columns this word and all others.
 */
export type Contingency = {
  readonly inFirst: number;
  readonly first: number;
  readonly inSecond: number;
  readonly second: number;
};

/**
 * Log-likelihood G² over the two cells of the word, 2 Σ O ln(O / E), as in Rayson and Garside 2000 and their calculator;
 * 0 ln 0 is 0. Range 0 to infinity; undefined when a part has no words or the word stands in neither.
 */
export function logLikelihoodTwoCells({ inFirst, first, inSecond, second }: Contingency): number | null {
  const total = inFirst + inSecond;
  if (first === 0 || second === 0 || total === 0) return null;
  const expected = (size: number): number => (size * total) / (first + second);
  return notNegative(2 * (surprise(inFirst, expected(first)) + surprise(inSecond, expected(second))));
}

/** Log-likelihood G² over all four cells of the table (Dunning 1993). Undefined when a row or a column is empty. */
export function logLikelihoodFourCells(table: Contingency): number | null {
  const cells = cellsOf(table);
  if (!cells) return null;
  return notNegative(2 * cells.reduce((sum, { observed, expected }) => sum + surprise(observed, expected), 0));
}

/** Pearson's chi-squared Σ (O − E)² / E over the four cells, one degree of freedom, without a correction. */
export function chiSquared(table: Contingency): number | null {
  const cells = cellsOf(table);
  return cells?.reduce((sum, { observed, expected }) => sum + (observed - expected) ** 2 / expected, 0) ?? null;
}

/** Chi-squared with the continuity correction of Yates 1934: Σ (max(0, |O − E| − ½))² / E over the four cells. */
export function chiSquaredYates(table: Contingency): number | null {
  const cells = cellsOf(table);
  const corrected = (observed: number, expected: number): number => Math.max(0, Math.abs(observed - expected) - 0.5);
  return cells?.reduce((sum, { observed, expected }) => sum + corrected(observed, expected) ** 2 / expected, 0) ?? null;
}

/**
 * %DIFF (Gabrielatos and Marchi 2011): by how many per cent the word's share of the first part differs from its share of
 * the second. From −100 up; undefined when the word is not in the second part, where they would put a tiny number.
 */
export function percentDifference({ inFirst, first, inSecond, second }: Contingency): number | null {
  if (first === 0 || inSecond === 0) return null;
  const share = inSecond / second;
  return ((inFirst / first - share) / share) * 100;
}

/**
 * Log ratio (Hardie 2014): the binary logarithm of the ratio of the two shares; 1 is twice as frequent. A frequency of 0
 * counts as 0.5, so that it stays finite. Undefined when a part has no words or the word stands in neither.
 */
export function logRatio({ inFirst, first, inSecond, second }: Contingency): number | null {
  if (first === 0 || second === 0 || inFirst + inSecond === 0) return null;
  return Math.log2((inFirst || 0.5) / first / ((inSecond || 0.5) / second));
}

type TableCell = { readonly observed: number; readonly expected: number };

/** Null when an expected count is 0. */
function cellsOf({ inFirst, first, inSecond, second }: Contingency): TableCell[] | null {
  const all = first + second;
  const column = inFirst + inSecond;
  if (first === 0 || second === 0 || column === 0 || column === all) return null;
  const rows = [
    { size: first, word: inFirst },
    { size: second, word: inSecond },
  ];
  return rows.flatMap(({ size, word }) => [
    { observed: word, expected: (size * column) / all },
    { observed: size - word, expected: (size * (all - column)) / all },
  ]);
}

function surprise(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

/** Equal shares give 0, which sums of logarithms miss by a hair. */
function notNegative(value: number): number {
  return Math.max(0, value);
}
