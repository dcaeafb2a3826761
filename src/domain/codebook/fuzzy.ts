/** How well a query fits a text, higher is better, and which letters it found (UTF-16 positions in the text). */
export type FuzzyMatch = { readonly score: number; readonly letters: readonly number[] };

const letterFound = 1;
const atTextStart = 10;
const atWordStart = 8;
const besideTheLast = 7;
/** “free” means “Free flow of information” rather than “Freedom and order”. */
const atWordEnd = 2;
const gapCost = 0.3;
const longestGapCharged = 12;
/** A shorter text with the same letters is the likelier wish. */
const textLengthCost = 0.02;
const wholeTextFound = 30;
const longestText = 400;

/**
 * Finds the letters of a query in a text, in order but with gaps, as people abbreviate: `cysov` finds “Cyber sovereignty”.
 * Case and spaces of the query do not matter. Of all ways to find them the best is taken: letters that begin words, and
 * letters side by side. Null when a letter is missing, or would have to be looked for in the middle of another word: any
 * long text has any letters somewhere.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const wanted = foldCase(query).filter((letter) => letter.trim() !== '');
  const letters = foldCase(text.slice(0, longestText));
  if (wanted.length === 0) return { score: 0, letters: [] };
  if (!isSubsequence(wanted, letters)) return null;

  const byWords = findLetters(wanted, text, letters, 'from a word');
  const inside = findLetters(wanted, text, letters, 'inside a word');
  const found = !inside || (byWords && byWords.score >= inside.score) ? byWords : inside;
  if (!found) return null;
  const score = found.score - text.length * textLengthCost;
  const isWhole = found.letters.length === letters.filter((letter) => letter.trim() !== '').length;
  return { score: isWhole ? score + wholeTextFound : score, letters: found.letters };
}

/** The best way: from the beginning of a word, on in it or at the beginnings of others; or all side by side inside one. */
function findLetters(
  wanted: readonly string[],
  text: string,
  letters: readonly string[],
  where: 'from a word' | 'inside a word',
): FuzzyMatch | null {
  const wordEnds = listWordEnds(text.slice(0, longestText));
  // best[i][j]: the best score of a way to find wanted[0..i] whose last letter lies at text position j.
  const best: number[][] = [];
  const from: number[][] = [];
  wanted.forEach((letter, i) => {
    const scores = new Array<number>(letters.length).fill(-Infinity);
    const sources = new Array<number>(letters.length).fill(-1);
    letters.forEach((candidate, j) => {
      if (candidate !== letter) return;
      const beginsWord = isWordStart(text, j);
      if (beginsWord && where === 'inside a word') return;
      const endsQuery = i === wanted.length - 1 && wordEnds[j] === j;
      const own = letterFound + (j === 0 ? atTextStart : beginsWord ? atWordStart : 0) + (endsQuery ? atWordEnd : 0);
      if (i === 0) {
        if (beginsWord || where === 'inside a word') scores[j] = own - Math.min(j, longestGapCharged) * gapCost;
        return;
      }
      for (let k = i - 1; k < j; k++) {
        const before = best[i - 1]?.[k] ?? -Infinity;
        const goesOn = j === k + 1 || (where === 'from a word' && (beginsWord || j <= (wordEnds[k] ?? k)));
        if (before === -Infinity || !goesOn) continue;
        const gap = j - k - 1;
        const score = before + own + (gap === 0 ? besideTheLast : -Math.min(gap, longestGapCharged) * gapCost);
        if (score > (scores[j] ?? -Infinity)) {
          scores[j] = score;
          sources[j] = k;
        }
      }
    });
    best.push(scores);
    from.push(sources);
  });

  const last = best.at(-1) ?? [];
  let position = last.reduce((at, score, j) => (score > (last[at] ?? -Infinity) ? j : at), 0);
  const score = last[position] ?? -Infinity;
  if (score === -Infinity) return null;
  const found: number[] = [];
  for (let i = wanted.length - 1; i >= 0; i--) {
    found.unshift(position);
    position = from[i]?.[position] ?? 0;
  }
  return { score, letters: found };
}

/** Lower case letter by letter, so that positions stay those of the text (`İ` would become two letters). */
function foldCase(text: string): string[] {
  return Array.from({ length: text.length }, (_, i) => {
    const letter = text.charAt(i);
    const lower = letter.toLowerCase();
    return lower.length === 1 ? lower : letter;
  });
}

function isSubsequence(wanted: readonly string[], letters: readonly string[]): boolean {
  let next = 0;
  for (const letter of letters) if (letter === wanted[next]) next++;
  return next === wanted.length;
}

/** For each position the last position of the word that it stands in. */
function listWordEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let i = text.length - 1; i >= 0; i--) {
    const isInside = isWordLetter(text.charAt(i)) && isWordLetter(text.charAt(i + 1));
    ends[i] = isInside ? (ends[i + 1] ?? i) : i;
  }
  return ends;
}

function isWordLetter(letter: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(letter);
}

function isWordStart(text: string, position: number): boolean {
  if (position === 0) return true;
  const before = text.charAt(position - 1);
  const here = text.charAt(position);
  if (!isWordLetter(before)) return true;
  return before === before.toLowerCase() && here !== here.toLowerCase();
}
