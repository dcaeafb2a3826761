const sampleLength = 20_000;

/** Words that make up a quarter of any English text and seldom stand in another language. */
const englishWords = new Set(['the', 'of', 'and', 'to', 'is', 'that', 'for', 'with', 'as', 'was', 'are', 'by', 'this']);

/** Characters that one of the two Chinese writings has and the other has not, among the most frequent. */
const simplified = /[们这国为会来个时说对发经关问实应网权与开战现东车长门见]/g;
const traditional = /[們這國為會來個時說對發經關問實應網權與開戰現東車長門見]/g;

/** The commonest words of other languages; what two of them share tells neither. */
const commonWords: Readonly<Record<string, string>> = {
  en: 'the of and to is that for with as was are by this in it on at from have be not will which',
  de: 'der die und den das nicht von mit sich ist ein eine auf dem für als auch werden aus wir ich zu im',
  fr: 'le les des et est dans pour qui une sur pas plus par au avec ce sont il nous du en que la à',
  es: 'el los las y del por una con para es no se más como lo su pero al en que la de un',
  it: 'il di che è per non una sono con del della gli nel anche più alla le si dei un la',
  pt: 'o os as não do da dos das uma com para em se mais no na ao é que um de e por',
  nl: 'het een van en dat niet zijn op te met voor aan er maar ook bij naar wordt de is in',
  ru: 'и в не на что с по это как а но к из у за от для',
  uk: 'і в не на що з та до у як це за від для є',
  ar: 'في من على إلى أن التي الذي عن هذا مع هذه ما كان لا',
  fa: 'و در به از که این است را با برای آن می شود',
  tr: 've bir bu için ile da de çok olarak daha olan ne gibi',
  pl: 'i w na z do się nie że to jest o jak po od za dla',
};

const wordsOfLanguages = Object.entries(commonWords).map(([tag, words]) => ({ tag, words: new Set(words.split(' ')) }));

/** Scripts that one language alone writes. */
const scripts: readonly (readonly [tag: string, letters: RegExp])[] = [
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** The language of a text where its script or its commonest words tell it, as a BCP 47 tag; else null. */
export function guessLanguage(text: string): string | null {
  return knowLanguage(text) ?? guessByWords(text.slice(0, sampleLength));
}

function guessByWords(sample: string): string | null {
  const letters = count(sample, /\p{L}/gu);
  const script = scripts.find(([, pattern]) => count(sample, pattern) > letters / 2);
  if (letters > 0 && script) return script[0];
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const shares = wordsOfLanguages
    .map(({ tag, words: common }) => ({ tag, share: words.filter((word) => common.has(word)).length / words.length }))
    .toSorted((a, b) => b.share - a.share);
  const [best, second] = shares;
  if (words.length < 20 || !best || best.share < 0.15) return null;
  return best.share > (second?.share ?? 0) * 1.25 ? best.tag : null;
}

/** What is beyond doubt, so that it overrules what a file says. */
function knowLanguage(text: string): string | null {
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
  if (named === undefined || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(named) || /^(und|mul|zxx)\b/i.test(named))
    return guessLanguage(text);
  const guessed = knowLanguage(text);
  return guessed !== null && primaryOf(guessed) !== primaryOf(named) ? guessed : named;
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? '';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
