import { $createTextNode, $getRoot, createEditor, type LexicalEditor, type TextNode } from 'lexical';
import type { Block, Run } from './plan-blocks';
import type { Chunk } from './plan-chunks';
import {
  BlockNode,
  ChunkNode,
  GroupNode,
  LinkTextNode,
  createBlock,
  createChunk,
  createGroup,
  createLink,
} from './reader-nodes';

/** Lexical shows the text and owns nothing: read-only, without plugins, deaf to keys and pointer (the reader hears them). */
export function createReaderEditor(): LexicalEditor {
  return createEditor({
    namespace: 'reader',
    editable: false,
    disableEvents: true,
    nodes: [ChunkNode, GroupNode, BlockNode, LinkTextNode],
    theme: {
      text: { bold: 'reader-bold', italic: 'reader-italic', strikethrough: 'reader-struck', code: 'reader-code-text' },
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

function appendBlocks(
  chunkNode: ChunkNode,
  text: string,
  blocks: readonly Block[],
  keys: { blockKeys: string[]; leafKeys: string[] },
): void {
  let group: GroupNode | null = null;
  let groupKey = '';
  for (const block of blocks) {
    const key = keyOfGroup(block);
    if (key !== groupKey || key === '') {
      group = block.group ? createGroup(block.group.kind) : null;
      if (group) chunkNode.append(group);
      groupKey = key;
    }
    const blockNode = createBlock(block);
    (group ?? chunkNode).append(blockNode);
    keys.blockKeys.push(blockNode.getKey());
    keys.leafKeys.push(...appendRuns(blockNode, text, block));
  }
}

function appendRuns(blockNode: BlockNode, text: string, block: Block): string[] {
  if (block.runs.length === 0) return [blockNode.getKey()];
  let link: LinkTextNode | null = null;
  let url: string | null = null;
  return block.runs.map((run) => {
    if (run.url !== url) {
      url = run.url;
      link = url === null ? null : createLink(url);
      if (link) blockNode.append(link);
    }
    const node = createRun(text, run, block.boilerplate);
    (link ?? blockNode).append(node);
    return node.getKey();
  });
}

function createRun(text: string, run: Run, greyAlready: boolean): TextNode {
  const node = $createTextNode(text.slice(run.start, run.end));
  if (run.bold) node.toggleFormat('bold');
  if (run.italic) node.toggleFormat('italic');
  if (run.strikethrough) node.toggleFormat('strikethrough');
  if (run.code) node.toggleFormat('code');
  if (run.boilerplate && !greyAlready) node.setStyle('color: var(--ink-3)');
  return node;
}

function keyOfGroup({ group }: Block): string {
  if (!group) return '';
  return group.kind === 'table' ? `table ${group.table}` : group.kind;
}

function elementOf(editor: LexicalEditor, key: string): HTMLElement {
  const element = editor.getElementByKey(key);
  if (!element) throw new Error(`No element on the page for ${key}`);
  return element;
}

/** Lexical wraps a formatted text in one or two elements around a single text node. */
function textNodeOf(element: HTMLElement): Node {
  if (element.classList.contains('reader-block')) return element;
  let node: Node = element;
  while (node.firstChild) node = node.firstChild;
  return node;
}
