import type { ExchangedCode } from '../../../domain/codebook/exchanged-code';
import { freeName } from '../../../domain/codebook/free-name';
import { normaliseText } from '../../../domain/text/normalise';

/** What a file says of a code besides its place. */
export type CodeFacts = Omit<ExchangedCode, 'levels' | 'id'> & { readonly id?: string | undefined };

/** A codebook while it is read: codes are added below others. */
export type CodebookBuilder = {
  /** Adds a code below the one at `parent` and answers its path; a name that stands there already gets a number. */
  add(parent: readonly string[], name: string, facts: CodeFacts): readonly string[];
  /** Says more about the code that was added last. */
  tell(facts: CodeFacts): void;
  readonly codes: () => readonly ExchangedCode[];
};

const longestName = 500;
const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** An empty codebook to add codes to. */
export function createCodebookBuilder(): CodebookBuilder {
  const codes: ExchangedCode[] = [];
  const names = new Map<string, Set<string>>();
  const ids = new Set<string>();
  return {
    add(parent, name, { id, ...facts }) {
      const siblings = names.get(JSON.stringify(parent)) ?? new Set();
      names.set(JSON.stringify(parent), siblings);
      const own = freeName(cleanName(name), siblings);
      siblings.add(own);
      const levels = [...parent, own];
      codes.push({ ...facts, id: claimId(id, ids), levels });
      return levels;
    },
    tell({ id: _id, ...facts }) {
      const last = codes.pop();
      if (last) codes.push({ ...last, ...facts });
    },
    codes: () => codes,
  };
}

/** A name as a code can have it: not empty, without white space around it, not too long. */
export function cleanName(name: string): string {
  const { text } = normaliseText(name.trim().slice(0, longestName));
  const clean = text.trim();
  return clean === '' ? '?' : clean;
}

/** A GUID in small letters without braces; null when it is none. */
export function readGuid(written: string): string | null {
  return guid.exec(written.trim())?.[1]?.toLowerCase() ?? null;
}

/** The first of codes with the same id keeps it. */
function claimId(written: string | undefined, taken: Set<string>): string | null {
  const id = written === undefined ? null : readGuid(written);
  if (id === null || taken.has(id)) return null;
  taken.add(id);
  return id;
}
