import type { Row } from './flow';

/** What stands before a list item: a bullet or a number. */
export type Marker = {
  readonly ordered: boolean;
  readonly number: number;
  /** How the number is written, for instance `#.` or `(a)`; items of one list are written alike. */
  readonly form: string;
  /** How many words of the line it takes. */
  readonly words: number;
  readonly left: number;
};

const bullet =
  /^[\u2022\u25e6\u25aa\u25ab\u2023\u2043\u25cf\u25cb\u25a0\u25a1\u25b6\u27a2\u2713\u2714\u00b7\u2219\u2756\u25c6\u25c7\u2013\u2014*-]$/;
const number = /^(\(?)(\d{1,3}|[a-z]|[ivx]{1,5})([.)]|$)$/i;

/** The bullet or number at the beginning of a line, set apart from the words by more than a space. */
export function readMarker(row: Row): Marker | null {
  const [first, second] = row.words;
  if (!first || !second?.isApart || first.script !== null) return null;
  const gap = second.x - (first.x + first.width);
  if (bullet.test(first.text)) return { ordered: false, number: 1, form: first.text, words: 1, left: row.left };
  const match = number.exec(first.text);
  const [, open = '', value = '', close = ''] = match ?? [];
  if (!match || close === '' || gap < row.size * 0.3) return null;
  return {
    ordered: true,
    number: toNumber(value),
    form: `${open}${/\d/.test(value) ? '#' : 'a'}${close}`,
    words: 1,
    left: row.left,
  };
}

function toNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  const roman = readRoman(value.toLowerCase());
  return value.length > 1 && roman > 0 ? roman : value.toLowerCase().charCodeAt(0) - 96;
}

function readRoman(value: string): number {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const digits = [...value].map((digit) => worth[digit] ?? 0);
  return digits.reduce((sum, digit, i) => (digit < (digits[i + 1] ?? 0) ? sum - digit : sum + digit), 0);
}
