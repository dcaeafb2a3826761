import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  type ICommentOptions,
  type ISectionOptions,
  PageBreak,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Span } from '../../../domain/model';
import { directionOf } from '../../../domain/text/direction';
import { withFixedParts } from '../document/fixed-parts';
import { fonts, headings, languageInWord, numbering } from '../document/word-look';
import { withoutControls } from '../document/word-text';
import type { ExportedCoding } from '../exported-coding';
import type { AnnotatedDocument, AnnotatedStudy } from './annotated-study';
import { type NumberedCoding, numberCodings, pieceCutter } from './pieces';
import { linesOf, listBlocks, type TextBlock, type TextLine } from './text-blocks';
import { annotatedWords, factsOfCoding, factsOfDocument } from './words';
import { wordRunOfPiece } from './word-piece';

type WordBlock = Exclude<ISectionOptions['children'][number], string>;
type Cut = (span: Span) => ParagraphChild[];
/** How many lists there were, and with which numbers they begin: one goes on behind a list inside it. */
type Lists = { count: number; readonly starts: Set<number> };

/** Documents as DOCX: codings are shading and comments by their coders. The same documents give the same bytes. */
export async function writeAnnotatedDocx(
  study: AnnotatedStudy,
  documents: readonly AnnotatedDocument[],
): Promise<Uint8Array> {
  const words = annotatedWords[study.language];
  const comments: ICommentOptions[] = [];
  const lists: Lists = { count: 0, starts: new Set([1]) };
  const comment = (coding: NumberedCoding): number => {
    const id = comments.length;
    comments.push({
      id,
      author: withoutControls(coding.coder),
      initials: initialsOf(coding.coder),
      date: new Date(coding.created),
      children: commentLines(coding, factsOfCoding(coding, words)),
    });
    return id;
  };
  const children = documents.flatMap((document, i) => {
    const cut = wordCutter(document, comment);
    return [
      ...(i === 0 ? [] : [new Paragraph({ children: [new PageBreak()] })]),
      ...head(document),
      ...listBlocks(document.text, document.marks).flatMap((block) => wordBlocks(block, document.text, cut, lists)),
      ...lostPassages(document, words.lost, (coding) => factsOfCoding(coding, words)),
    ];
  });
  const file = new Document({
    title: withoutControls(study.title),
    creator: 'Postil',
    styles: { default: { document: { run: { font: fonts, size: 22, language: languageInWord(study.language) } } } },
    numbering: {
      config: [
        numbering('bullets', false),
        ...[...lists.starts].map((start) => numbering(`numbers-${start}`, true, start)),
      ],
    },
    comments: { children: comments },
    sections: [{ children }],
  });
  return withFixedParts(new Uint8Array(await Packer.toBuffer(file)));
}

/** Runs of stretches of the text, with the comments that begin and end in them. */
function wordCutter({ text, marks, placed }: AnnotatedDocument, comment: (coding: NumberedCoding) => number): Cut {
  const codings = numberCodings(placed);
  const cut = pieceCutter(marks, codings);
  const open = new Map<NumberedCoding, number>();
  return (span) =>
    cut(span).flatMap((piece): ParagraphChild[] => {
      for (const coding of piece.beginning) open.set(coding, comment(coding));
      const starts = piece.beginning.map((coding) => new CommentRangeStart(open.get(coding) ?? 0));
      const ends = piece.codings.filter((coding) => open.has(coding) && endsIn(coding, piece.end, text));
      return [
        ...starts,
        wordRunOfPiece(text, piece),
        ...ends.flatMap((coding): ParagraphChild[] => {
          const id = open.get(coding) ?? 0;
          open.delete(coding);
          return [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];
        }),
      ];
    });
}

/** A coding may end in the blank between two lines: then it ends with what is seen of it last. */
function endsIn({ end }: Span, place: number, text: string): boolean {
  return end <= place || text.slice(place, end).trim() === '';
}

