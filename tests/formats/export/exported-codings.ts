import { toCodePoint } from '../../../src/domain/text/code-points';
import type { ExportedCoding } from '../../../src/formats/export/exported-coding';

/** A coding of a text by Ada, as exports say it. */
export function exportedCoding(
  text: string,
  fields: Pick<ExportedCoding, 'start' | 'end'> & Partial<ExportedCoding>,
): ExportedCoding {
  const { start, end } = fields;
  return {
    id: `coding-${start}-${end}`,
    codePointStart: toCodePoint(text, start),
    codePointEnd: toCodePoint(text, end),
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    codeId: 'code',
    code: 'Code',
    codePath: 'Code',
    colour: '#c2410c',
    coderId: 'ada',
    coder: 'Ada',
    created: '2026-01-01T00:00:00.000Z',
    weight: null,
    actor: null,
    stance: null,
    memos: [],
    ...fields,
  };
}
