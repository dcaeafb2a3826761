import type { Span } from '../../../domain/model';
import { directionOf } from '../../../domain/text/direction';
import type { Mark } from '../../../domain/text/marks';
import { isSafeLink } from '../document/blocks';
import { escapeHtml } from '../document/html-document';
import type { NumberedCoding, Piece } from './pieces';
import { linesOf, type TextBlock, type TextLine } from './text-blocks';

/** How the text of one document becomes HTML, and which codings begin in what was made so far. */
export type TextToHtml = {
  readonly text: string;
  /** The level of the page at which a heading of the text stands. */
  readonly headingOf: (level: number) => number;
  readonly cut: (span: Span) => readonly Piece[];
  /** The class that shows the lines of these codings. */
  readonly classOf: (codings: readonly NumberedCoding[]) => string;
  /** `code-coder`, by their places in the legend. */
  readonly pairOf: (coding: NumberedCoding) => string;
  /** The place of the page where a coding begins. */
  readonly placeOf: (coding: NumberedCoding) => string;
  /** The number of the footnote with this label. */
  readonly noteOf: (label: string) => string;
  /** Codings that begin at one place of the page share it. */
  readonly begun: { readonly coding: NumberedCoding; readonly place: string }[];
};

/** A block of the text; what begins in it is added to `begun`. */
export function htmlOfBlock(block: TextBlock, to: TextToHtml): string {
  switch (block.kind) {
    case 'line':
      return htmlOfLine(block.line, to);
    case 'list': {
      const { ordered, depth, from, lines } = block;
      const name = ordered ? 'ol' : 'ul';
      const start = ordered && from !== 1 ? ` start="${from}"` : '';
      const items = lines.map(
        (line) => `<li${directionAttribute(line, to)}>${aboveLine(line)}${htmlOfSpan(line, to)}</li>`,
      );
      const [first = { start: 0, end: 0 }] = lines;
      return `<${name}${start}${directionAttribute(first, to)} style="--depth:${depth}">${items.join('')}</${name}>`;
    }
    case 'table': {
      const cell = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');
      const rows = block.rows.map(
        (cells) =>
          `<tr>${cells
            .map(
              ({ lines, rowSpan, columnSpan }) =>
                `<td${cell('rowspan', rowSpan)}${cell('colspan', columnSpan)}>${lines.map((line) => htmlOfLine(line, to)).join('')}</td>`,
            )
            .join('')}</tr>`,
      );
      return `<table${directionAttribute(spanOf(block), to)}>${rows.join('')}</table>`;
    }
  }
}

/** From the first to the last word of a table: its columns run as its words do. */
function spanOf(table: TextBlock): Span {
  const lines = linesOf(table);
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

function htmlOfLine(line: TextLine, to: TextToHtml): string {
  const direction = directionAttribute(line, to);
  const words = htmlOfSpan(line, to);
  if (line.heading !== null) {
    const level = to.headingOf(line.heading);
    return `${aboveLine(line)}<h${level}${direction}>${words}</h${level}>`;
  }
  const note =
    line.footnote === null
      ? ''
      : ` class="note" id="${to.noteOf(line.footnote)}" data-label="${escapeHtml(line.footnote)}"`;
  const name = line.isCode ? 'pre' : 'p';
  const html = `${aboveLine(line)}<${name}${note}${direction}>${words}</${name}>`;
  return '<blockquote>'.repeat(line.quote) + html + '</blockquote>'.repeat(line.quote);
}

/** Page and speaker stand beside and above the words; they are no words of the text. */
function aboveLine({ page, speaker }: TextLine): string {
  return (
    (page === null ? '' : `<span class="page">${escapeHtml(page)}</span>`) +
    (speaker === null ? '' : `<div class="speaker">${escapeHtml(speaker)}</div>`)
  );
}

function directionAttribute({ start, end }: Span, { text }: TextToHtml): string {
  return directionOf(text.slice(start, end)) === 'rtl' ? ' dir="rtl"' : '';
}

function htmlOfSpan(span: Span, to: TextToHtml): string {
  return to
    .cut(span)
    .map((piece) => htmlOfPiece(piece, to))
    .join('');
}

function htmlOfPiece({ start, end, looks, codings, beginning }: Piece, to: TextToHtml): string {
  let html = escapeHtml(to.text.slice(start, end));
  for (const look of looks) html = withLook(html, look, to);
  if (codings.length === 0) return html;
  const [first] = beginning;
  const place = first ? to.placeOf(first) : '';
  to.begun.push(...beginning.map((coding) => ({ coding, place })));
  const numbers = beginning.map(({ number }) => number).join(' ');
  const starts = beginning.map((coding) => `${coding.number}/${to.pairOf(coding)}`).join(' ');
  const names = [...new Set(codings.map(({ codePath }) => codePath))].join('\n');
  return `<span${place === '' ? '' : ` id="${place}"`} class="${to.classOf(codings)}" data-c="${codings.map(({ number }) => number).join(' ')}" title="${escapeHtml(names)}"${
    numbers === '' ? '' : ` data-n="${numbers}" data-s="${starts}"`
  }>${html}</span>`;
}

function withLook(html: string, look: Mark, { noteOf }: TextToHtml): string {
  switch (look.kind) {
    case 'bold':
      return `<strong>${html}</strong>`;
    case 'italic':
      return `<em>${html}</em>`;
    case 'strikethrough':
      return `<s>${html}</s>`;
    case 'underline':
      return `<u>${html}</u>`;
    case 'superscript':
      return `<sup>${html}</sup>`;
    case 'subscript':
      return `<sub>${html}</sub>`;
    case 'code':
      return `<code>${html}</code>`;
    case 'link':
      return isSafeLink(look.url) ? `<a href="${escapeHtml(look.url)}" rel="noreferrer">${html}</a>` : html;
    case 'footnoteReference':
      return `<a href="#${noteOf(look.label)}">${html}</a>`;
    case 'boilerplate':
      return `<span class="around">${html}</span>`;
    default:
      return html;
  }
}
