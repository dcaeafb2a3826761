/**
 * A colour as other programs write it, as `#rrggbb`: with three, six or eight digits (of eight the first two are the
 * opacity), as `rgb(1, 2, 3)`, or as a number of 24 bits, negative with an opacity. Undefined when it is none.
 */
export function readColour(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  const [, hex] = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(text) ?? [];
  if (hex !== undefined && (text.startsWith('#') || !/^\d+$/.test(text))) {
    if (hex.length === 3) return `#${[...hex].map((digit) => digit + digit).join('')}`;
    return `#${hex.slice(-6)}`;
  }
  const [, ...channels] = /^rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})/.exec(text) ?? [];
  if (channels.length === 3)
    return toHex(channels.reduce((sum, channel) => sum * 256 + Math.min(255, Number(channel)), 0));
  if (/^-?\d{1,10}$/.test(text)) return toHex(Number(text) & 0xffffff);
  return undefined;
}

function toHex(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
