/** Words of a cue in one formatting by one voice. */
export type CuePiece = {
  readonly text: string;
  readonly speaker: string | null;
  readonly formats: readonly CueFormat[];
};

export type CueFormat = 'bold' | 'italic' | 'underline';

const formatOfTag: Readonly<Record<string, CueFormat>> = { b: 'bold', i: 'italic', u: 'underline' };
/** Tags of WebVTT and SubRip, times of single words, and orders to the player; `<3` and `a < b` are words. */
const tag = /<(\/?)(b|i|u|v|c|lang|ruby|rt|font)((?:\.[^\s>]*)?(?:[ \t][^>]*)?)>|<\d[\d:.,]*>|\{\\[^}]*\}/gi;
const entity = /&(amp|lt|gt|quot|apos|nbsp|lrm|rlm|#\d{1,7}|#x[\da-f]{1,6});/gi;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** The pieces of a cue's lines; a tag that one line opens holds in the next ones. */
export function readCueLines(lines: readonly string[]): readonly (readonly CuePiece[])[] {
  const formats: CueFormat[] = [];
  let speaker: string | null = null;
  /** Inside the reading that stands over a character. */
  let inReading = false;

  function hearTag(isEnd: boolean, name: string, rest: string): void {
    const format = formatOfTag[name];
    if (format) {
      const at = formats.lastIndexOf(format);
      if (at >= 0) formats.splice(at, 1);
      if (!isEnd) formats.push(format);
    } else if (name === 'v') {
      // Classes stand before the name: `<v.loud Mary>`.
      speaker = isEnd ? null : decodeEntities(rest.replace(/^\.\S*/, '')).trim() || null;
    } else if (name === 'rt' || name === 'ruby') inReading = name === 'rt' && !isEnd;
  }

  return lines.map((line) => {
    // Hundreds of thousands of lines hold no sign of a tag.
    if (!/[<{&]/.test(line)) return inReading || line === '' ? [] : [{ text: line, speaker, formats: [...formats] }];
    const pieces: CuePiece[] = [];
    let from = 0;
    const keep = (to: number): void => {
      if (to <= from || inReading) return;
      pieces.push({ text: decodeEntities(line.slice(from, to)), speaker, formats: [...formats] });
    };
    for (const found of line.matchAll(tag)) {
      keep(found.index);
      from = found.index + found[0].length;
      const [, slash, name, rest = ''] = found;
      if (name !== undefined) hearTag(slash === '/', name.toLowerCase(), rest);
    }
    keep(line.length);
    return pieces;
  });
}

function decodeEntities(words: string): string {
  return words.replaceAll(entity, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
