import MarkdownIt, { type Token } from 'markdown-it';
import { type Block, type HeadingLevel, isSafeLink, type Run, type WrittenDocument } from './blocks';

/** HTML is not interpreted: it stays in the text as it was typed. */
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: 100 });

/**
 * What people wrote in Markdown (memos, definitions) as blocks of a document. Headings are put below `under`, the level of
 * the heading that they stand under.
 */
export function markdownBlocks(markdown: string, under = 0): readonly Block[] {
  return readBlocks({ tokens: parser.parse(markdown, {}), at: 0, under }, null);
}

/** The blocks of a document, those of what people wrote among them. */
export function readBlocksOf({ blocks }: WrittenDocument): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'own words' ? markdownBlocks(block.markdown, block.under) : block));
}

/** The words of Markdown for a cell of a table: a line for each paragraph and item, without other signs. */
export function markdownLines(markdown: string): readonly Run[] {
  return linesOf(markdownBlocks(markdown)).flatMap((line, i) => (i === 0 ? line : [{ text: '\n' }, ...line]));
}

function linesOf(blocks: readonly Block[]): readonly (readonly Run[])[] {
  return blocks.flatMap((block): readonly (readonly Run[])[] => {
    switch (block.kind) {
      case 'heading':
        return [block.runs.map((run) => ({ ...run, bold: true }))];
      case 'paragraph':
        return [block.runs];
      case 'quote':
        return linesOf(block.blocks);
      case 'list':
        return block.items.flatMap((item, i) => {
          const [first = [], ...rest] = linesOf(item);
          return [[{ text: block.ordered ? `${i + 1}. ` : '• ' }, ...first], ...rest];
        });
      case 'table':
        return block.rows.map((cells) => cells.flatMap((runs, i) => (i === 0 ? runs : [{ text: ' · ' }, ...runs])));
      case 'code':
        return [[{ text: block.text, code: true }]];
      default:
        return [];
    }
  });
}

type Reading = { readonly tokens: readonly Token[]; at: number; readonly under: number };

/** Reads up to the token that closes what is being read. */
function readBlocks(reading: Reading, close: string | null): readonly Block[] {
  const blocks: Block[] = [];
  for (let token = take(reading); token && token.type !== close; token = take(reading)) {
    const block = readBlock(reading, token);
    if (block) blocks.push(block);
  }
  return blocks;
}

function readBlock(reading: Reading, token: Token): Block | null {
  switch (token.type) {
    case 'heading_open': {
      const level = Math.min(Number(token.tag.slice(1)) + reading.under, 6) as HeadingLevel;
      return { kind: 'heading', level, runs: readInline(reading) };
    }
    case 'paragraph_open':
      return { kind: 'paragraph', runs: readInline(reading) };
    case 'blockquote_open':
      return { kind: 'quote', blocks: readBlocks(reading, 'blockquote_close') };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return readList(reading, token.type === 'ordered_list_open');
    case 'table_open':
      return readTable(reading);
    case 'code_block':
    case 'fence':
      return { kind: 'code', text: token.content.replace(/\n$/, '') };
    case 'hr':
      return { kind: 'rule' };
    default:
      return null;
  }
}

function readList(reading: Reading, ordered: boolean): Block {
  const items: (readonly Block[])[] = [];
  for (let token = take(reading); token && !/^(bullet|ordered)_list_close$/.test(token.type); token = take(reading)) {
    if (token.type === 'list_item_open') items.push(readBlocks(reading, 'list_item_close'));
  }
  return { kind: 'list', ordered, items };
}

function readTable(reading: Reading): Block {
  const rows: (readonly Run[])[][] = [];
  for (let token = take(reading); token && token.type !== 'table_close'; token = take(reading)) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'inline') rows.at(-1)?.push(readRuns(token.children ?? []));
  }
  return { kind: 'table', rows };
}

/** The inline token that stands between an opening token, taken already, and its closing one. */
function readInline(reading: Reading): readonly Run[] {
  const inline = take(reading);
  take(reading);
  return readRuns(inline?.children ?? []);
}

function readRuns(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let look: Omit<Run, 'text'> = {};
  const put = (text: string, more: Omit<Run, 'text'> = {}): void => {
    if (text !== '') runs.push({ text, ...look, ...more });
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
        look = { ...look, bold: true };
        break;
      case 'em_open':
        look = { ...look, italic: true };
        break;
      case 's_open':
        look = { ...look, strike: true };
        break;
      case 'strong_close':
        look = without(look, 'bold');
        break;
      case 'em_close':
        look = without(look, 'italic');
        break;
      case 's_close':
        look = without(look, 'strike');
        break;
      case 'link_open': {
        const link = String(token.attrGet('href') ?? '');
        if (isSafeLink(link)) look = { ...look, link };
        break;
      }
      case 'link_close':
        look = without(look, 'link');
        break;
      case 'code_inline':
        put(token.content, { code: true });
        break;
      case 'softbreak':
        put(' ');
        break;
      case 'hardbreak':
        put('\n');
        break;
      default:
        put(token.content);
    }
  }
  return runs;
}

function without(look: Omit<Run, 'text'>, field: keyof Omit<Run, 'text'>): Omit<Run, 'text'> {
  return Object.fromEntries(Object.entries(look).filter(([name]) => name !== field));
}

function take(reading: Reading): Token | undefined {
  return reading.tokens[reading.at++];
}
