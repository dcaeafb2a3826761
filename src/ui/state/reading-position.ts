import type { Id } from '../../domain/model';
import { keptByDocument } from './kept-by-document';

/** Where one was in each document: the offset at the top of the screen. */
const positions = keptByDocument('reading-positions');

/** Where one was in a document; 0 when it is new. */
export function readingPosition(sourceId: Id): number {
  return positions.read(sourceId) ?? 0;
}

/** Keeps where one is in a document. */
export function keepReadingPosition(sourceId: Id, offset: number): void {
  positions.keep(sourceId, offset > 0 ? offset : null);
}
