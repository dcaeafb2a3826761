import type { Id } from '../../domain/model';

/** A number for each document, kept in the profile of the window: where somebody stopped reading is no part of the study. */
export type KeptByDocument = {
  read(sourceId: Id): number | undefined;
  /** Null forgets it. */
  keep(sourceId: Id, value: number | null): void;
};

/** More than a large study has; a year of reading must not grow without end. */
const mostKept = 2000;

/** Opens what is kept under a name, at the first asking. */
export function keptByDocument(storeKey: string): KeptByDocument {
  let kept: Map<Id, number> | null = null;
  const all = (): Map<Id, number> => (kept ??= parseKept(localStorage.getItem(storeKey)));
  return {
    read: (sourceId) => all().get(sourceId),
    keep(sourceId, value) {
      const values = all();
      if ((values.get(sourceId) ?? null) === value) return;
      values.delete(sourceId);
      if (value !== null) values.set(sourceId, value);
      for (const oldest of [...values.keys()].slice(0, Math.max(0, values.size - mostKept))) values.delete(oldest);
      localStorage.setItem(storeKey, JSON.stringify([...values]));
    },
  };
}

function parseKept(stored: string | null): Map<Id, number> {
  if (stored === null) return new Map();
  try {
    const entries: unknown = JSON.parse(stored);
    if (!Array.isArray(entries)) return new Map();
    return new Map(entries.filter(isEntry));
  } catch {
    // A store that cannot be read says nothing: every document begins as if it were new.
    return new Map();
  }
}

function isEntry(entry: unknown): entry is [Id, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && Number.isSafeInteger(entry[1]) && entry[1] >= 0;
}
