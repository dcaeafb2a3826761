import type { RtfBlock } from './story';

/** The words of some blocks without their form, a paragraph a line: what a comment says. */
export function plainWordsOf(blocks: readonly RtfBlock[]): string {
  return linesOf(blocks).join('\n').trim();
}

function linesOf(blocks: readonly RtfBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap(linesOf));
    return [block.inlines.map((inline) => (inline.kind === 'words' ? inline.text : '\n')).join('')];
  });
}
