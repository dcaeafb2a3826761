import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';

/** What the page answers about every grapheme: those whose way to the page and back, or whose words, are wrong. */
export type IndexReport = { readonly checked: number; readonly wrong: readonly string[]; readonly text: string };

/**
 * Runs the reader's own index inside the page, over the very nodes that the reader made, at each of these spans: offset →
 * point → selection → point → offset. The index is built anew from text and marks, so that the page must show exactly what
 * the layout says.
 */
export async function checkIndex(
  page: Page,
  document: { readonly text: string; readonly marks: readonly unknown[] },
  spans: readonly { readonly start: number; readonly end: number }[],
): Promise<IndexReport> {
  await page.evaluate(await bundleIndex());
  return page.getByTestId('reader-text').evaluate(
    (root, { text, marks, cuts }) => {
      type Point = { readonly node: Node; readonly offset: number };
      type ReaderIndex = {
        readonly planBlocks: (text: string, marks: readonly unknown[]) => readonly object[];
        readonly leavesOf: (block: object) => readonly object[];
        readonly indexLeaves: (leaves: readonly object[]) => object;
        readonly createDomIndex: (
          root: Element,
          index: object,
        ) => {
          bind(chunk: { leafNodes: readonly Node[] }): void;
          pointAt(offset: number, side: 'start' | 'end'): Point | null;
          offsetAt(point: Point): number;
        };
      };
      const { planBlocks, leavesOf, indexLeaves, createDomIndex } = (
        globalThis as unknown as { readerIndex: ReaderIndex }
      ).readerIndex;
      const leafNodes: Node[] = [];
      const lines: string[] = [];
      for (const block of root.querySelectorAll('.reader-block')) {
        const texts = window.document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const before = leafNodes.length;
        while (texts.nextNode()) leafNodes.push(texts.currentNode);
        if (leafNodes.length === before) leafNodes.push(block);
        const joint = lines.length === 0 || block.classList.contains('reader-continued') ? '' : '\n';
        lines.push(joint + (block.textContent ?? ''));
      }
      const index = createDomIndex(root, indexLeaves(planBlocks(text, marks).flatMap(leavesOf)));
      index.bind({ leafNodes });
      const wrong: string[] = [];
      const selection = window.getSelection();
      for (const { start, end } of cuts) {
        const from = index.pointAt(start, 'start');
        const to = index.pointAt(end, 'end');
        if (!from || !to || !selection) {
          wrong.push(`${start} has no place`);
          continue;
        }
        for (const backward of [false, true]) {
          if (backward) selection.setBaseAndExtent(to.node, to.offset, from.node, from.offset);
          else selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
          const { anchorNode, focusNode } = selection;
          if (!anchorNode || !focusNode) continue;
          const anchor = index.offsetAt({ node: anchorNode, offset: selection.anchorOffset });
          const focus = index.offsetAt({ node: focusNode, offset: selection.focusOffset });
          const back = backward ? [focus, anchor] : [anchor, focus];
          const words = selection.getRangeAt(0).toString();
          if (back[0] !== start || back[1] !== end || words !== text.slice(start, end))
            wrong.push(`${start}-${end} came back as ${back.join('-')} “${words}”`);
        }
      }
      selection?.removeAllRanges();
      return { checked: cuts.length, wrong: wrong.slice(0, 10), text: lines.join('') };
    },
    { text: document.text, marks: document.marks, cuts: spans },
  );
}

/** The reader's own modules as one script for the page. */
async function bundleIndex(): Promise<string> {
  const folder = join(import.meta.dirname, '../../src/ui/reader/page');
  const entry = ['plan-blocks', 'offset-index', 'dom-index']
    .map((name) => `export * from '${folder}/${name}';`)
    .join('\n');
  const virtual = '\0reader-index';
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'reader-index',
        resolveId: (id) => (id === 'reader-index' ? virtual : null),
        load: (id) => (id === virtual ? entry : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rollupOptions: {
        input: 'reader-index',
        output: { format: 'iife', name: 'readerIndex' },
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output)
      if (chunk.type === 'chunk') return `${chunk.code}\nglobalThis.readerIndex = readerIndex;`;
  }
  throw new Error('The index of the reader was not built.');
}
