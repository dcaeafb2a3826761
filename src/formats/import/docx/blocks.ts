import type { DocumentBuilder } from '../document-builder';
import type { Item, Numbering } from './numbering';
import type { NumberingReference, ParagraphStyle } from './styles';

/** What a paragraph says of itself, over what its style says. */
export type ParagraphForm = {
  readonly style: ParagraphStyle;
  /** From 0; 9 is body text. */
  readonly outlineLevel: number | undefined;
  readonly numbering: NumberingReference | null;
};

/** Headings, lists, quotations and code, of which a Word file knows only paragraphs one behind the other. */
export type Blocks = {
  readonly begin: (form: ParagraphForm) => void;
  readonly end: () => void;
  /** A paragraph without words: it counts in its list, and is a blank line in code. */
  readonly passEmpty: (form: ParagraphForm) => void;
  /** What is begun inside a cell ends in it. */
  readonly enterCell: () => void;
  readonly leaveCell: () => void;
  /** Ends lists, quotations and code, because something else follows. */
  readonly endAll: () => void;
};

type Holder = { readonly lists: Item[]; block: 'quotation' | 'code' | null; blankLines: number };

/** The blocks of one story. */
export function createBlocks(builder: DocumentBuilder, numbering: Numbering): Blocks {
  const holders: Holder[] = [];
  let holder = newHolder();
  let opened = 0;

  function begin(form: ParagraphForm): void {
    opened = 0;
    const level = headingLevelOf(form);
    if (level !== null) {
      endAll();
      openOne({ kind: 'heading', level });
      return;
    }
    const item = form.numbering ? numbering.nextItem(form.numbering) : null;
    if (item) placeItem(item);
    else if (form.style.isCode) beginCode();
    else if (form.style.isQuotation) beginQuotation();
    else {
      endAll();
      openOne({ kind: 'paragraph' });
    }
  }

  function openOne(element: Parameters<DocumentBuilder['open']>[0]): void {
    builder.open(element);
    opened++;
  }

  function placeItem(item: Item): void {
    endBlock();
    const { lists } = holder;
    while ((lists.at(-1)?.level ?? -1) > item.level) endList();
    const last = lists.at(-1);
    if (last?.level === item.level) {
      if (last.ordered === item.ordered && last.numberingId === item.numberingId) builder.close();
      else endList();
    }
    if (lists.at(-1)?.level !== item.level) {
      builder.open({ kind: 'list', ordered: item.ordered });
      lists.push(item);
    }
    builder.open({ kind: 'listItem', number: item.number });
  }

  function beginCode(): void {
    if (holder.block !== 'code') {
      endAll();
      builder.open({ kind: 'codeBlock' });
      holder.block = 'code';
    }
    builder.breakLine();
    if (holder.blankLines > 0) builder.write('\n'.repeat(holder.blankLines));
    holder.blankLines = 0;
  }

  function beginQuotation(): void {
    if (holder.block !== 'quotation') {
      endAll();
      builder.open({ kind: 'blockquote' });
      holder.block = 'quotation';
    }
    openOne({ kind: 'paragraph' });
  }

  function endBlock(): void {
    if (holder.block) builder.close();
    holder.block = null;
    holder.blankLines = 0;
  }

  function endList(): void {
    holder.lists.pop();
    builder.close();
    builder.close();
  }

  function endAll(): void {
    endBlock();
    while (holder.lists.length > 0) endList();
  }

  return {
    begin,
    end() {
      for (; opened > 0; opened--) builder.close();
      builder.breakLine();
    },
    passEmpty(form) {
      if (headingLevelOf(form) === null && form.numbering) numbering.nextItem(form.numbering);
      if (holder.block === 'code' && form.style.isCode) holder.blankLines++;
    },
    enterCell() {
      holders.push(holder);
      holder = newHolder();
    },
    leaveCell() {
      endAll();
      holder = holders.pop() ?? newHolder();
    },
    endAll,
  };
}

function newHolder(): Holder {
  return { lists: [], block: null, blankLines: 0 };
}

function headingLevelOf({ outlineLevel, style }: ParagraphForm): number | null {
  if (outlineLevel === undefined) return style.headingLevel;
  return outlineLevel < 9 ? outlineLevel + 1 : null;
}
