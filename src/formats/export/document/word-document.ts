import {
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel as WordHeading,
  ImageRun,
  InternalHyperlink,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, isSafeLink, type Picture, type Run, type WrittenDocument } from './blocks';
import { withFixedParts } from './fixed-parts';
import { readBlocksOf } from './markdown-blocks';
import { withoutControls } from './word-text';

type WordBlock = Exclude<ISectionOptions['children'][number], string>;

/** Where a block stands: how deep in lists and quotes. */
type Place = { readonly listLevel: number; readonly quoteLevel: number };

/** What Word calls headings, by level. */
export const headings = [
  WordHeading.HEADING_1,
  WordHeading.HEADING_2,
  WordHeading.HEADING_3,
  WordHeading.HEADING_4,
  WordHeading.HEADING_5,
  WordHeading.HEADING_6,
] as const;

/** Word knows nine levels of lists. */
const deepestList = 8;
/** Twentieths of a point. */
const indent = 480;
/** Fonts by script. */
export const fonts = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'SimSun' };

/** A document as DOCX; the same document gives the same bytes. */
export async function writeWordDocument(written: WrittenDocument): Promise<Uint8Array> {
  const { title, language } = written;
  const lists = { count: 0 };
  const children = readBlocksOf(written).flatMap((block) => wordBlocks(block, { listLevel: -1, quoteLevel: 0 }, lists));
  const document = new Document({
    title,
    creator: 'Postil',
    styles: { default: { document: { run: { font: fonts, size: 22, language: { value: language } } } } },
    numbering: { config: [numbering('bullets', false), numbering('numbers', true)] },
    sections: [{ children }],
  });
  return withFixedParts(new Uint8Array(await Packer.toBuffer(document)));
}

function wordBlocks(block: Block, place: Place, lists: { count: number }): WordBlock[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level - 1] ?? headings[5], children: wordHeading(block) })];
    case 'paragraph':
      return [new Paragraph({ ...indentOf(place), spacing: { after: 120 }, children: wordRuns(block.runs) })];
    case 'quote':
      return block.blocks.flatMap((inner) => wordBlocks(inner, { ...place, quoteLevel: place.quoteLevel + 1 }, lists));
    case 'list':
      return wordList(block, place, lists);
    case 'table':
      return [wordTable(block.rows), new Paragraph({})];
    case 'code':
      return block.text
        .split('\n')
        .map((line) => new Paragraph({ ...indentOf(place), children: wordRuns([{ text: line, code: true }]) }));
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'A0A0A0', space: 1 } } })];
    case 'page break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'picture':
      return wordPicture(block);
  }
}

/** A heading that links lead to is a bookmark. */
function wordHeading({ runs, anchor }: Extract<Block, { kind: 'heading' }>): ParagraphChild[] {
  return anchor === undefined ? wordRuns(runs) : [new Bookmark({ id: anchor, children: wordRuns(runs) })];
}

/** The first paragraph of an item carries its bullet or number, the others stand below it. */
function wordList(
  { ordered, items }: Extract<Block, { kind: 'list' }>,
  place: Place,
  lists: { count: number },
): WordBlock[] {
  const level = Math.min(place.listLevel + 1, deepestList);
  const reference = ordered ? 'numbers' : 'bullets';
  const instance = ++lists.count;
  return items.flatMap((item) => {
    const [first, ...rest] = item;
    const runs = first?.kind === 'paragraph' ? first.runs : [];
    const others = first?.kind === 'paragraph' ? rest : item;
    const bullet = new Paragraph({ numbering: { reference, level, instance }, children: wordRuns(runs) });
    return [bullet, ...others.flatMap((block) => wordBlocks(block, { ...place, listLevel: level }, lists))];
  });
}

/** A white pixel: what programs show that cannot draw SVG. The table below says the same in numbers. */
const whitePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==';
/** CSS pixels between the margins of a page. */
const pageWidth = 600;

function wordPicture({ svg, width, height, description }: Picture): WordBlock[] {
  const shrink = Math.min(1, pageWidth / width);
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: whitePixel },
    transformation: { width: Math.round(width * shrink), height: Math.round(height * shrink) },
    altText: { name: description, title: '', description },
  });
  return [new Paragraph({ children: [image] })];
}

function wordTable(rows: Extract<Block, { kind: 'table' }>['rows']): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          children: cells.map(
            (runs) =>
              new TableCell({
                children: [
                  new Paragraph({ children: wordRuns(row === 0 ? runs.map((run) => ({ ...run, bold: true })) : runs) }),
                ],
              }),
          ),
        }),
    ),
  });
}

function wordRuns(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    if (run.to !== undefined) return [new InternalHyperlink({ anchor: run.to, children: wordLines(run, 'Hyperlink') })];
    return run.link !== undefined && isSafeLink(run.link)
      ? [new ExternalHyperlink({ link: run.link, children: wordLines(run, 'Hyperlink') })]
      : wordLines(run);
  });
}

function wordLines({ text, bold, italic, strike, code }: Run, style?: string): TextRun[] {
  return text.split('\n').map(
    (line, i) =>
      new TextRun({
        text: withoutControls(line),
        ...(i > 0 && { break: 1 }),
        ...(bold && { bold }),
        ...(italic && { italics: italic }),
        ...(strike && { strike }),
        ...(code && { font: 'Consolas' }),
        ...(style !== undefined && { style }),
      }),
  );
}

function indentOf({ listLevel, quoteLevel }: Place): { readonly indent?: { readonly left: number } } {
  const left = indent * (listLevel + 1 + quoteLevel);
  return left > 0 ? { indent: { left } } : {};
}

/** The signs or numbers of lists, level by level. */
export function numbering(reference: string, ordered: boolean, start = 1) {
  const levels = Array.from({ length: deepestList + 1 }, (_, level) => ({
    level,
    format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    start,
    text: ordered ? `%${level + 1}.` : (['•', '◦', '▪'][level % 3] ?? '•'),
    style: { paragraph: { indent: { left: indent * (level + 1), hanging: 300 } } },
  }));
  return { reference, levels };
}
