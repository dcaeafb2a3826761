import type { FigureTable } from '../analysis/figure';
import { noteOfMore } from './bars';
import type { Drawing, Shape } from './drawing';
import { type Look, mostDrawn, smallSize } from './look';
import { serifWidth, shorten, textWidth } from './text-width';

const rowHeight = 26;
const headHeight = 28;
const wordSize = 13;
/** The size by which words in the face of documents are measured. */
const measured = wordSize * serifWidth;

/** A concordance: keywords below each other, what stands before them ending at them, with their document and codes. */
export function drawKwic(table: FigureTable, look: Look): Drawing {
  const drawn = table.rows.slice(0, mostDrawn).map((cells) => cells.map(String));
  const at = (key: string): number => table.columns.findIndex((column) => column.key === key);
  const [document, left, hit, right, codes] = [at('document'), at('left'), at('hit'), at('right'), at('codes')];
  const width = Math.max(640, look.width);
  const documentRoom = Math.min(width * 0.14, roomOf(drawn, document, smallSize));
  const codesRoom = Math.min(width * 0.15, roomOf(drawn, codes, smallSize));
  const hitRoom = Math.min(width * 0.2, roomOf(drawn, hit, wordSize));
  const contextRoom = (width - documentRoom - codesRoom - hitRoom) / 2;
  const hitStart = documentRoom + contextRoom;
  const codesStart = width - codesRoom;
  const nameOf = (key: string): string => look.words.column?.(key) ?? `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  const head = { kind: 'text', y: 17, size: smallSize, fill: { role: 'quiet' } } as const;
  const heads: readonly Shape[] = [
    { ...head, x: 2, words: nameOf('document') },
    { ...head, x: hitStart - 6, anchor: 'end', words: nameOf('left') },
    { ...head, x: hitStart, words: nameOf('hit') },
    { ...head, x: hitStart + hitRoom, words: nameOf('right') },
    { ...head, x: codesStart, words: nameOf('codes') },
    lineBelow(headHeight, width, 1),
  ];
  const rows = drawn.flatMap((cells, row): Shape[] => {
    const top = headHeight + row * rowHeight;
    const base = top + 17;
    const cell = (column: number): string => cells[column] ?? '';
    const context = { kind: 'text', y: base, size: wordSize, serif: true, fill: { role: 'quiet' } } as const;
    const side = { kind: 'text', y: base, size: smallSize, fill: { role: 'ink' } } as const;
    const label = `${cell(document)}: ${cell(left)}${cell(hit)}${cell(right)}`.trim();
    return [
      {
        kind: 'rect',
        ...{ x: 0, y: top, width, height: rowHeight - 1, fill: { role: 'surface' }, place: { row }, label },
      },
      { ...side, x: 2, ...named(cell(document), documentRoom - 12) },
      { ...context, x: hitStart - 6, anchor: 'end', words: shortenStart(cell(left).trimEnd(), contextRoom - 10) },
      {
        ...context,
        ...{ x: hitStart, words: shorten(cell(hit), hitRoom - 4, wordSize), bold: true, fill: { role: 'accent' } },
      },
      { ...context, x: hitStart + hitRoom, words: shorten(cell(right).trimStart(), contextRoom - 18, measured) },
      { ...side, x: codesStart, ...named(cell(codes) || '—', codesRoom - 2) },
      lineBelow(top + rowHeight, width, 0.6),
    ];
  });
  const foot = headHeight + drawn.length * rowHeight;
  const leftOut = table.rows.length - drawn.length;
  return {
    width,
    height: foot + (leftOut > 0 ? 30 : 4),
    shapes: [...heads, ...rows, ...noteOfMore(leftOut, foot + 20, look)],
    description: `${look.title}.`,
  };
}

function lineBelow(y: number, width: number, strength: number): Shape {
  const ends = { x1: 0, y1: y - 0.5, x2: width, y2: y - 0.5 };
  return { kind: 'line', ...ends, width: 1, stroke: { role: 'line', strength } };
}

/** Names in the room there is; those that are cut are told in full to who points at them. */
function named(name: string, room: number): { readonly words: string; readonly label?: string } {
  const words = shorten(name, room, smallSize);
  return words === name ? { words } : { words, label: name };
}

function roomOf(rows: readonly (readonly string[])[], column: number, size: number): number {
  return Math.max(40, ...rows.map((cells) => textWidth(cells[column] ?? '', size, true))) + 16;
}

/** The end of words as far as it fits. */
function shortenStart(words: string, width: number): string {
  if (textWidth(words, measured) <= width) return words;
  let kept = '';
  for (const letter of Array.from(words).reverse()) {
    if (textWidth(`…${letter}${kept}`, measured) > width) break;
    kept = letter + kept;
  }
  // Half a word is no context, unless there is no other.
  return `…${kept.replace(/^\S{1,24}\s+/u, '').trimStart()}`;
}
