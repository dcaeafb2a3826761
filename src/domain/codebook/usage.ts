import type { Code, Id } from '../model';
import { codeTree, type CodeNode } from './tree';

/** That a coder used a code in a document. */
export type CodeUse = { readonly codeId: Id; readonly sourceId: Id; readonly coderId: Id };
export type TimeOfUse = { readonly codeId: Id; readonly time: string };

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

/** Sums up who used which code where and when. Codes that nobody used are left out. */
export function sumUsage(codes: Iterable<Code>, uses: Iterable<CodeUse>, times: Iterable<TimeOfUse>): CodeUsage {
  const byCode = new Map<Id, Gathered>();
  const gatheredFor = (codeId: Id): Gathered => {
    const known = byCode.get(codeId) ?? nothing();
    byCode.set(codeId, known);
    return known;
  };
  for (const { codeId, sourceId, coderId } of uses) {
    const { documents, coders } = gatheredFor(codeId);
    documents.add(sourceId);
    coders.add(coderId);
  }
  for (const { codeId, time } of times) widen(gatheredFor(codeId), time, time);

  const own = new Map([...byCode].map(([codeId, gathered]) => [codeId, toUsage(gathered)]));
  const withChildren = new Map<Id, Usage>();
  const sum = ({ code, children }: CodeNode): Gathered | undefined => {
    const below = children.flatMap((child) => sum(child) ?? []);
    const itself = byCode.get(code.id);
    const all = below.length === 0 ? itself : [...below, ...(itself ? [itself] : [])].reduce(join, nothing());
    if (all) withChildren.set(code.id, toUsage(all));
    return all;
  };
  codeTree(codes).forEach(sum);
  return { own, withChildren };
}

type Gathered = { readonly documents: Set<Id>; readonly coders: Set<Id>; first: string | null; last: string | null };

function nothing(): Gathered {
  return { documents: new Set(), coders: new Set(), first: null, last: null };
}

function join(sum: Gathered, { documents, coders, first, last }: Gathered): Gathered {
  for (const id of documents) sum.documents.add(id);
  for (const id of coders) sum.coders.add(id);
  widen(sum, first, last);
  return sum;
}

function widen(gathered: Gathered, first: string | null, last: string | null): void {
  if (first !== null && (gathered.first === null || first < gathered.first)) gathered.first = first;
  if (last !== null && (gathered.last === null || last > gathered.last)) gathered.last = last;
}

function toUsage({ documents, coders, first, last }: Gathered): Usage {
  return { documents: documents.size, coders: coders.size, first, last };
}
