export const periodKinds = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/**
 * The period that a date as far as it is known (`2016`, `2016-11`, `2016-11-16`) lies in: `2016`, `2016-Q4`, `2016-11`,
 * `2016-W46` (ISO 8601) or the day. Null where the date is too coarse.
 */
export function periodOf(date: string | null, kind: PeriodKind): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '') ?? [];
  if (year === undefined) return null;
  if (kind === 'year') return year;
  if (month === undefined) return null;
  if (kind === 'month') return `${year}-${month}`;
  if (kind === 'quarter') return `${year}-Q${Math.ceil(Number(month) / 3)}`;
  if (day === undefined) return null;
  return kind === 'day' ? `${year}-${month}-${day}` : weekOf(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** All periods from the first to the last one, those between them without a document too. */
export function listPeriods(first: string, last: string, kind: PeriodKind): string[] {
  const periods: string[] = [];
  let time = beginOf(first);
  for (let period = first; period <= last && periods.length < mostPeriods; period = nameOf(time, kind)) {
    periods.push(period);
    time = next(time, kind);
  }
  return periods;
}

/** A hundred years of days; dates farther apart are a mistake in the study. */
const mostPeriods = 36_600;
const dayLength = 86_400_000;

function beginOf(period: string): number {
  const [, year = '', week] = /^(\d{4})-W(\d\d)$/.exec(period) ?? [];
  if (week !== undefined) {
    const fourth = Date.UTC(Number(year), 0, 4);
    return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength + (Number(week) - 1) * 7 * dayLength;
  }
  const [, quarterYear = '', quarter] = /^(\d{4})-Q(\d)$/.exec(period) ?? [];
  if (quarter !== undefined) return Date.UTC(Number(quarterYear), 3 * (Number(quarter) - 1), 1);
  const [first = '', month = '1', day = '1'] = period.split('-');
  return Date.UTC(Number(first), Number(month) - 1, Number(day));
}

function next(time: number, kind: PeriodKind): number {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (kind) {
    case 'day':
      return time + dayLength;
    case 'week':
      return time + 7 * dayLength;
    case 'month':
      return Date.UTC(year, month + 1, 1);
    case 'quarter':
      return Date.UTC(year, month + 3, 1);
    case 'year':
      return Date.UTC(year + 1, 0, 1);
  }
}

function nameOf(time: number, kind: PeriodKind): string {
  return periodOf(new Date(time).toISOString().slice(0, 10), kind) ?? '';
}

/** The week of ISO 8601: it begins on a Monday and belongs to the year of its Thursday. */
function weekOf(time: number): string {
  const thursday = time + (3 - ((new Date(time).getUTCDay() + 6) % 7)) * dayLength;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayLength));
  return `${year}-W${String(week).padStart(2, '0')}`;
}
