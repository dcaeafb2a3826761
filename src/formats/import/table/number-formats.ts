import { readSheetXml } from './spreadsheet-xml';

/** What the numbers of a cell's style mean. */
export type NumberMeaning = 'number' | 'date' | 'time';

/** By the number of a cell's style. */
export function readNumberFormats(bytes: Uint8Array, file: string): NumberMeaning[] {
  const codes = new Map<number, string>();
  const meanings: NumberMeaning[] = [];
  let inCells = false;
  readSheetXml(bytes, file, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) meanings.push(meaningOf(Number(numFmtId), codes));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return meanings;
}

/** ECMA-376 part 1, 18.8.30: the numbers of the built-in formats, those of East Asian dates among them. */
function meaningOf(id: number, codes: ReadonlyMap<number, string>): NumberMeaning {
  const code = codes.get(id);
  if (code !== undefined) return meaningOfCode(code);
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'number';
}

/** Letters that stand for themselves, colours and languages apart, a date has years or days and a time hours or seconds. */
function meaningOfCode(code: string): NumberMeaning {
  const [positive = ''] = code.split(';');
  const letters = positive
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replaceAll(/general/gi, '');
  if (/[yd年日]|mmm/i.test(letters)) return 'date';
  return /[hs]/i.test(letters) ? 'time' : /m/i.test(letters) ? 'date' : 'number';
}

const dayInMilliseconds = 86_400_000;
/** 1899-12-30: Excel takes 1900 for a leap year, so that its days agree with the calendar from March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30);
const daysUntil1904 = 1462;
const lastDay = 2_958_465;

/** A number of a cell in words: a date as `2016-11-16`, with its time if it has one. */
export function sayNumber(written: string, meaning: NumberMeaning, from1904: boolean): string {
  const number = Number(written);
  if (written.trim() === '' || !Number.isFinite(number)) return written.trim();
  const days = from1904 ? number + daysUntil1904 : number;
  if (meaning === 'number' || number < 0 || days > lastDay) return String(Number(number.toPrecision(15)));
  const moment = new Date(dayZero + Math.round(days * 86_400) * 1000).toISOString();
  const [day = '', rest = ''] = moment.split('T');
  const time = rest.slice(0, rest.startsWith(':00', 5) ? 5 : 8);
  if (meaning === 'time' && number < 1) return time;
  return (Math.round(days * 86_400) * 1000) % dayInMilliseconds === 0 ? day : `${day} ${time}`;
}
