/** A time as RTF writes it, word by word: `\yr2016\mo11\dy16\hr17\min23`. */
export type TimeParts = Record<string, number>;

/** Day and minute in ISO 8601, as far as they are given; empty without a year. */
export function isoOfParts({ yr, mo, dy, hr, min }: TimeParts): string {
  if (!yr) return '';
  if (!mo || !dy) return String(yr).padStart(4, '0');
  const day = `${String(yr).padStart(4, '0')}-${two(mo)}-${two(dy)}`;
  return hr === undefined ? day : `${day}T${two(hr)}:${two(min ?? 0)}:00`;
}

/** The time that Word packs in one number: minute 6 bits, hour 5, day 5, month 4, years since 1900 9. */
export function isoOfPacked(packed: number): string {
  if (!Number.isSafeInteger(packed) || packed === 0) return '';
  const parts = {
    min: packed & 0x3f,
    hr: (packed >> 6) & 0x1f,
    dy: (packed >> 11) & 0x1f,
    mo: (packed >> 16) & 0xf,
    yr: 1900 + ((packed >> 20) & 0x1ff),
  };
  return parts.mo > 12 || parts.hr > 23 || parts.min > 59 ? '' : isoOfParts(parts);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
