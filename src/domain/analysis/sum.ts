/** The sum of numbers of any column. */
export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** The sum of each column of a table, which is gone through row by row, as it lies in memory. */
export function columnSumsOf(rows: readonly (readonly number[])[]): number[] {
  const sums = (rows[0] ?? []).map(() => 0);
  for (const row of rows)
    for (let column = 0; column < sums.length; column++) sums[column] = (sums[column] ?? 0) + (row[column] ?? 0);
  return sums;
}
