const format = new Intl.NumberFormat('en');

/** A number as it is written in English: 12,345. */
export function number(n: number): string {
  return format.format(n);
}
