import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { problem } from '../../domain/problem';
import { warning, type Warning } from '../../domain/warning';
import { decodeUtf8 } from '../encoding';
import { guessUtf16 } from './utf-16';

export type DecodedText = {
  readonly text: string;
  readonly charset: string;
  readonly warnings: readonly Warning[];
};

const sampleSize = 65_536;

/** Longest first: a UTF-32 mark begins with that of UTF-16. */
const byteOrderMarks = [
  ['UTF-32LE', [0xff, 0xfe, 0, 0]],
  ['UTF-32BE', [0, 0, 0xfe, 0xff]],
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
] as const;

/** Older names and subsets, read as the larger set that contains them. */
const largerSets: Readonly<Record<string, string>> = {
  GB2312: 'GB18030',
  GBK: 'GB18030',
  ASCII: 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-9': 'windows-1254',
};

const eastAsianSets = ['GB18030', 'Big5', 'EUC-KR', 'Shift_JIS', 'EUC-JP'];

/** The most frequent characters of Chinese (both writings), Japanese and Korean: a wrong reading gives rare ones. */
const frequent = new Set(
  '的一是不了人我在有他这這为為之大来來以个個中上们們到说說国國和地也子时時道出而要于於就下得可你年生自会會那后後能对對着著事其里裡所去行过過' +
    '家十用发發天如然作方成者多日都三小军軍二无無同么麼经經法当當起与與好看学學进進种種将將还還分此心前面又定见見只主没公从從网網络絡路权權空间間' +
    '全安治理外交美华華际際联聯合政府民开開放平共建、。，「」' +
    'のにはをたがでてとしれさるいなもりあこらくっ' +
    '이다의는에을를가은고하지한도로서국사인',
);

/**
 * Turns the bytes of a text file into text: by its byte order mark, else as UTF-8 where every byte is, else as UTF-16
 * without a mark, else by the statistics of the first 64 kB. Binary data is a `notText` Problem.
 */
export function decodeText(bytes: Uint8Array, fileName: string, declared: string | null = null): DecodedText {
  if (isBinary(bytes)) throw problem('notText', { file: fileName });
  const decoded = decodeBytes(bytes, declared);
  if (isMostlyControls(decoded.text)) throw problem('notText', { file: fileName });
  return decoded;
}

/** Whether a text says next to nothing: control characters of any encoding, those of two bytes and the delete among them. */
function isMostlyControls(text: string): boolean {
  const sample = text.slice(0, sampleSize);
  const controls = sample.match(/(?![\t\n\f\r\x85])\p{Cc}/gu)?.length ?? 0;
  return controls > sample.length / 4;
}

function decodeBytes(bytes: Uint8Array, declared: string | null): DecodedText {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return decodeAs(bytes, marked[0], []);
  const utf16 = guessUtf16(bytes.subarray(0, sampleSize));
  if (utf16) return decodeAs(bytes, utf16, [warning('charsetGuessed', { charset: utf16 })]);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'UTF-8', warnings: [] };
  const named = declared === null ? null : nameOfSet(declared);
  if (named !== null) return decodeAs(bytes, named, []);
  const charset = guessCharset(bytes.subarray(0, sampleSize));
  return decodeAs(bytes, charset, [warning('charsetGuessed', { charset })]);
}

/** Whether bytes are no text in any encoding: many control characters, or the first bytes of a known binary format. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleSize);
  const start = String.fromCharCode(...sample.subarray(0, 8));
  if (
    /^(%PDF-|PK\x03\x04|\x89PNG|GIF8|\xff\xd8\xff|\x1f\x8b|\xd0\xcf\x11\xe0|SQLite f|\x7fELF|Rar!|7z\xbc)/.test(start)
  ) {
    return true;
  }
  if (byteOrderMarks.some(([, mark]) => mark.every((byte, i) => sample[i] === byte)) || guessUtf16(sample))
    return false;
  let controls = 0;
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  // A stray NUL here and there is dropped by the importer; more than one byte in twenty is no text.
  return controls > 4 && controls > sample.length / 20;
}

/** The larger set for a name that a file gives; null for one that is unknown, or UTF-8, which the bytes are not. */
function nameOfSet(declared: string): string | null {
  const name = declared.toUpperCase();
  if (/^(UTF|UCS|UNICODE)/.test(name) || !iconv.encodingExists(name)) return null;
  if (/GB_?2312|GBK/.test(name)) return 'GB18030';
  return largerSets[name] ?? (name.startsWith('WINDOWS') ? name.toLowerCase() : name);
}

function guessCharset(sample: Uint8Array): string {
  if (isDamagedUtf8(sample)) return 'UTF-8';
  const guesses = analyse(sample).filter((guess) => guess.name !== 'UTF-8' && !guess.name.startsWith('UTF-'));
  const [best] = guesses;
  const charset = best ? (largerSets[best.name] ?? best.name) : 'windows-1252';
  if (eastAsianSets.includes(charset) && best && best.confidence > 50) return charset;
  // Chardet is unsure of a dozen double-byte characters, or of a few among Latin words.
  const eastAsian = standInPairs(sample) && (best?.confidence ?? 0) < 60 ? likeliestEastAsian(sample) : null;
  return eastAsian ?? (iconv.encodingExists(charset) ? charset : 'windows-1252');
}

/** Whether nearly all that is not ASCII reads well as UTF-8: a file that was cut, or has a stray byte. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  const foreign = [...iconv.decode(sample, 'UTF-8')].filter((character) => character > '\x7f');
  const unread = foreign.filter((character) => character === '\ufffd').length;
  return unread * 10 < foreign.length;
}

/** Whether high bytes stand beside each other, as in double-byte sets, and not alone among Latin letters. */
function standInPairs(sample: Uint8Array): boolean {
  let high = 0;
  let alone = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte < 0x80) continue;
    high++;
    if ((sample[i - 1] ?? 0) < 0x80 && (sample[i + 1] ?? 0) < 0x80) alone++;
  }
  return alone <= high * 0.3;
}

/** The East Asian set in which every byte has a meaning and most characters are frequent ones; null when none has. */
function likeliestEastAsian(sample: Uint8Array): string | null {
  let likeliest: string | null = null;
  let most = 0;
  for (const charset of eastAsianSets) {
    // The last character of the sample may be cut.
    const text = [...iconv.decode(sample, charset)].slice(0, sample.length < sampleSize ? undefined : -1);
    const characters = text.filter((character) => character > '\x7f');
    if (characters.includes('\ufffd')) continue;
    const score = characters.filter((character) => frequent.has(character)).length / characters.length;
    if (score > most) [likeliest, most] = [charset, score];
  }
  return most > 0.2 ? likeliest : null;
}

function decodeAs(bytes: Uint8Array, charset: string, warnings: readonly Warning[]): DecodedText {
  const text = iconv.decode(bytes, charset);
  const unread = text.split('\ufffd').length - 1;
  if (unread === 0) return { text, charset, warnings };
  return { text, charset, warnings: [...warnings, warning('charactersUnread', { count: unread })] };
}
