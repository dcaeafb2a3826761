import type { Span } from '../../../domain/model';
import type { DomIndex, DomPoint } from '../page/dom-index';
import { chunkAt, type PageChunk } from './page-chunk';

/** Offsets of the text under edit ⇄ points of its page, chunk by chunk. */
export type PageIndex = Omit<DomIndex, 'bind' | 'filledTo'>;

/** Looks into the chunks as they are at each call: they change with every edit. */
export function createPageIndex(root: HTMLElement, chunks: () => readonly PageChunk[]): PageIndex {
  function pointAt(offset: number, side: 'start' | 'end'): DomPoint | null {
    const chunk = chunks()[chunkAt(chunks(), offset)];
    return chunk ? chunk.index.pointAt(offset - chunk.start, side) : null;
  }

  function offsetAt(point: DomPoint): number {
    const all = chunks();
    const last = all.at(-1);
    const end = last ? last.start + (last.blocks.at(-1)?.end ?? 0) : 0;
    if (point.node === root) return all[point.offset]?.start ?? end;
    if (!root.contains(point.node)) {
      return root.compareDocumentPosition(point.node) & Node.DOCUMENT_POSITION_PRECEDING ? 0 : end;
    }
    const holder = all.find(({ element }) => element.contains(point.node));
    return holder ? holder.start + holder.index.offsetAt(point) : end;
  }

  return {
    pointAt,
    offsetAt,
    rangeOf({ start, end }: Span) {
      const from = pointAt(start, 'start');
      const to = pointAt(end, 'end');
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
