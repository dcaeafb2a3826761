import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';

/** The code page of each character set of a font, as the RTF specification 1.9.1 lists them. */
const codePageByCharset: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

const encodingNames: Readonly<Record<number, string>> = {
  10000: 'macroman',
  10006: 'macgreek',
  10007: 'maccyrillic',
  10029: 'maccenteuro',
  10081: 'macturkish',
  20127: 'latin1',
  28591: 'latin1',
  54936: 'gb18030',
  65001: 'utf8',
};

const eastAsian: ReadonlySet<number> = new Set([932, 936, 949, 950, 54936]);

/** The code page of a font's character set; null where the font names none of its own. */
export function codePageOfCharset(charset: number): number | null {
  return codePageByCharset[charset] ?? null;
}

/** The words that some bytes are in the code page of their font, else of the file. */
export function decodeBytes(bytes: Buffer, font: number | null, file: number): string {
  if (font !== 1252 || !eastAsian.has(file)) return decodeAs(bytes, font ?? file);
  // Chinese programs write Chinese letters in fonts of the Latin set: bytes that stand in pairs are of the file's own set.
  const runs = bytes.toString('latin1').match(/[\x80-\xff]+|[\0-\x7f]+/g) ?? [];
  return runs
    .map((run) => decodeAs(Buffer.from(run, 'latin1'), run >= '\x80' && run.length % 2 === 0 ? file : font))
    .join('');
}

function decodeAs(bytes: Buffer, codePage: number): string {
  const name = encodingNames[codePage] ?? `cp${codePage}`;
  return iconv.decode(bytes, iconv.encodingExists(name) ? name : 'windows-1252');
}
