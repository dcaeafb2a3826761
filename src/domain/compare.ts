/** Orders strings by code points, as SQLite does: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left === right) continue;
    // Surrogates stand for the characters above U+FFFF, though their units are below U+E000.
    const leftIsAstral = isSurrogate(left);
    if (leftIsAstral !== isSurrogate(right)) return leftIsAstral ? 1 : -1;
    return left - right;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
