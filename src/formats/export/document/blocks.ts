/** A document that is written out, whatever the format: blocks one below the other, with runs of text in them. */
export type Block =
  /** `anchor` is what links within the document lead to. */
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly runs: readonly Run[]; readonly anchor?: string }
  /** A note stands back behind the text: how a figure was counted, where a quotation stands. */
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      readonly isNote?: boolean;
      /** Stays on the page of what follows it. */
      readonly isHeld?: boolean;
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | WrittenTable
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'page break' }
  | TitleBlock
  | ContentsBlock
  | Caption
  | Picture;

/** The first page of a document that has one: its chapters are headings of the second level. */
export type TitleBlock = { readonly kind: 'title'; readonly title: string; readonly lines: readonly string[] };

/** Where the chapters are. */
export type ContentsBlock = {
  readonly kind: 'contents';
  readonly title: string;
  readonly chapters: readonly { readonly title: string; readonly anchor: string }[];
};

/** What stands below a figure or above a table: “Figure 1. How often each code was used”. */
export type Caption = {
  readonly kind: 'caption';
  readonly of: 'figure' | 'table';
  /** “Figure” in the language of the document. */
  readonly label: string;
  readonly number: number;
  readonly text: string;
};

export type WrittenTable = {
  readonly kind: 'table';
  /** The first row names the columns. */
  readonly rows: readonly (readonly (readonly Run[])[])[];
  /** By column: whether it holds numbers, which stand at the end of their cells. */
  readonly isNumber?: readonly boolean[];
};

/** A drawing as SVG, its size in CSS pixels, and what it shows in words. */
export type Picture = {
  readonly kind: 'picture';
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly description: string;
  /** The same for programs that show no SVG. */
  readonly png?: Uint8Array;
};

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Words with one look; a line end in them is a line break. */
export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  /** A web address, kept only when it is one that a reader may follow (http, https, mailto). */
  readonly link?: string;
  /** The anchor of a heading of the same document. */
  readonly to?: string;
};

/** What a person wrote, under a heading of this level: a Markdown file has it as it was written, others as blocks. */
export type OwnWords = { readonly kind: 'own words'; readonly markdown: string; readonly under: HeadingLevel };

/** What is written out: a title for the file's own properties, its language, and the blocks. */
export type WrittenDocument = {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly (Block | OwnWords)[];
};

/** Plain words as runs. */
export function words(text: string): readonly Run[] {
  return text === '' ? [] : [{ text }];
}

/** A heading of plain words; deeper than the sixth level there is none. */
export function heading(level: number, text: string): Block {
  return { kind: 'heading', level: Math.min(Math.max(Math.trunc(level), 1), 6) as HeadingLevel, runs: words(text) };
}

/** A paragraph of plain words. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: words(text) };
}

/** A paragraph that stands back behind the text. */
export function note(text: string): Block {
  return { kind: 'paragraph', runs: words(text), isNote: true };
}

/** “Figure 1.” */
export function labelOf({ label, number }: Caption): string {
  return `${label} ${number}.`;
}

/** Whether an address may become a link in a file that others open. */
export function isSafeLink(address: string): boolean {
  return /^(https?:|mailto:)/i.test(address);
}
