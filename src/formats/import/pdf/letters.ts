const ligatures = /[\ufb00-\ufdff\ufe70-\ufeff]/g;
const unreadable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufff0-\uffff\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/gu;

/** Bullets of symbol fonts, which have no place of their own in Unicode. */
const bullets = /[\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf02d\ue000-\ue00f]/gu;

const cleaned = new Map<string, string>();
const mostCleaned = 20_000;

/** A character as it is read: ligatures and Arabic letter forms as their letters, without what means nothing. */
export function cleanLetters(raw: string): string {
  const known = cleaned.get(raw);
  if (known !== undefined) return known;
  const clean = raw
    .replaceAll(bullets, '\u2022')
    .replaceAll(ligatures, (letter) => letter.normalize('NFKC'))
    .replaceAll(unreadable, '');
  if (cleaned.size < mostCleaned) cleaned.set(raw, clean);
  return clean;
}

/** Whether nothing is printed. */
export function isBlank(text: string): boolean {
  return (
    text === '' ||
    text === ' ' ||
    text === '\u00a0' ||
    ((text.charCodeAt(0) < 33 || text > '\u1fff') && text.trim() === '')
  );
}

/** Whether Chinese, Japanese or Korean characters meet here, between which only a wide gap is a space. */
export function isWide(text: string): boolean {
  if (text.length === 1 && text < '\u2e80') return false;
  return /[\u2e80-\u30ff\u3130-\u318f\u31a0-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u.test(
    text,
  );
}

/** Whether letters are written from right to left. */
export function isRightToLeft(text: string): boolean {
  if (text.length === 1 && text < '\u0590') return false;
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/.test(text) && !isDigits(text);
}

/** Whether a character is a mark that stands on the one before. */
export function isCombining(text: string): boolean {
  if (text < '\u0300') return false;
  return /^\p{M}+$/u.test(text);
}

const directed = /[\p{L}]/u;

function isDigits(text: string): boolean {
  return /^[\p{Nd}]+$/u.test(text);
}

type Piece = { readonly text: string };

/** The pieces of a line, given from left to right, in the order in which they are read. */
export function orderPieces<T extends Piece>(pieces: readonly T[]): readonly T[] {
  const directions = pieces.map(({ text }) => directionOf(text));
  if (!directions.includes('right-to-left')) return pieces;
  const leftward = directions.filter((direction) => direction === 'right-to-left').length;
  const rightward = directions.filter((direction) => direction === 'left-to-right').length;
  if (leftward >= rightward) {
    return turnRuns(pieces.toReversed(), directions.toReversed(), new Set(['left-to-right', 'digit']));
  }
  const turned = turnRuns(pieces, directions, new Set(['right-to-left']));
  return turned;
}

type Direction = 'left-to-right' | 'right-to-left' | 'digit' | 'none';

function directionOf(text: string): Direction {
  if (isDigits(text)) return 'digit';
  if (isRightToLeft(text)) return 'right-to-left';
  return directed.test(text) ? 'left-to-right' : 'none';
}

/** Turns each run of one direction round, with what stands between its letters. */
function turnRuns<T extends Piece>(
  pieces: readonly T[],
  directions: readonly Direction[],
  turned: ReadonlySet<Direction>,
): readonly T[] {
  const ordered: T[] = [];
  for (let i = 0; i < pieces.length;) {
    if (!turned.has(directions[i] ?? 'none')) {
      ordered.push(...pieces.slice(i, ++i));
      continue;
    }
    let end = i + 1;
    let hasLetters = directions[i] !== 'digit';
    for (let j = end; j < pieces.length; j++) {
      const direction = directions[j] ?? 'none';
      if (turned.has(direction)) {
        // Numbers beside each other are read one by one; a number belongs to the words around it.
        const between = pieces
          .slice(end, j)
          .map(({ text }) => text)
          .join('');
        if (!hasLetters && direction === 'digit' && !/^[.,:/\-\u2013%]?$/.test(between)) break;
        hasLetters ||= direction !== 'digit';
        end = j + 1;
      } else if (direction !== 'none') break;
    }
    ordered.push(...pieces.slice(i, end).toReversed());
    i = end;
  }
  return ordered;
}
