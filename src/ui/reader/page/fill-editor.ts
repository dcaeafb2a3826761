import { $createTextNode, $getRoot, createEditor, type LexicalEditor, type TextNode } from 'lexical';
import type { Block, Run } from './plan-blocks';
import { createEmptyCells, type EmptyCellWriter } from './empty-cells';
import type { Chunk } from './plan-chunks';
import {
  BlockNode,
  ChunkNode,
  GroupNode,
  StretchNode,
  createBlock,
  createChunk,
  createGroup,
  createStretch,
} from './reader-nodes';

/** Lexical shows the text and owns nothing: read-only, without plugins, deaf to keys and pointer (the reader hears them). */
export function createReaderEditor(): LexicalEditor {
  return createEditor({
    namespace: 'reader',
    editable: false,
    disableEvents: true,
    nodes: [ChunkNode, GroupNode, BlockNode, StretchNode],
    theme: {
      text: {
        bold: 'reader-bold',
        italic: 'reader-italic',
        strikethrough: 'reader-struck',
        underline: 'reader-underlined',
        superscript: 'reader-raised',
        subscript: 'reader-lowered',
        code: 'reader-code-text',
      },
    },
    onError(error) {
      throw error;
    },
  });
}

/** The element of every block and the text node of every leaf of a chunk, in the order of the text. */
export type FilledChunk = {
  readonly element: HTMLElement;
  readonly blockElements: readonly HTMLElement[];
  /** A text node, or the element of a line that has none. */
  readonly leafNodes: readonly Node[];
};

/** Adds chunks at the end in one update of the editor, and tells where their pieces are on the page. */
export function appendChunks(
  editor: LexicalEditor,
  text: string,
  blocks: readonly Block[],
  chunks: readonly Chunk[],
): FilledChunk[] {
  const added: { key: string; blockKeys: string[]; leafKeys: string[] }[] = [];
  editor.update(
    () => {
      for (const chunk of chunks) {
        const node = createChunk(chunk.lines);
        const keys = { key: node.getKey(), blockKeys: [], leafKeys: [] };
        appendBlocks(node, text, blocks.slice(chunk.from, chunk.to), keys);
        added.push(keys);
        $getRoot().append(node);
      }
    },
    { discrete: true, tag: 'skip-scroll-into-view' },
  );
  return added.map(({ key, blockKeys, leafKeys }) => ({
    element: elementOf(editor, key),
    blockElements: blockKeys.map((blockKey) => elementOf(editor, blockKey)),
    leafNodes: leafKeys.map((leafKey) => textNodeOf(elementOf(editor, leafKey))),
  }));
}

/** Fills a chunk with the lines of a text, and notes the keys of what it made. */
export function appendBlocks(
  chunkNode: ChunkNode,
  text: string,
  blocks: readonly Block[],
  keys: { blockKeys: string[]; leafKeys: string[] },
): void {
  /** The groups that are open, from the outermost in. */
  const open: OpenGroup[] = [];
  for (const block of blocks) {
    const { groups, direction } = block;
    let shared = 0;
    while (shared < groups.length && groups[shared]?.key === open[shared]?.key) shared++;
    closeGroups(open, shared);
    for (const group of groups.slice(shared)) {
      const node = createGroup(group, direction);
      const outer = open.at(-1);
      outer?.emptyCells?.before(group);
      (outer?.node ?? chunkNode).append(node);
      open.push({ key: group.key, node, emptyCells: createEmptyCells(group, node, outer?.emptyCells ?? null) });
    }
    const blockNode = createBlock(block);
    (open.at(-1)?.node ?? chunkNode).append(blockNode);
    keys.blockKeys.push(blockNode.getKey());
    keys.leafKeys.push(...appendRuns(blockNode, text, block));
  }
  closeGroups(open, 0);
}

type OpenGroup = { readonly key: string; readonly node: GroupNode; readonly emptyCells: EmptyCellWriter | null };

function closeGroups(open: OpenGroup[], left: number): void {
  while (open.length > left) open.pop()?.emptyCells?.end();
}

/** Fills a line with its words; answers the keys of its leaves. */
export function appendRuns(blockNode: BlockNode, text: string, block: Block): string[] {
  if (block.runs.length === 0) return [blockNode.getKey()];
  let stretch: StretchNode | null = null;
  let last: Run | null = null;
  return block.runs.map((run) => {
    const boilerplate = run.boilerplate && !block.boilerplate;
    if (!last || !isSameStretch(run, last)) {
      const { url, reference, opening } = run;
      const plain = url === null && reference === null && !boilerplate && !opening;
      stretch = plain ? null : createStretch({ url, reference, boilerplate, opening });
      if (stretch) blockNode.append(stretch);
    }
    last = run;
    const node = createRun(text, run);
    (stretch ?? blockNode).append(node);
    return node.getKey();
  });
}

function createRun(text: string, { start, end, formats }: Run): TextNode {
  const node = $createTextNode(text.slice(start, end));
  for (const format of formats) node.toggleFormat(format);
  return node;
}

function isSameStretch(a: Run, b: Run): boolean {
  return !a.opening && a.url === b.url && a.reference === b.reference && a.boilerplate === b.boilerplate;
}

/** The element of a node that is on the page. */
export function elementOf(editor: LexicalEditor, key: string): HTMLElement {
  const element = editor.getElementByKey(key);
  if (!element) throw new Error(`No element on the page for ${key}`);
  return element;
}

/** The text node of a leaf, or the element of a line that has none. Lexical wraps formatted text in one or two elements. */
export function textNodeOf(element: HTMLElement): Node {
  if (element.classList.contains('reader-block')) return element;
  let node: Node = element;
  while (node.firstChild) node = node.firstChild;
  return node;
}
