import type { Comment } from '../document-builder';

/** What a piece of a line is: words in one look, a note's place, a page's end, the ends of a comment's passage. */
export type Inline =
  | { readonly kind: 'words'; text: string; readonly look: number; readonly link: Link | null }
  | { readonly kind: 'lineBreak' }
  | { readonly kind: 'pageBreak' }
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'commentStart'; readonly key: string }
  | { readonly kind: 'commentEnd'; readonly key: string; readonly comment: Omit<Comment, 'start' | 'end'> };

/** Two links that follow each other are two, also where they lead to one place. */
export type Link = { readonly url: string };

export type Note = { readonly blocks: readonly RtfBlock[]; readonly isEndnote: boolean };

/** What a paragraph is by its properties. */
export type ParagraphLook = {
  readonly style: number;
  /** 0 to 8 where the paragraph itself stands in the outline. */
  readonly outline: number | null;
  readonly list: { readonly list: number; readonly level: number } | null;
  /** The bullet or number of an older way to write lists. */
  readonly bullet: 'bullet' | 'number' | null;
};

export type RtfParagraph = { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] } & ParagraphLook;

/** How a cell is merged with others, and where its right edge is, in twentieths of a point. */
export type CellForm = {
  readonly right: number;
  readonly joinsLeft: boolean;
  readonly joinsAbove: boolean;
};

export type RowForm = { readonly left: number; readonly cells: readonly CellForm[] };

export type RtfRow = { readonly form: RowForm; readonly cells: readonly (readonly RtfBlock[])[] };

export type RtfTable = { readonly kind: 'table'; readonly rows: readonly RtfRow[] };

export type RtfBlock = RtfParagraph | RtfTable;

/** Gathers the paragraphs and tables of one story: the document's, a note's, a comment's, a text box's. */
export type Story = {
  readonly write: (text: string, look: number, link: Link | null) => void;
  readonly put: (inline: Inline) => void;
  /** The paragraph ends; `depth` is the number of tables it stands in. */
  readonly endParagraph: (look: ParagraphLook, depth: number) => void;
  readonly endCell: (look: ParagraphLook, depth: number) => void;
  readonly endRow: (form: RowForm, depth: number) => void;
  /** A text box stands behind the paragraph that it hangs on. */
  readonly addBox: (blocks: readonly RtfBlock[]) => void;
  /** Everything that was gathered. */
  readonly finish: (look: ParagraphLook) => readonly RtfBlock[];
};

type OpenTable = { rows: RtfRow[]; cells: (readonly RtfBlock[])[]; blocks: RtfBlock[] };

/** No table stands in so many others; a larger number is damage. */
const deepestTable = 50;
const formless: RowForm = { left: 0, cells: [] };

export function createStory(): Story {
  const blocks: RtfBlock[] = [];
  const tables: OpenTable[] = [];
  let inlines: Inline[] = [];
  let boxes: RtfBlock[] = [];

  const here = (): RtfBlock[] => tables.at(-1)?.blocks ?? blocks;

  function write(text: string, look: number, link: Link | null): void {
    const last = inlines.at(-1);
    if (last?.kind === 'words' && last.look === look && last.link === link) last.text += text;
    else inlines.push({ kind: 'words', text, look, link });
  }

  function endParagraph(look: ParagraphLook, depth: number): void {
    goTo(depth);
    if (inlines.length > 0) here().push({ kind: 'paragraph', inlines, ...look });
    if (boxes.length > 0) here().push(...boxes);
    inlines = [];
    boxes = [];
  }

  /** Opens and closes tables until so many are open. */
  function goTo(depth: number): void {
    const wanted = Math.min(depth, deepestTable);
    while (tables.length < wanted) tables.push({ rows: [], cells: [], blocks: [] });
    while (tables.length > wanted) closeTable();
  }

  function closeTable(): void {
    const table = tables.at(-1);
    if (!table) return;
    // What stands behind the last row that was ended is a row of its own.
    if (table.blocks.length > 0) table.cells.push(table.blocks);
    if (table.cells.length > 0) table.rows.push({ form: formless, cells: table.cells });
    tables.pop();
    if (table.rows.length > 0) here().push({ kind: 'table', rows: table.rows });
  }

  function endCell(look: ParagraphLook, depth: number): void {
    endParagraph(look, Math.max(1, depth));
    const table = tables.at(-1);
    if (!table) return;
    table.cells.push(table.blocks);
    table.blocks = [];
  }

  function endRow(form: RowForm, depth: number): void {
    goTo(Math.max(1, depth));
    const table = tables.at(-1);
    if (!table || table.cells.length === 0) return;
    table.rows.push({ form, cells: table.cells });
    table.cells = [];
  }

  return {
    write,
    put: (inline) => inlines.push(inline),
    endParagraph,
    endCell,
    endRow,
    addBox: (box) => void boxes.push(...box),
    finish(look) {
      endParagraph(look, inlines.length > 0 || boxes.length > 0 ? tables.length : 0);
      goTo(0);
      return blocks;
    },
  };
}
