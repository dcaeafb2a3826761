import { sortMarks, type Mark } from '../../domain/text/marks';
import { normaliseText } from '../../domain/text/normalise';
import type { Emphasis } from './emphasis';
import { isWebAddress } from './web-address';
import { createTableGrid, type TableGrid } from './table-grid';
import { endsWide, runsOnWide } from './wide-text';

/** What holds words in a document, opened and closed like brackets. */
export type DocumentElement =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'blockquote' }
  | { readonly kind: 'codeBlock' }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start?: number; readonly countsDown?: boolean }
  | { readonly kind: 'listItem'; readonly number?: number }
  | { readonly kind: 'table' }
  | { readonly kind: 'row' }
  | { readonly kind: 'cell'; readonly rowSpan?: number; readonly columnSpan?: number }
  | { readonly kind: 'speakerTurn'; readonly speaker: string }
  | { readonly kind: 'time'; readonly from: number; readonly to: number }
  | { readonly kind: 'boilerplate' }
  | { readonly kind: Emphasis }
  | { readonly kind: 'link'; readonly url: string };

/** A note that somebody wrote on a passage: it becomes a memo there. */
export type Comment = {
  readonly start: number;
  readonly end: number;
  readonly author: string;
  /** ISO 8601, or empty. */
  readonly date: string;
  readonly text: string;
};

export type BuiltDocument = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly comments: readonly Comment[];
};

/**
 * Puts the one text of a source together from what a file holds, in its order: a paragraph, list item, table cell or
 * heading a line, bullets and numbers in the marks and not in the text, footnotes behind everything else.
 */
export type DocumentBuilder = {
  readonly open: (element: DocumentElement) => void;
  /** Closes what was opened last. */
  readonly close: () => void;
  /** Writes words as they are. */
  readonly write: (words: string) => void;
  /** Writes words as a web page means them: white space of any length is one space, none where a line begins or ends. */
  readonly flow: (words: string) => void;
  /** Whether words that follow a line end of the file stand next to the last ones without a space. */
  readonly runsOn: (words: string) => boolean;
  /** Begins a new line unless one has just begun. */
  readonly breakLine: () => void;
  /** A mark on words that are written already, which need not lie within what is open. */
  readonly mark: (mark: Mark) => void;
  /** The place in the text that a note belongs to: `[label]`. */
  readonly refer: (label: string) => void;
  /** The note's own words, which `layOut` writes when the document ends. */
  readonly note: (label: string, layOut: () => void) => void;
  /** From here on the words stand on another page. */
  readonly turnPage: (label: string) => void;
  readonly openComment: (key: string) => void;
  readonly closeComment: (key: string, about: Omit<Comment, 'start' | 'end'>) => void;
  /** Where the next word will stand. */
  readonly position: () => number;
  /** Closes what is open, writes the notes, and gives the document. */
  readonly finish: () => BuiltDocument;
};

type Open = { readonly element: DocumentElement; readonly start: number; readonly number?: number };

const lineKinds: ReadonlySet<DocumentElement['kind']> = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'codeBlock',
  'list',
  'listItem',
  'table',
  'row',
  'cell',
  'speakerTurn',
]);

const leadingSpace = /^[ \t\n\r\f]+/;
/** White space that is not one blank. */
const longSpace = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g;

