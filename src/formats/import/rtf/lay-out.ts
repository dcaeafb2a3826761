import { createDocumentBuilder, type BuiltDocument, type DocumentBuilder } from '../document-builder';
import { headingLevelOf, holderOf, type Header } from './header';
import { mergeCells } from './merge-cells';
import type { Inline, RtfBlock, RtfParagraph, RtfTable } from './story';
import { writeInlines } from './write-inlines';

type OpenList = { readonly list: number; readonly level: number; readonly ordered: boolean };
type Item = OpenList & { readonly number: number };

/** Lays the blocks of a file out as one text with its marks. */
export function layOutRtf(header: Header, blocks: readonly RtfBlock[]): BuiltDocument {
  const builder = createDocumentBuilder();
  const numbers = new Map<number, number[]>();
  let page = 1;
  let footnotes = 0;
  let endnotes = 0;
  const hear = {
    pageBreak: () => builder.turnPage(String(++page)),
    note({ note }: Inline & { kind: 'note' }) {
      const label = note.isEndnote ? romanNumeral(++endnotes) : String(++footnotes);
      builder.refer(label);
      builder.note(label, () => layOut(withoutGapBefore(note.blocks)));
    },
  };

  function layOut(these: readonly RtfBlock[]): void {
    const open: OpenList[] = [];
    let holder: 'blockquote' | 'codeBlock' | null = null;
    for (const block of these) {
      const item = block.kind === 'paragraph' ? itemOf(block) : null;
      const inside = block.kind === 'paragraph' && !item ? holderOf(header.styleOf(block.style)) : null;
      if (holder && holder !== inside) builder.close();
      enterItem(builder, open, item);
      if (inside && holder !== inside) builder.open({ kind: inside });
      holder = inside;
      if (block.kind === 'table') layOutTable(block);
      else layOutParagraph(block);
    }
    if (holder) builder.close();
    enterItem(builder, open, null);
  }

  function layOutParagraph(paragraph: RtfParagraph): void {
    const style = header.styleOf(paragraph.style);
    const level = headingAt(paragraph);
    builder.open(level === null ? { kind: 'paragraph' } : { kind: 'heading', level });
    writeInlines(builder, paragraph.inlines, style?.look ?? 0, hear);
    builder.close();
  }

  function headingAt({ outline, style }: RtfParagraph): number | null {
    return headingLevelOf(header.styleOf(style)) ?? (outline === null ? null : outline + 1);
  }

  function layOutTable({ rows }: RtfTable): void {
    builder.open({ kind: 'table' });
    for (const cells of mergeCells(rows)) {
      builder.open({ kind: 'row' });
      for (const { blocks: inCell, rowSpan, columnSpan } of cells) {
        builder.open({ kind: 'cell', rowSpan, columnSpan });
        layOut(inCell);
        builder.close();
      }
      builder.close();
    }
    builder.close();
  }

  /** The list item that a paragraph is. A numbered heading is a heading. */
  function itemOf(paragraph: RtfParagraph): Item | null {
    const { list, bullet } = paragraph;
    if (headingAt(paragraph) !== null || !hasWords(paragraph)) return null;
    if (!list) {
      return bullet ? { list: 0, level: 0, ordered: bullet === 'number', number: count(0, 0, 1) } : null;
    }
    const form = header.listOf(list.list)?.[list.level];
    if (!form || form.marker === 'none') return null;
    return { ...list, ordered: form.marker === 'number', number: count(list.list, list.level, form.start) };
  }

  /** Numbers go on over paragraphs between the items, and begin anew below the next outer item. */
  function count(list: number, level: number, start: number): number {
    const counts = numbers.get(list) ?? [];
    const number = counts[level] === undefined ? start : counts[level] + 1;
    numbers.set(list, [...counts.slice(0, level), number]);
    return number;
  }

  if (blocks.some(hasPageBreak)) builder.turnPage('1');
  layOut(blocks);
  return builder.finish();
}

/** Closes and opens lists until the item stands where its level says. */
function enterItem(builder: DocumentBuilder, open: OpenList[], item: Item | null): void {
  for (let last = open.at(-1); last; last = open.at(-1)) {
    if (item && last.level < item.level) break;
    builder.close();
    if (item && last.level === item.level && last.ordered === item.ordered && last.list === item.list) {
      builder.open({ kind: 'listItem', number: item.number });
      return;
    }
    builder.close();
    open.pop();
  }
  if (!item) return;
  const from = (open.at(-1)?.level ?? -1) + 1;
  for (let level = from; level <= item.level; level++) {
    builder.open({ kind: 'list', ordered: item.ordered });
    // A level that was left out holds an item of its own, so that what is opened can be closed in pairs.
    builder.open({ kind: 'listItem', number: level === item.level ? item.number : 1 });
    open.push({ list: item.list, level, ordered: item.ordered });
  }
}

function hasWords({ inlines }: RtfParagraph): boolean {
  return inlines.some((inline) => inline.kind === 'note' || (inline.kind === 'words' && inline.text.trim() !== ''));
}

function hasPageBreak(block: RtfBlock): boolean {
  return block.kind === 'table'
    ? block.rows.some(({ cells }) => cells.some((cell) => cell.some(hasPageBreak)))
    : block.inlines.some(({ kind }) => kind === 'pageBreak');
}

/** A note begins behind its number with a space or a tab. */
function withoutGapBefore(blocks: readonly RtfBlock[]): readonly RtfBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  const from = first.inlines.findIndex((inline) => inline.kind !== 'words' || inline.text.trim() !== '');
  const inlines = first.inlines
    .slice(Math.max(0, from))
    .map((inline, i) => (i === 0 && inline.kind === 'words' ? { ...inline, text: inline.text.trimStart() } : inline));
  return [{ ...first, inlines }, ...rest];
}

/** Endnotes are numbered i, ii, iii, as Word and LibreOffice number them. */
function romanNumeral(number: number): string {
  if (number >= 4000) return `e${number}`;
  let rest = number;
  return romanDigits
    .map(([digit, value]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return digit.repeat(times);
    })
    .join('');
}

const romanDigits = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;
