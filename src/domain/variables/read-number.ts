/**
 * The number that is written in a cell as `-1234.5`; null when it is none, or when nobody can say whether a comma means
 * thousands or decimals (`1,234`). Spaces and apostrophes between groups of three digits are left out.
 */
export function readNumber(written: string): string | null {
  const plain = written
    .normalize('NFKC')
    .trim()
    .replace(/^[−–]/, '-')
    .replaceAll(/(?<=\d)[\s'’_](?=\d{3}(?:\D|$))/g, '');
  const decimal = withPoint(plain);
  const [, sign, digits] = /^([+-]?)(\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+)$/i.exec(decimal ?? '') ?? [];
  if (digits === undefined || !Number.isFinite(Number(digits))) return null;
  return `${sign === '-' ? '-' : ''}${digits.startsWith('.') ? '0' : ''}${digits}`;
}

function withPoint(plain: string): string | null {
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(plain) || /^[+-]?\d{1,3}(,\d{3}){2,}$/.test(plain))
    return plain.replaceAll(',', '');
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(plain) || /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(plain))
    return plain.replaceAll('.', '').replace(',', '.');
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain)) return null;
  return /^[+-]?\d*,\d+$/.test(plain) ? plain.replace(',', '.') : plain;
}
