const sampleLength = 20_000;

/** Words that make up a quarter of any English text and seldom stand in another language. */
const englishWords = new Set(['the', 'of', 'and', 'to', 'is', 'that', 'for', 'with', 'as', 'was', 'are', 'by', 'this']);

/** Characters that one of the two Chinese writings has and the other has not, among the most frequent. */
const simplified = /[们这国为会来个时说对发经关问实应网权与开战现东车长门见]/g;
const traditional = /[們這國為會來個時說對發經關問實應網權與開戰現東車長門見]/g;

/** The language of a text where its script or its commonest words tell it, as a BCP 47 tag; else null. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return null;
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (count(sample, /\p{Script=Hangul}/gu) > letters / 4) return 'ko';
  if (kana > (han + kana) / 10 && han + kana > letters / 4) return 'ja';
  if (han > letters / 4) {
    const difference = count(sample, simplified) - count(sample, traditional);
    return difference === 0 ? 'zh' : difference > 0 ? 'zh-Hans' : 'zh-Hant';
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => englishWords.has(word)).length;
  return words.length > 0 && english / words.length > 0.12 ? 'en' : null;
}

/**
 * The language that a file names, unless the text itself is plainly in another: many programs name the language that they
 * were installed in.
 */
export function chooseLanguage(named: string | undefined, text: string): string | null {
  const guessed = guessLanguage(text);
  if (named === undefined || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(named) || /^(und|mul|zxx)\b/i.test(named))
    return guessed;
  return guessed !== null && primaryOf(guessed) !== primaryOf(named) ? guessed : named;
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? '';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
