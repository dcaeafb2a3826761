import type { Code, Id } from '../model';
import { codeTree, type CodeNode } from './tree';

/** That a coder used a code in a document: when for the first time, and when for the last. */
export type CodeUse = {
  readonly codeId: Id;
  readonly sourceId: Id;
  readonly coderId: Id;
  readonly first: string;
  readonly last: string;
};

/** In how many documents and by how many coders codes were used, and when; null when never. */
export type Usage = {
  readonly documents: number;
  readonly coders: number;
  readonly first: string | null;
  readonly last: string | null;
};

/** The usage of each code itself, and of each with all codes below it: a document in which several of them stand counts once. */
export type CodeUsage = { readonly own: ReadonlyMap<Id, Usage>; readonly withChildren: ReadonlyMap<Id, Usage> };

export const unused: Usage = { documents: 0, coders: 0, first: null, last: null };

/** Sums up who used which code where. Codes that nobody used are left out. */
export function sumUsage(codes: Iterable<Code>, uses: readonly CodeUse[]): CodeUsage {
  const usesByCode = new Map<Id, Gathered>();
  for (const use of uses) {
    const known = usesByCode.get(use.codeId);
    if (known) addUse(known, use);
    else usesByCode.set(use.codeId, addUse(nothing(), use));
  }
  const own = new Map([...usesByCode].map(([codeId, gathered]) => [codeId, toUsage(gathered)]));
  const withChildren = new Map<Id, Usage>();
  const sum = ({ code, children }: CodeNode): Gathered | undefined => {
    const below = children.flatMap((child) => sum(child) ?? []);
    const itself = usesByCode.get(code.id);
    if (below.length === 0) {
      if (itself) withChildren.set(code.id, toUsage(itself));
      return itself;
    }
    const all = [...below, ...(itself ? [itself] : [])].reduce(join, nothing());
    withChildren.set(code.id, toUsage(all));
    return all;
  };
  codeTree(codes).forEach(sum);
  return { own, withChildren };
}

type Gathered = { readonly documents: Set<Id>; readonly coders: Set<Id>; first: string | null; last: string | null };

function nothing(): Gathered {
  return { documents: new Set(), coders: new Set(), first: null, last: null };
}

function addUse(gathered: Gathered, { sourceId, coderId, first, last }: CodeUse): Gathered {
  gathered.documents.add(sourceId);
  gathered.coders.add(coderId);
  return widen(gathered, first, last);
}

function join(sum: Gathered, { documents, coders, first, last }: Gathered): Gathered {
  for (const id of documents) sum.documents.add(id);
  for (const id of coders) sum.coders.add(id);
  return widen(sum, first, last);
}

function widen(gathered: Gathered, first: string | null, last: string | null): Gathered {
  if (first !== null && (gathered.first === null || first < gathered.first)) gathered.first = first;
  if (last !== null && (gathered.last === null || last > gathered.last)) gathered.last = last;
  return gathered;
}

function toUsage({ documents, coders, first, last }: Gathered): Usage {
  return { documents: documents.size, coders: coders.size, first, last };
}
