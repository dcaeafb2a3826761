import type { Token } from 'markdown-it';
import { sortMarks, type Mark } from '../../domain/text/marks';
import type { MarkdownFootnote } from './markdown-footnotes';
import { createTextBuilder } from './text-builder';

/** A block that is open: where its words begin, and the mark it becomes when it closes. */
type OpenBlock = { readonly start: number; readonly finish: (start: number, end: number) => Mark | null };

/**
 * Lays Markdown out as the one text of a source: a paragraph, list item, table cell or code line a line, without
 * bullets, numbers or other syntax, which the marks carry. The footnotes come last.
 */
export function layOutMarkdown({
  body,
  notes,
}: {
  readonly body: readonly Token[];
  readonly notes: readonly MarkdownFootnote[];
}): { readonly text: string; readonly marks: readonly Mark[] } {
  const builder = createTextBuilder();
  const open: OpenBlock[] = [];
  const lists: { readonly ordered: boolean; next: number }[] = [];
  let quotes = 0;
  let table = -1;
  let row = -1;
  let column = -1;

  function openBlock(finish: OpenBlock['finish']): void {
    builder.breakLine();
    open.push({ start: builder.position(), finish });
  }

  function closeBlock(): void {
    const block = open.pop();
    if (!block) return;
    const mark = block.finish(block.start, builder.length());
    if (mark) builder.mark(mark);
  }

  function openListItem(): void {
    const list = lists.at(-1) ?? { ordered: false, next: 1 };
    const about = { depth: lists.length, ordered: list.ordered, number: list.next++ };
    openBlock((start, end) => ({ kind: 'listItem', start, end, ...about }));
  }

  layOut(body);
  for (const { label, tokens } of notes) {
    openBlock((start, end) => ({ kind: 'footnote', start, end, label }));
    layOut(tokens);
    closeBlock();
  }
  return { text: builder.text(), marks: sortMarks(builder.marks()) };

  function layOut(tokens: readonly Token[]): void {
    for (const token of tokens) layOutToken(token);
  }

  function layOutToken(token: Token): void {
    switch (token.type) {
      case 'heading_open':
        openBlock((start, end) => ({ kind: 'heading', start, end, level: Number(token.tag.slice(1)) }));
        break;
      case 'blockquote_open': {
        const depth = ++quotes;
        openBlock((start, end) => ({ kind: 'blockquote', start, end, depth }));
        break;
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push({ ordered: token.type === 'ordered_list_open', next: Number(token.attrGet('start') ?? 1) });
        break;
      case 'list_item_open':
        openListItem();
        break;
      case 'paragraph_open':
        openBlock(() => null);
        break;
      case 'table_open':
        table++;
        row = -1;
        break;
      case 'tr_open':
        row++;
        column = -1;
        break;
      case 'th_open':
      case 'td_open': {
        const place = { table, row, column: ++column };
        openBlock((start, end) => ({ kind: 'tableCell', start, end, ...place }));
        break;
      }
      case 'blockquote_close':
        quotes--;
        closeBlock();
        break;
      case 'heading_close':
      case 'list_item_close':
      case 'paragraph_close':
      case 'th_close':
      case 'td_close':
        closeBlock();
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'fence':
      case 'code_block':
        openBlock((start, end) => ({ kind: 'codeBlock', start, end }));
        builder.write(token.content.replace(/^\s*\n/, '').trimEnd());
        closeBlock();
        break;
      case 'inline':
        builder.writeInline(token.children ?? []);
        break;
      default:
        // Rules, table bodies and the like have no words.
        break;
    }
  }
}
