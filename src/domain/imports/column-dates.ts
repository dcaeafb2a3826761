import { findDates, readMachineDate, type DayOrder } from '../text/dates';

/** Months as German, French and Spanish write them, by their beginnings without accents. */
const monthBeginnings: readonly RegExp[] = [
  /^(jan|ene)/,
  /^(feb|fev)/,
  /^(mar|mrz|maer)/,
  /^(apr|avr|abr)/,
  /^(mai|may)/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|aou|ago)/,
  /^sep/,
  /^(okt|oct)/,
  /^nov/,
  /^(dez|dec|dic)/,
];
const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const timeOfDay = /[T ,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;
const longestDate = 60;

/**
 * The dates of a column as `2016`, `2016-11` or `2016-11-16`; null for a cell that is no date, or one of which nobody can
 * say what is day and what month: the other cells of the column tell where one number alone does not.
 */
export function readColumnDates(cells: readonly string[]): (string | null)[] {
  const order = dayOrderOf(cells);
  return cells.map((cell) => readDate(cell, order));
}

/** Which of day and month comes first in a column; null when no cell, or two that disagree, tell it. */
function dayOrderOf(cells: readonly string[]): DayOrder {
  const orders = new Set<DayOrder>();
  for (const cell of cells) {
    const [, first, , second] = /^\s*(\d{1,2})([-/.])(\d{1,2})\2\d{4}(?!\d)/.exec(cell) ?? [];
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 && b <= 12) orders.add('day-first');
    if (b > 12 && a <= 12) orders.add('month-first');
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

function readDate(cell: string, order: DayOrder): string | null {
  const written = cell.trim().replace(timeOfDay, '');
  if (written === '' || written.length > longestDate) return null;
  if (/^\d{4}([-/.]?\d{2}){0,2}$/.test(written)) return readMachineDate(written);
  const [, month, year] = /^(\d{1,2})[/.](\d{4})$/.exec(written) ?? [];
  if (month !== undefined && year !== undefined) return readMachineDate(`${year}-${month.padStart(2, '0')}`);
  // Where points divide the numbers, the day comes first in every country that writes so.
  const dotted = /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(written);
  const english = withEnglishMonth(written);
  const [found, another] = findDates(english, dotted && order === null ? 'day-first' : order);
  if (!found || another) return null;
  const rest = english.slice(0, found.start) + english.slice(found.end);
  return /\d/.test(rest) ? null : found.date;
}

/** `16. Dezember 2015`, `16 de diciembre de 2015` and `1er août 2016` in English. */
function withEnglishMonth(written: string): string {
  return written.replace(
    /(\d{1,2})(?:\.|º|er|e)?\s+(?:de\s+)?(\p{L}+)\.?\s+(?:del?\s+)?(\d{4})$/iu,
    (whole, day: string, name: string, year: string) => {
      const folded = name.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
      const english = englishMonths[monthBeginnings.findIndex((beginning) => beginning.test(folded))];
      return english === undefined ? whole : `${day} ${english} ${year}`;
    },
  );
}
