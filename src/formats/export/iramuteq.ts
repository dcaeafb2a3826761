/**
 * The text corpus that IRaMuTeQ reads: before each text a line `**** *variable_value …`. Names and values are letters and
 * digits of ASCII with one `_` between them; an asterisk in the text would be taken for such a line.
 */
export type CorpusText = {
  /** Variables with their values in the order in which they are written. */
  readonly variables: readonly (readonly [name: string, value: string])[];
  readonly text: string;
};

export type CorpusWriter = { readonly write: (text: CorpusText) => string };

/** Writes text after text and remembers the words it made of names and values: different ones stay different. */
export function createCorpusWriter(): CorpusWriter {
  const names = wordMaker('variable');
  const values = new Map<string, (words: string) => string>();
  const valueOf = (name: string, value: string): string => {
    let make = values.get(name);
    if (!make) values.set(name, (make = wordMaker('value')));
    return make(value);
  };
  return {
    write({ variables, text }) {
      const body = cleanText(text);
      if (body === '') return '';
      const stars = variables.map(([name, value]) => ` *${names(name)}_${valueOf(name, value)}`);
      return `****${stars.join('')}\n${body}\n\n`;
    },
  };
}

/** Programs compare these words without regard to capitals; so a number tells apart what would be the same word. */
function wordMaker(usual: string): (words: string) => string {
  const made = new Map<string, string>();
  const taken = new Set<string>();
  return (words) => {
    const known = made.get(words);
    if (known !== undefined) return known;
    const clean = toAsciiWord(words);
    let word = clean === '' ? `${usual}1` : clean;
    for (let number = 2; taken.has(word.toLowerCase()); number++) word = (clean === '' ? usual : `${clean}x`) + number;
    taken.add(word.toLowerCase());
    made.set(words, word);
    return word;
  };
}

const most = 60;

/** `São Paulo, 3.5` becomes `SaoPaulo3p5`. */
function toAsciiWord(words: string): string {
  return words
    .normalize('NFKD')
    .replaceAll(/(?<=\d)[.,](?=\d)/g, 'p')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, most);
}

/** Paragraphs one below the other, without the sign that begins a text and without lines that say nothing. */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('*', ' ')
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) =>
      line
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        // A line that begins with “-” and an asterisk is a theme; what is left of it is none.
        .replace(/^-(?=\s)/, '–'),
    )
    .filter((line) => line !== '')
    .join('\n');
}
