/** Which UTF-16 bytes without a byte order mark are, or null when they are something else. */
export function guessUtf16(sample: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (sample.length < 4 || sample.length % 2 !== 0) return null;
  if (isUtf16(sample, 0)) return 'UTF-16LE';
  return isUtf16(sample, 1) ? 'UTF-16BE' : null;
}

/**
 * Two letters of an ordinary text, taken as one unit, look like a Chinese character. What gives UTF-16 away are units
 * that ordinary text cannot make: spaces, line ends and Latin letters with a zero byte, East Asian commas and full stops.
 * @param lowByte 0 when the low byte comes first, 1 when it comes second
 */
function isUtf16(sample: Uint8Array, lowByte: 0 | 1): boolean {
  const units = sample.length / 2;
  let plausible = 0;
  let telling = 0;
  for (let i = 0; i < units; i++) {
    const unit = (sample[2 * i + lowByte] ?? 0) | ((sample[2 * i + 1 - lowByte] ?? 0) << 8);
    if (isBasicLatin(unit) || unit === 0x3001 || unit === 0x3002 || unit === 0xff0c) telling++;
    else if (isCommonScript(unit)) plausible++;
  }
  return telling > units / 100 && telling + plausible > units * 0.95;
}

function isBasicLatin(unit: number): boolean {
  return unit === 0x09 || unit === 0x0a || unit === 0x0d || (unit >= 0x20 && unit < 0x7f);
}

/** Latin, Greek, Cyrillic; general punctuation; kana, Han and their punctuation; hangul; surrogates; full-width forms. */
function isCommonScript(unit: number): boolean {
  return (
    (unit >= 0xa0 && unit < 0x530) ||
    (unit >= 0x2010 && unit < 0x2040) ||
    (unit >= 0x3000 && unit < 0x3100) ||
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0xac00 && unit < 0xe000) ||
    (unit >= 0xff00 && unit < 0xfff0)
  );
}
