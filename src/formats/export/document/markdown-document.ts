import {
  type Block,
  labelOf,
  type OwnWords,
  type Run,
  words as runsOf,
  type WrittenDocument,
  type WrittenTable,
} from './blocks';

/** A document as Markdown. */
export function writeMarkdownDocument({ blocks }: WrittenDocument): string {
  return `${blocks
    .map((block) => (block.kind === 'own words' ? lowerHeadings(block) : writeBlock(block)))
    .filter((words) => words !== '')
    .join('\n\n')}\n`;
}

/** Headings stand below the one that the words stand under; what stands in a block of code stays as it is. */
function lowerHeadings({ markdown, under }: OwnWords): string {
  let isCode = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
      return isCode ? line : line.replace(/^#{1,6}(?= )/, (signs) => '#'.repeat(Math.min(6, signs.length + under)));
    })
    .join('\n');
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeLine(block.runs)}`;
    case 'paragraph':
      return writeRuns(block.runs);
    case 'quote':
      return indentLines(block.blocks.map(writeBlock).join('\n\n'), '> ', '> ');
    case 'list':
      return block.items
        .map((item, i) => {
          const sign = block.ordered ? `${i + 1}. ` : '- ';
          return indentLines(item.map(writeBlock).join('\n\n'), sign, ' '.repeat(sign.length));
        })
        .join('\n');
    case 'table':
      return writeTable(block);
    case 'code':
      return indentLines(block.text, '    ', '    ');
    case 'rule':
      return '---';
    case 'page break':
      return '';
    case 'title':
      return [`# ${writeLine(runsOf(block.title))}`, ...block.lines.map(escapeMarkdown)].join('\n\n');
    case 'contents':
      return [
        `## ${block.title}`,
        block.chapters.map(({ title }, i) => `${i + 1}. ${writeLine(runsOf(title))}`).join('\n'),
      ].join('\n\n');
    case 'caption':
      return `**${labelOf(block)}** ${writeLine(runsOf(block.text))}`.trim();
    case 'picture':
      return writeRuns([{ text: block.description, italic: true }]);
  }
}

function writeTable({ rows: [head = [], ...rows], isNumber = [] }: WrittenTable): string {
  const line = (cells: readonly (readonly Run[])[]): string => `| ${cells.map(writeLine).join(' | ')} |`;
  const rule = head.map((_, i) => (isNumber[i] === true ? ' ---: |' : ' --- |')).join('');
  return [line(head), `|${rule}`, ...rows.map(line)].join('\n');
}

/** Runs where a line end would end the block. */
function writeLine(runs: readonly Run[]): string {
  return writeRuns(runs).replaceAll(/\s*\n\s*/g, ' ');
}

function writeRuns(runs: readonly Run[]): string {
  return runs.map(writeRun).join('');
}

function writeRun({ text, bold, italic, strike, code, link }: Run): string {
  if (code) return `\`${text.replaceAll('`', "'")}\``;
  const [, before = '', core = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  if (core === '') return text;
  let words = escapeMarkdown(core).replaceAll('\n', '  \n');
  if (strike) words = `~~${words}~~`;
  if (italic) words = `*${words}*`;
  if (bold) words = `**${words}**`;
  if (link !== undefined) words = `[${words}](<${link.replaceAll(/[<>\n]/g, encodeURIComponent)}>)`;
  return before + words + after;
}

/** Words that mean themselves in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');
}

function indentLines(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? first : others) + line)
    .join('\n');
}
