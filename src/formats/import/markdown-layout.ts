import type { Token } from 'markdown-it';
import { createDocumentBuilder, type BuiltDocument, type DocumentElement } from './document-builder';
import { numberOfReference, type MarkdownFootnote } from './markdown-footnotes';

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
}): Pick<BuiltDocument, 'text' | 'marks'> {
  const builder = createDocumentBuilder();
  for (const { label, tokens } of notes) builder.note(label, () => layOut(tokens));
  layOut(body);
  const { text, marks } = builder.finish();
  // The rows of a Markdown table may be of any length: a cell without words is as good as none.
  return { text, marks: marks.filter(({ start, end }) => start < end) };

  function layOut(tokens: readonly Token[]): void {
    for (const [i, token] of tokens.entries()) {
      if (token.nesting === 1) builder.open(elementOf(token));
      else if (token.nesting === -1) builder.close();
      else if (token.type === 'softbreak') builder.write(builder.runsOn(wordsAfter(tokens, i)) ? '' : ' ');
      else layOutWords(token);
    }
  }

  function layOutWords(token: Token): void {
    switch (token.type) {
      case 'inline':
      case 'image':
        layOut(token.children ?? []);
        break;
      case 'hardbreak':
        builder.breakLine();
        break;
      case 'footnote_ref':
        builder.refer(numberOfReference(token));
        break;
      case 'code_inline':
        writeWithin({ kind: 'code' }, token.content);
        break;
      case 'fence':
      case 'code_block':
        writeWithin({ kind: 'codeBlock' }, token.content.replace(/^\s*\n/, '').trimEnd());
        break;
      case 'hr':
        break;
      default:
        builder.write(token.content);
    }
  }

  function writeWithin(element: DocumentElement, words: string): void {
    builder.open(element);
    builder.write(words);
    builder.close();
  }
}

/** What begins with a token; what only groups others is as a paragraph, which leaves no mark. */
function elementOf(token: Token): DocumentElement {
  switch (token.type) {
    case 'heading_open':
      return { kind: 'heading', level: Number(token.tag.slice(1)) };
    case 'blockquote_open':
      return { kind: 'blockquote' };
    case 'bullet_list_open':
      return { kind: 'list', ordered: false };
    case 'ordered_list_open':
      return { kind: 'list', ordered: true, start: Number(token.attrGet('start') ?? 1) };
    case 'list_item_open':
      return { kind: 'listItem' };
    case 'table_open':
      return { kind: 'table' };
    case 'tr_open':
      return { kind: 'row' };
    case 'th_open':
    case 'td_open':
      return { kind: 'cell' };
    case 'strong_open':
      return { kind: 'bold' };
    case 'em_open':
      return { kind: 'italic' };
    case 's_open':
      return { kind: 'strikethrough' };
    case 'link_open':
      return { kind: 'link', url: String(token.attrGet('href') ?? '') };
    default:
      return { kind: 'paragraph' };
  }
}

function wordsAfter(tokens: readonly Token[], at: number): string {
  let next = at + 1;
  while (tokens[next]?.content === '') next++;
  return tokens[next]?.content ?? '';
}
