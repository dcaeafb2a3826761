import type { Id } from '../../domain/model';

/**
 * Where one was in each document: the offset at the top of the screen. Kept in the profile of the window, not in the
 * project: where somebody stopped reading is no part of the study.
 */
const storeKey = 'reading-positions';
/** More than a large study has; a year of reading must not grow without end. */
const mostKept = 2000;

let positions: Map<Id, number> | null = null;

/** Where one was in a document; 0 when it is new. */
export function readingPosition(sourceId: Id): number {
  return readPositions().get(sourceId) ?? 0;
}

/** Keeps where one is in a document. */
export function keepReadingPosition(sourceId: Id, offset: number): void {
  const kept = readPositions();
  if ((kept.get(sourceId) ?? 0) === offset) return;
  kept.delete(sourceId);
  if (offset > 0) kept.set(sourceId, offset);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
  localStorage.setItem(storeKey, JSON.stringify([...kept]));
}

function readPositions(): Map<Id, number> {
  positions ??= parsePositions(localStorage.getItem(storeKey));
  return positions;
}

function parsePositions(stored: string | null): Map<Id, number> {
  if (stored === null) return new Map();
  try {
    const entries: unknown = JSON.parse(stored);
    if (!Array.isArray(entries)) return new Map();
    return new Map(entries.filter(isPosition));
  } catch {
    // A store that cannot be read says nothing about where one was: every document begins at its top.
    return new Map();
  }
}

function isPosition(entry: unknown): entry is [Id, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && Number.isSafeInteger(entry[1]) && entry[1] >= 0;
}