/** A builder for one document. */
export function createDocumentBuilder(): DocumentBuilder {
  const pieces: string[] = [];
  const marks: Mark[] = [];
  const open: Open[] = [];
  const lists: { readonly ordered: boolean; readonly step: number; next: number }[] = [];
  const grids: TableGrid[] = [];
  const notes: { readonly label: string; readonly layOut: () => void }[] = [];
  const comments: Comment[] = [];
  const openComments = new Map<string, number>();
  let page: { readonly label: string; readonly start: number } | null = null;
  let length = 0;
  let tables = 0;
  /** What stands between the last word and the next one. */
  let gap: '' | ' ' | '\n' = '';
  /** Whether that is a line end of the file behind Chinese or Japanese: none, if the next words are such too. */
  let gapMayClose = false;

  function write(words: string): void {
    const clean = normaliseText(words).text;
    if (clean === '') return;
    if (gap === ' ' && gapMayClose && runsOnWide(lastWord(), clean)) closeGap();
    append(length === 0 ? '' : gap);
    gap = '';
    append(clean);
  }

  /** What was opened behind the gap begins where the gap was. */
  function closeGap(): void {
    for (const [i, each] of open.entries()) if (each.start > length) open[i] = { ...each, start: length };
    for (const [key, start] of openComments) if (start > length) openComments.set(key, length);
    if (page && page.start > length) page = { ...page, start: length };
    gap = '';
  }

  function append(words: string): void {
    if (words === '') return;
    pieces.push(words);
    length += words.length;
  }

  function flow(words: string): void {
    const [leading = ''] = leadingSpace.exec(words) ?? [];
    const trimmed = trimSpace(words);
    if (gap === '' && length > 0 && leading !== '' && !isLineEndInWideText(lastWord(), leading, trimmed)) {
      leaveGap(trimmed === '' ? leading : ' ');
    } else if (gap === ' ' && leading.includes('\n')) leaveGap(leading);
    if (trimmed === '') return;
    write(
      trimmed.replaceAll(longSpace, (space: string, at: number) =>
        isLineEndInWideText(
          trimmed.slice(Math.max(0, at - 2), at),
          space,
          trimmed.slice(at + space.length, at + space.length + 2),
        )
          ? ''
          : ' ',
      ),
    );
    if (gap === '' && leading.length + trimmed.length < words.length) {
      leaveGap(words.slice(leading.length + trimmed.length));
    }
  }

  function leaveGap(space: string): void {
    gap = ' ';
    gapMayClose = space.includes('\n') && endsWide(lastWord());
  }

  function lastWord(): string {
    return pieces.at(-1)?.slice(-2) ?? '';
  }

  function breakLine(): void {
    gap = '\n';
  }

  function position(): number {
    return length === 0 ? 0 : length + gap.length;
  }

  function openElement(element: DocumentElement): void {
    if (lineKinds.has(element.kind)) breakLine();
    let number: number | undefined;
    if (element.kind === 'list') {
      lists.push({
        ordered: element.ordered,
        step: element.countsDown === true ? -1 : 1,
        next: element.start ?? 1,
      });
    }
    if (element.kind === 'listItem') number = numberItem(element.number);
    if (element.kind === 'table') grids.push(createTableGrid(tables++));
    if (element.kind === 'row') grids.at(-1)?.beginRow();
    open.push({ element, start: position(), ...(number === undefined ? {} : { number }) });
  }

  function numberItem(given: number | undefined): number {
    const list = lists.at(-1);
    const number = given ?? list?.next ?? 1;
    if (list) list.next = number + list.step;
    return number;
  }

  function close(): void {
    const last = open.pop();
    if (!last) return;
    keepMark(last);
    if (lineKinds.has(last.element.kind)) breakLine();
    if (last.element.kind === 'list') lists.pop();
    if (last.element.kind === 'table') grids.pop();
  }

  function keepMark({ element, start, number }: Open): void {
    const span = { start, end: Math.max(start, length) };
    if (element.kind === 'cell') {
      const cell = grids.at(-1)?.place(element);
      if (cell) marks.push({ ...span, kind: 'tableCell', ...cell });
      return;
    }
    if (span.start >= span.end) return;
    switch (element.kind) {
      case 'paragraph':
      case 'list':
      case 'table':
      case 'row':
        return;
      case 'heading':
        marks.push({ ...span, kind: 'heading', level: Math.min(6, Math.max(1, element.level)) });
        return;
      case 'blockquote': {
        const depth = 1 + open.filter((outer) => outer.element.kind === 'blockquote').length;
        marks.push({ ...span, kind: 'blockquote', depth });
        return;
      }
      case 'listItem': {
        const ordered = lists.at(-1)?.ordered ?? false;
        marks.push({ ...span, kind: 'listItem', depth: Math.max(1, lists.length), ordered, number: number ?? 1 });
        return;
      }
      case 'link':
        if (isWebAddress(element.url)) marks.push({ ...span, ...element });
        return;
      default:
        marks.push({ ...span, ...element });
    }
  }

  function refer(label: string): void {
    const start = position();
    write(`[${label}]`);
    marks.push({ kind: 'footnoteReference', start, end: length, label });
  }

  function turnPage(label: string): void {
    endPage();
    page = { label, start: position() };
  }

  function endPage(): void {
    if (page && page.start < length) marks.push({ kind: 'page', start: page.start, end: length, label: page.label });
  }

  function closeComment(key: string, about: Omit<Comment, 'start' | 'end'>): void {
    const start = openComments.get(key) ?? position();
    openComments.delete(key);
    comments.push({ ...about, start, end: Math.max(start, length) });
  }

  function finish(): BuiltDocument {
    while (open.length > 0) close();
    endPage();
    layOutNotes();
    const text = pieces.join('');
    return {
      text,
      marks: sortMarks(marks.map((mark) => within(mark, text.length))),
      comments: comments.map((comment) => onWords(text, comment)),
    };
  }

  function layOutNotes(): void {
    // A note may refer to a note: the list grows while it is written.
    for (let i = 0; i < notes.length; i++) {
      const note = notes[i];
      if (!note) return;
      breakLine();
      const start = position();
      note.layOut();
      while (open.length > 0) close();
      if (start < length) marks.push({ kind: 'footnote', start, end: length, label: note.label });
    }
  }

  return {
    open: openElement,
    close,
    write,
    flow,
    runsOn: (words) => runsOnWide(lastWord(), words),
    breakLine,
    mark: (mark) => marks.push(mark),
    refer,
    note: (label, layOut) => notes.push({ label, layOut }),
    turnPage,
    openComment: (key) => openComments.set(key, position()),
    closeComment,
    position,
    finish,
  };
}

function isLineEndInWideText(before: string, space: string, after: string): boolean {
  return space.includes('\n') && runsOnWide(before, after);
}

/** Without the white space of the web at both ends; a no-break space stays. */
function trimSpace(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && isSpace(words.charCodeAt(start))) start++;
  while (end > start && isSpace(words.charCodeAt(end - 1))) end--;
  return words.slice(start, end);
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 13 || unit === 12;
}

/** An empty cell at the very end may stand behind a line end that was never written. */
function within<T extends Mark>(mark: T, length: number): T {
  return mark.start <= length ? mark : { ...mark, start: length, end: Math.max(length, Math.min(mark.end, length)) };
}

/** A comment on a mere place is one on the line that the place is in. */
function onWords(text: string, comment: Comment): Comment {
  if (comment.start < comment.end) return comment;
  const at = Math.min(comment.start, text.length);
  const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  const end = text.indexOf('\n', at);
  return { ...comment, start, end: end < 0 ? text.length : end };
}
