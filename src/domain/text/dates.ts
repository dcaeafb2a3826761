/** A date in a text: `2016`, `2016-11` or `2016-11-16`, with where it stands. */
export type DateInText = { readonly date: string; readonly start: number; readonly end: number };

/** The order of day and month in dates of numbers alone, where a text tells it. */
export type DayOrder = 'day-first' | 'month-first' | null;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
/** German, French and Spanish, which write the day first. */
const otherMonths =
  '(Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const monthsByBeginning: Readonly<Record<string, number>> = {
  ...{ jän: 1, ene: 1, fév: 2, mär: 3, avr: 4, abr: 4, mai: 5, juin: 6, juil: 7, aoû: 8, ago: 8 },
  ...{ okt: 10, dez: 12, déc: 12, dic: 12 },
};
const year = '(1[5-9]\\d\\d|20\\d\\d)';
const day = '([0-3]?\\d)';
const notBefore = '(?<![\\d.,/-])';
const notAfter = '(?![\\d/-]|[.,]\\d)';

type Shape = readonly [pattern: RegExp, order: 'ymd' | 'mdy' | 'dmy' | 'numbers'];

const shapes: readonly Shape[] = [
  [new RegExp(`${notBefore}${year}\\s?年\\s?(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?[日号號])?`, 'g'), 'ymd'],
  [new RegExp(`${notBefore}${year}([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'g'), 'ymd'],
  [new RegExp(`\\b${month}\\s+${day}(?:st|nd|rd|th)?,?\\s+${year}\\b`, 'gi'), 'mdy'],
  [new RegExp(`${notBefore}\\b${day}(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${month},?\\s+${year}\\b`, 'gi'), 'dmy'],
  [new RegExp(`${notBefore}\\b${day}(?:\\.|er)?\\s+(?:de\\s+)?${otherMonths}(?:\\s+del?)?\\s+${year}\\b`, 'gi'), 'dmy'],
  [new RegExp(`${notBefore}\\b${day}-${month}-${year}\\b`, 'gi'), 'dmy'],
  [new RegExp(`${notBefore}(\\d{1,2})([-/.])(\\d{1,2})\\2${year}${notAfter}`, 'g'), 'numbers'],
];

/** The dates in a text in order. A date of numbers alone is left out unless the order of its day and month is sure. */
export function findDates(text: string, order: DayOrder = findDayOrder(text)): readonly DateInText[] {
  const found: DateInText[] = [];
  for (const [pattern, shape] of shapes) {
    for (const match of text.matchAll(pattern)) {
      const date = readShape(match, shape, order);
      if (date !== null) found.push({ date, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Which of day and month comes first, by those dates of a text whose day is over 12; null when they do not tell. */
export function findDayOrder(text: string): DayOrder {
  const orders = new Set<DayOrder>();
  for (const [, first, , second] of text.matchAll(
    new RegExp(`${notBefore}(\\d{1,2})([-/.])(\\d{1,2})\\2${year}`, 'g'),
  )) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 && b <= 12) orders.add('day-first');
    if (b > 12 && a <= 12) orders.add('month-first');
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/** Whether these words are a year, a month or a day that exists, written as `2016`, `2016-11` or `2016-11-16`. */
export function isDate(words: string): boolean {
  const found = new Date(`${words}${'-01-01'.slice(words.length - 4)}T00:00:00Z`);
  return /^\d{4}(-\d{2}){0,2}$/.test(words) && !Number.isNaN(found.getTime()) && found.toISOString().startsWith(words);
}

/** What a machine wrote as a date, for instance `2016-11-16T08:30:00+08:00`; null when it is none. */
export function readMachineDate(value: string): string | null {
  const trimmed = value.trim();
  const [, years, , monthNumber, dayNumber] =
    /^(\d{4})([-/.]?)(?:(\d{2})(?:\2(\d{2}))?)?(?=$|[T\s])/.exec(trimmed) ?? [];
  if (years !== undefined) return writeDate(years, monthNumber, dayNumber);
  return findDates(trimmed.slice(0, 200))[0]?.date ?? null;
}

function readShape(match: RegExpMatchArray, shape: Shape[1], order: DayOrder): string | null {
  const parts = match.slice(1).filter((part) => part !== undefined && !/^[-/.]$/.test(part));
  const [first = '', second = '', third] = parts;
  switch (shape) {
    case 'ymd':
      return writeDate(first, second, third);
    case 'mdy':
      return writeDate(third ?? '', numberOfMonth(first), second);
    case 'dmy':
      return writeDate(third ?? '', numberOfMonth(second), first);
    case 'numbers':
      return readNumbers(Number(first), Number(second), third ?? '', order);
  }
}

function readNumbers(first: number, second: number, years: string, order: DayOrder): string | null {
  if (first > 12 || (order === 'day-first' && second <= 12)) return writeDate(years, String(second), String(first));
  if (second > 12 || order === 'month-first' || first === second)
    return writeDate(years, String(first), String(second));
  return null;
}

function numberOfMonth(name: string): string {
  const beginning = name.toLowerCase();
  const other = monthsByBeginning[beginning.slice(0, 3)] ?? monthsByBeginning[beginning.slice(0, 4)];
  return String(other ?? months.indexOf(beginning.slice(0, 3)) + 1);
}

function writeDate(years: string, monthNumber?: string, dayNumber?: string): string | null {
  const [y, m, d] = [Number(years), Number(monthNumber ?? 1), Number(dayNumber ?? 1)];
  const isReal = y >= 1500 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= daysOf(y, m);
  if (!isReal) return null;
  return [years, monthNumber, dayNumber]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function daysOf(y: number, m: number): number {
  return new Date(Date.UTC(y, m, 0)).getUTCDate();
}
