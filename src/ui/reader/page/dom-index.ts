import type { Span } from '../../../domain/model';
import type { FilledChunk } from './fill-editor';
import type { OffsetIndex } from './offset-index';

/** A boundary point of the page, as ranges and selections want it. */
export type DomPoint = { readonly node: Node; readonly offset: number };

/**
 * Offsets of the text ⇄ points of the page. Lexical's own selection and text content are never asked: they join blocks
 * with two line ends and go stale when a drag ends outside. The page is read-only, so text nodes can be kept.
 */
export type DomIndex = {
  /** How far the page is filled, as an offset. */
  readonly filledTo: () => number;
  bind(chunk: FilledChunk): void;
  pointAt(offset: number, side: 'start' | 'end'): DomPoint | null;
  offsetAt(point: DomPoint): number;
  /** Null where the page is not filled yet; otherwise cut to the part that is. */
  rangeOf(span: Span): StaticRange | null;
};

/** Binds an index to the element that shows the text. */
export function createDomIndex(root: HTMLElement, index: OffsetIndex): DomIndex {
  const nodes: Node[] = [];
  const leafOfNode = new WeakMap<Node, number>();

  function pointAt(offset: number, side: 'start' | 'end'): DomPoint | null {
    const { leaf, within } = index.pointAt(offset, side);
    const node = nodes[leaf];
    if (!node) return null;
    return { node, offset: node.nodeType === Node.TEXT_NODE ? within : 0 };
  }

  function offsetAt({ node, offset }: DomPoint): number {
    if (node.nodeType === Node.TEXT_NODE) {
      const leaf = leafOfNode.get(node);
      if (leaf !== undefined) return index.offsetAt({ leaf, within: offset });
    }
    if (!root.contains(node)) {
      return root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING ? 0 : index.length;
    }
    const next = index.firstNotBefore((leaf) => isLeafBefore(nodes[leaf], node, offset));
    // A point in an element means the leaf inside it on either side, before it means a leaf outside.
    const following = nodes[next];
    const preceding = nodes[next - 1];
    if (following && node.contains(following)) return index.offsetAt({ leaf: next, within: 0 });
    if (preceding && node.contains(preceding)) return index.leaves[next - 1]?.end ?? 0;
    return index.leaves[next]?.start ?? index.length;
  }

  return {
    filledTo: () => index.leaves[nodes.length - 1]?.end ?? 0,
    bind({ leafNodes }) {
      for (const node of leafNodes) {
        const leaf = index.leaves[nodes.length];
        const shown = node.nodeType === Node.TEXT_NODE ? (node as Text).length : 0;
        if (!leaf || leaf.end - leaf.start !== shown)
          throw new Error('The page does not show the text as it was laid out');
        leafOfNode.set(node, nodes.length);
        nodes.push(node);
      }
    },
    pointAt,
    offsetAt,
    rangeOf({ start, end }) {
      const filled = index.leaves[nodes.length - 1]?.end ?? 0;
      if (start >= filled || nodes.length === 0) return null;
      const from = pointAt(start, 'start');
      const to = pointAt(Math.min(end, filled), 'end');
      if (!from || !to) return null;
      return new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      });
    },
  };
}

/** Whether a leaf ends before a point that lies between the children of an element. */
function isLeafBefore(leaf: Node | undefined, element: Node, childIndex: number): boolean {
  if (!leaf) return false;
  const child = element.childNodes[childIndex];
  if (!child) {
    return element.contains(leaf) || (element.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  }
  if (child.contains(leaf)) return false;
  return (child.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
