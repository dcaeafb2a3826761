const pad = (n: number): string => String(n).padStart(2, '0');

/** The day of a stored time where the person is, such as `2016-11-16`. */
export function localDay(time: string): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