function head(document: AnnotatedDocument): WordBlock[] {
  const facts = factsOfDocument(document);
  return [
    new Paragraph({ heading: headings[0], children: [new TextRun(withoutControls(document.title))] }),
    ...(facts === ''
      ? []
      : [new Paragraph({ children: [new TextRun({ text: withoutControls(facts), italics: true })] })]),
    ...document.memos.flatMap((memo) => paragraphsOf(memo, { left: 480 })),
  ];
}

function wordBlocks(block: TextBlock, text: string, cut: Cut, lists: Lists): WordBlock[] {
  switch (block.kind) {
    case 'line':
      return wordLine(block.line, text, cut);
    case 'list': {
      const reference = block.ordered ? `numbers-${startOf(block.from, lists)}` : 'bullets';
      const instance = ++lists.count;
      const level = Math.min(Math.max(block.depth - 1, 0), 8);
      return block.lines.map(
        (line) =>
          new Paragraph({
            numbering: { reference, level, instance },
            ...(isRightToLeft(line, text) && { bidirectional: true }),
            children: cut(line),
          }),
      );
    }
    case 'table': {
      const [first] = linesOf(block);
      return [
        new Table({
          ...(first && isRightToLeft(first, text) && { visuallyRightToLeft: true }),
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: block.rows.map(
            (cells) =>
              new TableRow({
                children: cells.map(({ lines, rowSpan, columnSpan }) => {
                  const children = lines.flatMap((line) => wordLine(line, text, cut));
                  return new TableCell({
                    rowSpan,
                    columnSpan,
                    children: children.length > 0 ? children : [new Paragraph({})],
                  });
                }),
              }),
          ),
        }),
        new Paragraph({}),
      ];
    }
  }
}

/** A text may have any number of lists with any numbers; each other start is a kind of list that Word has to keep. */
function startOf(from: number, { starts }: Lists): number {
  if (from < 0 || from > 32_767 || starts.size === 200) return starts.has(from) ? from : 1;
  starts.add(from);
  return from;
}

function isRightToLeft({ start, end }: Span, text: string): boolean {
  return directionOf(text.slice(start, end)) === 'rtl';
}

function wordLine(line: TextLine, text: string, cut: Cut): Paragraph[] {
  const runs = cut(line);
  const before = line.footnote === null ? [] : [new TextRun({ text: `${withoutControls(line.footnote)} ` })];
  return [
    ...(line.speaker === null
      ? []
      : [new Paragraph({ children: [new TextRun({ text: withoutControls(line.speaker), bold: true })] })]),
    new Paragraph({
      ...(line.heading !== null && { heading: headings[Math.min(line.heading, 5)] ?? headings[5] }),
      ...(line.quote > 0 && { indent: { left: 480 * line.quote } }),
      ...(isRightToLeft(line, text) && { bidirectional: true }),
      spacing: { after: 120 },
      children: [...before, ...runs],
    }),
  ];
}

function lostPassages(
  { lost }: AnnotatedDocument,
  title: string,
  factsOf: (coding: ExportedCoding) => string,
): WordBlock[] {
  if (lost.length === 0) return [];
  return [
    new Paragraph({ heading: headings[1], children: [new TextRun(title)] }),
    ...lost.flatMap((coding) => [
      ...paragraphsOf(`“${coding.exact}”`),
      ...paragraphsOf(`${coding.codePath} · ${factsOf(coding)}`),
      ...coding.memos.flatMap((memo) => paragraphsOf(memo)),
    ]),
  ];
}

function commentLines({ codePath, memos }: ExportedCoding, facts: string): Paragraph[] {
  return [
    new Paragraph({ children: [new TextRun({ text: withoutControls(codePath), bold: true })] }),
    ...(facts === '' ? [] : paragraphsOf(facts)),
    ...memos.flatMap((memo) => paragraphsOf(memo)),
  ];
}

function paragraphsOf(words: string, indent: { readonly left?: number } = {}): Paragraph[] {
  return words.split('\n').map((line) => new Paragraph({ indent, children: [new TextRun(withoutControls(line))] }));
}

function initialsOf(name: string): string {
  const initials = name.split(/\s+/).map((part) => Array.from(part)[0] ?? '');
  return withoutControls(initials.join('').slice(0, 4));
}
