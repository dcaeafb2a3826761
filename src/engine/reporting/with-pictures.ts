import type { WrittenDocument } from '../../formats/export/document/blocks';
import type { JobContext } from '../jobs/job-function';

/** The same document with each drawing as a picture too, for programs that show no SVG. */
export async function withPictures(
  document: WrittenDocument,
  { drawer, signal }: JobContext,
): Promise<WrittenDocument> {
  const blocks: WrittenDocument['blocks'][number][] = [];
  for (const block of document.blocks) {
    blocks.push(block.kind === 'picture' ? { ...block, png: await drawer.draw(block.svg, signal) } : block);
  }
  return { ...document, blocks };
}
