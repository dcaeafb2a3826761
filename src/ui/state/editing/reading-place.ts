import type { Id } from '../../../domain/model';
import type { Ends } from './edit-session';

const readers = new Map<Id, () => Ends>();

/** Lets a document that is on the screen tell where it is being read; answers with how to take that back. */
export function tellReadingPlace(sourceId: Id, read: () => Ends): () => void {
  readers.set(sourceId, read);
  return () => {
    if (readers.get(sourceId) === read) readers.delete(sourceId);
  };
}

/** Where the caret is in a document, or else what stands at the top of the screen. */
export function readingPlace(sourceId: Id): Ends {
  return readers.get(sourceId)?.() ?? { anchor: 0, focus: 0 };
}
