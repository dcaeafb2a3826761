import { $getNearestNodeFromDOMNode, $getRoot, type LexicalEditor, type LexicalNode } from 'lexical';
import { appendBlocks, appendRuns, elementOf, textNodeOf, type FilledChunk } from '../page/fill-editor';
import type { Block } from '../page/plan-blocks';
import type { Chunk } from '../page/plan-chunks';
import { createBlock, createChunk } from '../page/reader-nodes';

type Keys = { readonly blockKeys: string[]; readonly leafKeys: string[] };

/** Puts chunks in the place of others in one update of the editor; with none to replace, at the end. */
export function replaceChunks(
  editor: LexicalEditor,
  text: string,
  blocks: readonly Block[],
  chunks: readonly Chunk[],
  old: readonly Element[],
): FilledChunk[] {
  const made: (Keys & { readonly key: string })[] = [];
  update(editor, () => {
    const oldNodes = old.flatMap(nodeOf);
    const [first] = oldNodes;
    for (const chunk of chunks) {
      const node = createChunk(chunk.lines);
      const keys = { key: node.getKey(), blockKeys: [], leafKeys: [] };
      appendBlocks(node, text, blocks.slice(chunk.from, chunk.to), keys);
      made.push(keys);
      if (first) first.insertBefore(node);
      else $getRoot().append(node);
    }
    for (const node of oldNodes) node.remove(true);
  });
  return made.map(({ key, ...keys }) => ({ element: elementOf(editor, key), ...pageOf(editor, keys) }));
}

/** Puts lines in the place of others that stand in the same group. */
export function replaceBlocks(
  editor: LexicalEditor,
  text: string,
  blocks: readonly Block[],
  old: readonly Element[],
): Pick<FilledChunk, 'blockElements' | 'leafNodes'> {
  const keys: Keys = { blockKeys: [], leafKeys: [] };
  update(editor, () => {
    const oldNodes = old.flatMap(nodeOf);
    for (const block of blocks) {
      const node = createBlock(block);
      oldNodes[0]?.insertBefore(node);
      keys.blockKeys.push(node.getKey());
      keys.leafKeys.push(...appendRuns(node, text, block));
    }
    for (const node of oldNodes) node.remove(true);
  });
  return pageOf(editor, keys);
}

function update(editor: LexicalEditor, change: () => void): void {
  editor.update(change, { discrete: true, tag: 'skip-scroll-into-view' });
}

function nodeOf(element: Element): LexicalNode[] {
  const node = $getNearestNodeFromDOMNode(element);
  return node ? [node] : [];
}

function pageOf(
  editor: LexicalEditor,
  { blockKeys, leafKeys }: Keys,
): Pick<FilledChunk, 'blockElements' | 'leafNodes'> {
  return {
    blockElements: blockKeys.map((key) => elementOf(editor, key)),
    leafNodes: leafKeys.map((key) => textNodeOf(elementOf(editor, key))),
  };
}
