import {
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SequentialIdentifier,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import {
  type Block,
  type Caption,
  type ContentsBlock,
  type Picture,
  type TitleBlock,
  type WrittenDocument,
} from './blocks';
import { withFixedParts } from './fixed-parts';
import { readBlocksOf } from './markdown-blocks';
import { deepestList, headings, indent, numbering, styleIds, stylesIn } from './word-look';
import { wordRuns } from './word-runs';
import { wordTable } from './word-table';
import { withoutControls } from './word-text';

type WordBlock = Exclude<ISectionOptions['children'][number], string>;

/** Where a block stands: how deep in lists and quotes. */
type Place = { readonly listLevel: number; readonly quoteLevel: number; readonly topHeading: number };

/** A document as DOCX; the same document gives the same bytes. */
export async function writeWordDocument(written: WrittenDocument): Promise<Uint8Array> {
  const { title, language } = written;
  const lists = { count: 0 };
  const blocks = readBlocksOf(written);
  // Where a title page says what the whole is called, its chapters are what Word knows as headings of the first level.
  const hasTitle = blocks.some(({ kind }) => kind === 'title');
  const place: Place = { listLevel: -1, quoteLevel: 0, topHeading: hasTitle ? 2 : 1 };
  const document = new Document({
    title,
    creator: 'Postil',
    styles: stylesIn(language),
    numbering: { config: [numbering('bullets', false), numbering('numbers', true)] },
    // The contents have their page numbers before Word counts them anew, and Word asks nothing at opening.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      {
        properties: { titlePage: hasTitle },
        ...(hasTitle && { footers: { default: pageFooter(), first: new Footer({ children: [new Paragraph({})] }) } }),
        children: blocks.flatMap((block) => wordBlocks(block, place, lists)),
      },
    ],
  });
  return withFixedParts(new Uint8Array(await Packer.toBuffer(document)));
}

function pageFooter(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 18 });
  return new Footer({ children: [new Paragraph({ alignment: 'center', children: [number] })] });
}

function wordBlocks(block: Block, place: Place, lists: { count: number }): WordBlock[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[Math.max(0, block.level - place.topHeading)] ?? headings[5],
          children: wordHeading(block),
        }),
      ];
    case 'paragraph':
      return [wordParagraph(block, place)];
    case 'quote':
      return block.blocks.flatMap((inner) => wordBlocks(inner, { ...place, quoteLevel: place.quoteLevel + 1 }, lists));
    case 'list':
      return wordList(block, place, lists);
    case 'table':
      return [wordTable(block), new Paragraph({})];
    case 'code':
      return block.text
        .split('\n')
        .map((line) => new Paragraph({ ...indentOf(place), children: wordRuns([{ text: line, code: true }]) }));
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'A0A0A0', space: 1 } } })];
    case 'page break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'title':
      return wordTitle(block);
    case 'contents':
      return wordContents(block);
    case 'caption':
      return [wordCaption(block)];
    case 'picture':
      return wordPicture(block);
  }
}

function wordParagraph({ runs, isNote, isHeld }: Extract<Block, { kind: 'paragraph' }>, place: Place): Paragraph {
  const children = wordRuns(runs);
  if (isNote === true)
    return new Paragraph({ ...indentOf(place), style: styleIds.note, ...(isHeld && { keepNext: true }), children });
  if (place.quoteLevel > 0 && place.listLevel < 0) {
    const left = indent * place.quoteLevel;
    return new Paragraph({ style: styleIds.quote, indent: { left, right: indent }, children });
  }
  return new Paragraph({ ...indentOf(place), spacing: { after: 120 }, children });
}

function wordTitle({ title, lines }: TitleBlock): WordBlock[] {
  return [
    new Paragraph({ heading: 'Title', children: wordRuns([{ text: title }]) }),
    ...lines.map((line) => new Paragraph({ style: styleIds.subtitle, children: wordRuns([{ text: line }]) })),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function wordContents({ title }: ContentsBlock): WordBlock[] {
  return [
    new Paragraph({ style: styleIds.contents, children: wordRuns([{ text: title }]) }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-1' }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

/** Numbered by a field, so that Word can list figures and tables and count them anew. */
function wordCaption({ of, label, text }: Caption): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      new TextRun(`${label} `),
      new SequentialIdentifier(of === 'table' ? 'Table' : 'Figure'),
      new TextRun(withoutControls(`. ${text}`)),
    ],
  });
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

/** A white pixel: where nobody made a picture for programs that cannot draw SVG. */
const whitePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==';
/** CSS pixels between the margins of a page. */
const pageWidth = 600;
/** Less than a page has, for the heading above, the caption and what was measured below. */
const pageHeight = 700;

function wordPicture({ svg, width, height, description, png }: Picture): WordBlock[] {
  const shrink = Math.min(1, pageWidth / width, pageHeight / height);
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: png ?? whitePixel },
    transformation: { width: Math.round(width * shrink), height: Math.round(height * shrink) },
    altText: { name: description, title: '', description },
  });
  return [new Paragraph({ keepNext: true, children: [image] })];
}

function indentOf({ listLevel, quoteLevel }: Place): { readonly indent?: { readonly left: number } } {
  const left = indent * (listLevel + 1 + quoteLevel);
  return left > 0 ? { indent: { left } } : {};
}
