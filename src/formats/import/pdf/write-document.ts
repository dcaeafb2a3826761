import { createDocumentBuilder, type BuiltDocument, type DocumentBuilder } from '../document-builder';
import { findUsual, flowPages, isBold } from './flow';
import { takeFootnotes } from './footnotes';
import type { PageParts } from './furniture';
import { findHeadings, type OutlineEntry } from './headings';
import { learnHyphens } from './hyphens';
import { keepLists, openItem } from './lists';
import { gatherParagraphs, type Paragraph } from './paragraphs';
import type { PagePlace } from './places';
import { gatherTableRows, joinTables } from './table-parts';
import type { Annotations } from './annotations';
import { createWordWriter, type WordWriter } from './write-words';
import { createPageTurner } from './turn-pages';
import { findWordFacts } from './word-facts';

/** What the pages of a PDF hold, taken apart. */
export type PdfContent = {
  readonly pages: readonly PageParts[];
  readonly labels: readonly string[];
  readonly outline: readonly OutlineEntry[];
  readonly annotations: ReadonlyMap<number, Annotations>;
};

/** The document that the pages make up, and where on them each word of it stands. */
export function writeDocument(content: PdfContent): {
  readonly built: BuiltDocument;
  readonly places: ReadonlyMap<number, PagePlace[]>;
} {
  const rows = flowPages(content.pages);
  const usual = findUsual(rows);
  const { body, notes, references } = takeFootnotes(rows, usual);
  const paragraphs = gatherParagraphs(body, usual);
  const headings = findHeadings(paragraphs, usual, content.outline);
  const lists = keepLists(paragraphs, (paragraph) => headings.has(paragraph));
  const builder = createDocumentBuilder();
  const pages = createPageTurner(builder, content, (furniture) => writer.writeRows(furniture, true));
  const facts = findWordFacts(builder, rows, content.annotations, references);
  const writer = createWordWriter(builder, facts, learnHyphens(rows), pages.turnTo);
  const list = openItem(builder);

  for (const group of joinTables(paragraphs)) {
    const [paragraph] = group;
    if (!paragraph) continue;
    const marker = lists.get(paragraph) ?? null;
    pages.begin(paragraph.rows[0]?.page ?? 0, group.at(-1)?.rows.at(-1)?.page ?? 0, () => list(null));
    list(marker);
    if (paragraph.rows[0]?.table) writeTable(builder, writer, group);
    else
      writeParagraph(
        builder,
        writer,
        marker ? withoutMarker(paragraph, marker.words) : paragraph,
        headings.get(paragraph),
      );
  }
  list(null);
  pages.end();
  for (const note of notes) builder.note(note.label, () => writer.writeRows(note.rows, false));
  return { built: builder.finish(), places: writer.places };
}

function writeParagraph(
  builder: DocumentBuilder,
  writer: WordWriter,
  { rows }: Paragraph,
  level: number | undefined,
): void {
  builder.open(level === undefined ? { kind: 'paragraph' } : { kind: 'heading', level });
  writer.writeRows(rows, level !== undefined && rows.every(isBold));
  builder.close();
}

function withoutMarker(paragraph: Paragraph, words: number): Paragraph {
  const [first, ...rest] = paragraph.rows;
  if (!first) return paragraph;
  return { ...paragraph, rows: [{ ...first, words: first.words.slice(words) }, ...rest] };
}

function writeTable(builder: DocumentBuilder, writer: WordWriter, parts: readonly Paragraph[]): void {
  builder.open({ kind: 'table' });
  for (const cells of gatherTableRows(parts)) {
    builder.open({ kind: 'row' });
    for (const { rowSpan, columnSpan, rows } of cells) {
      builder.open({ kind: 'cell', rowSpan, columnSpan });
      for (const paragraph of gatherParagraphs(rows, findUsual(rows)))
        writeParagraph(builder, writer, paragraph, undefined);
      builder.close();
    }
    builder.close();
  }
  builder.close();
}
