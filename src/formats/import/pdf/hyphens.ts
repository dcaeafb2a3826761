import { textOf, type Row } from './flow';

/** Says how two lines of a paragraph meet: with a space, without one, or without the hyphen at the end of the first. */
export type JoinLines = (above: Row, below: Row) => 'space' | 'nothing' | 'dropHyphen';

const hyphenAtEnd = /([\p{L}\p{M}\p{Nd}]+(?:-[\p{L}\p{M}]+)*)[-\u2010\u00ad]$/u;
const han =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026]/u;

/** A hyphen goes unless the compound is written with it elsewhere, or goes on with a capital or a number. */
export function learnHyphens(rows: readonly Row[]): JoinLines {
  const { whole, compounds } = collectWords(rows);
  return (above, below) => {
    const end = textOf(above);
    const start = textOf(below);
    if (endsHan(end) && han.test(start.slice(0, 1))) return 'nothing';
    const first = isHyphen(end) ? hyphenAtEnd.exec(end)?.[1] : undefined;
    if (first === undefined) return /[\u2014/]$/.test(end) && !end.endsWith(' ') ? 'nothing' : 'space';
    if (end.endsWith('\u00ad')) return 'dropHyphen';
    const second = /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/u.exec(start)?.[0] ?? '';
    if (second === '' || !/^\p{Ll}/u.test(second)) return second === '' && !/^\p{N}/u.test(start) ? 'space' : 'nothing';
    if (whole.has(`${first}${second}`.toLowerCase())) return 'dropHyphen';
    if (compounds.has(`${first}-${second}`.toLowerCase()) || /\d$|^\p{Lu}+$/u.test(first)) return 'nothing';
    return 'dropHyphen';
  };
}

function isHyphen(end: string): boolean {
  return /[-\u2010\u00ad]/.test(end.slice(-1));
}

function endsHan(text: string): boolean {
  return han.test(text.slice(-1)) || han.test(text.slice(-2));
}

/** The words of all lines but those that a line end may have cut; none are needed where no line ends in a hyphen. */
function collectWords(rows: readonly Row[]): {
  readonly whole: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
} {
  const whole = new Set<string>();
  const compounds = new Set<string>();
  const texts = rows.map(textOf);
  if (!texts.some(isHyphen)) return { whole, compounds };
  for (const text of texts) {
    const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
    for (const [i, word] of words.entries()) {
      if (i === words.length - 1 && isHyphen(text)) continue;
      (word.includes('-') ? compounds : whole).add(word);
    }
  }
  return { whole, compounds };
}
