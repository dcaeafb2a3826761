import { splitsCharacter } from '../../domain/text/code-points';
import { warning, type Warning } from '../../domain/warning';

/** Counts what a spreadsheet could not hold, to tell it in one Warning each. */
export type TextReport = {
  cut: number;
  dropped: number;
  readonly warnings: () => Warning[];
};

/** UTF-16 units that a cell can hold (Excel specifications and limits). */
export const longestCell = 32_767;

export function createTextReport(): TextReport {
  const report: TextReport = { cut: 0, dropped: 0, warnings };
  function warnings(): Warning[] {
    return [
      ...(report.cut > 0 ? [warning('cellsCut', { count: report.cut })] : []),
      ...(report.dropped > 0 ? [warning('controlsDropped', { count: report.dropped })] : []),
    ];
  }
  return report;
}

/** A text as a cell can hold it: no characters that XML forbids (ExcelJS drops DEL too), LF line ends, not too long. */
export function cellText(text: string, report: TextReport): string {
  let held = text;
  if (/[\0-\x08\x0b\x0c\r\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]/.test(held)) {
    const clean = held.replaceAll(/\r\n?/g, '\n');
    held = clean.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\p{Surrogate}]/gu, '');
    if (held !== clean) report.dropped++;
  }
  if (held.length <= longestCell) return held;
  report.cut++;
  return held.slice(0, splitsCharacter(held, longestCell) ? longestCell - 1 : longestCell);
}

/**
 * Escapes the underscore of what looks like one of the format's own escapes (`_x0041_`), which would be read back as
 * the character it stands for (ECMA-376, part 1, 22.9.2.19).
 */
export function escapeUnderscores(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
