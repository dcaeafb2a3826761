/** A quotient; 0/0 and what is divided by nothing are undefined, which is null. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 || Number.isNaN(whole) ? null : part / whole;
}
