import type { DocumentBuilder, DocumentElement } from '../document-builder';
import { blockOf } from './blocks';
import { isFrame, isLeftOut } from './left-out';
import { linkOf } from './links';
import { findNotes, type MarkupNote, type MarkupNotes } from './notes';
import { isTableOfWords } from './tables';
import { inlineElementsOf, type TextStyle } from './text-style';
import { isElement, isText, walkMarkup, type MarkupElement, type MarkupNode } from './tree';

export type MarkupOptions = {
  /** What a style sheet says of an element, beside its tag and its own style. */
  readonly styleOf?: (element: MarkupElement) => TextStyle;
  /** The level of a heading where a document makes its headings by style alone. */
  readonly headingLevelOf?: (element: MarkupElement) => number | null;
  /** What is left out with all that it holds. */
  readonly isPassedOver?: (element: MarkupElement) => boolean;
  /** What is kept, but marked as not being of the article. */
  readonly isBoilerplate?: (element: MarkupElement) => boolean;
  /** The notes of all files of an e-book; without them those of these nodes are found. */
  readonly notes?: MarkupNotes;
  /** The number of the printed page that begins at an element; `alone` when the element holds nothing but that number. */
  readonly pageAt?: (element: MarkupElement) => { readonly label: string; readonly alone: boolean } | null;
  /** The address of the page, from which its links are meant. */
  readonly base?: string;
  /** Whether a table around other tables is taken for a page's layout and not for a table. */
  readonly dissolvesLayout?: boolean;
};

/** What was met that is no text. */
export type MarkupReport = { readonly pictures: number; readonly frames: number };

/**
 * Lays a tree of HTML out as a document: headings, lists, tables, emphasis, links and notes become elements of the
 * builder, and nothing else of the tags comes in. It knows no element by trust: what is not listed is only its words.
 */
export function layOutMarkup(
  builder: DocumentBuilder,
  nodes: readonly MarkupNode[],
  options: MarkupOptions = {},
): MarkupReport {
  const { isPassedOver = () => false, isBoilerplate = () => false } = options;
  const notes =
    options.notes ?? findNotes([{ path: '', nodes }], (element) => isLeftOut(element) || isPassedOver(element));
  const report = { pictures: 0, frames: 0 };
  /** The open tables, and whether the cells in them are cells: a table in a cell is lines of it. */
  const tables: boolean[] = [];
  let preformatted = 0;
  let heldBack = '';
  let quotes = 0;
  /** What stands behind the text is on none of its pages. */
  let notesOpen = 0;
  /** Where in a note that begins with its number the next words stand: before that, right behind it, or further on. */
  let atNumber: 'before' | 'behind' | null = null;
  layOut(nodes);
  return report;

  function layOut(some: readonly MarkupNode[]): void {
    walkMarkup(some, (node) => {
      if (isText(node)) writeWords(node.value);
      return isElement(node) ? enter(node) : undefined;
    });
  }

  function writeWords(written: string): void {
    const words = atNumber === null ? written : withoutSetOff(written);
    if (preformatted > 0) writeLines(words);
    // A lone no-break space keeps an empty line open on a screen; here it is space.
    else builder.flow(/^[\s\u00a0]*\u00a0[\s\u00a0]*$/.test(words) ? ' ' : words);
  }

  /** Without the bracket, full stop or blank that sets off the number of a note, which was left out. */
  function withoutSetOff(words: string): string {
    if (atNumber === 'before') return '';
    const rest = words.replace(/^\s*(?:[.:)\]](?=\s|$))?\s*/, '');
    if (rest !== '') atNumber = null;
    return rest;
  }

  /** Line ends at the end of what is preformatted are those of the file and not of the words. */
  function writeLines(words: string): void {
    const lines = heldBack + words;
    let end = lines.length;
    while (end > 0 && lines[end - 1] === '\n') end--;
    if (end > 0) builder.write(lines.slice(0, end));
    heldBack = lines.slice(end);
  }

  function enter(element: MarkupElement): false | (() => void) {
    const page = options.pageAt?.(element) ?? null;
    if (page !== null && page.label !== '' && notesOpen === 0) builder.turnPage(page.label);
    if (page?.alone === true) return false;
    if (isFrame(element)) report.frames++;
    if (notes.isWayBack(element)) {
      if (atNumber !== null) atNumber = 'behind';
      return false;
    }
    if (isLeftOut(element) || isPassedOver(element) || notes.isBody(element)) return false;
    const note = notes.noteAt(element);
    if (note) return refer(note);
    switch (element.tagName) {
      case 'img':
        report.pictures++;
        return false;
      case 'br':
        if (preformatted > 0) writeLines('\n');
        else builder.breakLine();
        return false;
      case 'hr':
        builder.breakLine();
        return false;
      default:
        return openElement(element);
    }
  }

  function refer(note: MarkupNote): false {
    builder.refer(note.label);
    if (notes.begin(note)) {
      builder.note(note.label, () => {
        notesOpen++;
        atNumber = notes.beginsWithWayBack(note) ? 'before' : null;
        layOut(note.body.childNodes);
        atNumber = null;
        notesOpen--;
      });
    }
    return false;
  }

  function openElement(element: MarkupElement): () => void {
    const { tagName } = element;
    if (tagName === 'table')
      tables.push(!tables.includes(true) && isTableOfWords(element, options.dissolvesLayout ?? false));
    const block = blockAt(element);
    const url = linkOf(element, options.base);
    const opened: readonly DocumentElement[] = [
      ...(isBoilerplate(element) ? [{ kind: 'boilerplate' } as const] : []),
      ...(block ? [block] : []),
      ...(holdsReference(element) ? [] : inlineElementsOf(element, options.styleOf)),
      ...(url === null ? [] : [{ kind: 'link', url } as const]),
    ];
    for (const each of opened) builder.open(each);
    if (tagName === 'pre') preformatted++;
    if (tagName === 'q') builder.write(quotes++ % 2 === 0 ? '“' : '‘');
    return () => {
      if (tagName === 'q') builder.write(--quotes % 2 === 0 ? '”' : '’');
      if (tagName === 'pre' && --preformatted === 0) heldBack = '';
      for (let i = 0; i < opened.length; i++) builder.close();
      if (tagName === 'table') tables.pop();
    };
  }

  function blockAt(element: MarkupElement): DocumentElement | null {
    const level = options.headingLevelOf?.(element) ?? null;
    if (level !== null) return { kind: 'heading', level };
    const block = blockOf(element);
    const isOfTable = block?.kind === 'table' || block?.kind === 'row' || block?.kind === 'cell';
    return isOfTable && tables.at(-1) !== true ? { kind: 'paragraph' } : block;
  }

  /** The sign of a note is raised because it is one, and not to say something. */
  function holdsReference({ childNodes }: MarkupElement): boolean {
    return childNodes.some((child) => isElement(child) && notes.noteAt(child) !== undefined) && childNodes.length <= 3;
  }
}
