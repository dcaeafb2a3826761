const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const between = '[-_. ]';

/** Dates as names of files have them, with low lines or nothing between the numbers as well. */
const dateShapes: readonly RegExp[] = [
  `\\d{4}${between}\\d{1,2}${between}\\d{1,2}`,
  `\\d{1,2}${between}\\d{1,2}${between}\\d{4}`,
  `\\d{1,2}${between}?${month}${between}?\\d{4}`,
  `${month}${between}?\\d{1,2},?${between}\\d{4}`,
  '\\d{4}年\\d{1,2}月(?:\\d{1,2}[日号號])?',
  '\\d{8}',
  `\\d{4}${between}\\d{2}`,
  '\\d{4}',
].map((shape) => new RegExp(`${shape}(?!\\d)`, 'iy'));

/** How many characters a date could take that begins at a place in a name, the longest first. */
export function dateLengthsAt(name: string, start: number): readonly number[] {
  const lengths = dateShapes.flatMap((shape) => {
    shape.lastIndex = start;
    return shape.exec(name)?.[0].length ?? [];
  });
  return [...new Set(lengths)].toSorted((a, b) => b - a);
}

/** A date from a name as a text would write it, so that one reader of dates serves both. */
export function spacedDate(date: string): string {
  const [, first = '', second = '', third = ''] =
    /^(\d{1,4})[-_. ](\d{1,2})[-_. ](\d{1,4})$/.exec(date) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(date) ?? [];
  if (first.length === 4) return [first, second.padStart(2, '0'), third.padStart(2, '0')].join('-');
  if (first !== '') return `${first}${/[.]/.test(date) ? '.' : '/'}${second}${/[.]/.test(date) ? '.' : '/'}${third}`;
  const [, years, months] = /^(\d{4})[-_. ](\d{2})$/.exec(date) ?? [];
  if (years !== undefined && months !== undefined) return `${years}-${months}`;
  const english = date
    .replaceAll(/[-_.]/g, ' ')
    .replaceAll(/(\d)([a-z])/gi, '$1 $2')
    .replaceAll(/([a-z])(\d)/gi, '$1 $2');
  return english.replaceAll(/\s+/g, ' ');
}
