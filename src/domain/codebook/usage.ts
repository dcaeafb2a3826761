import { groupBy } from '../group-by';
import type { Code, Id } from '../model';

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

/** Gathers who used which code where and when, a part of the study at a time. */
export type UsageTally = {
  readonly addUse: (use: CodeUse) => void;
  readonly addTime: (time: TimeOfUse) => void;
  /** What was gathered. Codes that nobody used are left out. */
  readonly sum: (codes: Iterable<Place>) => CodeUsage;
};

/** Begins to gather who used which code where and when. */
export function tallyUsage(): UsageTally {
  const byCode = new Map<Id, Gathered>();
  const gatheredFor = (codeId: Id): Gathered => {
    const known = byCode.get(codeId) ?? nothing();
    byCode.set(codeId, known);
    return known;
  };
  return {
    addUse({ codeId, sourceId, coderId }) {
      const { documents, coders } = gatheredFor(codeId);
      documents.add(sourceId);
      coders.add(coderId);
    },
    addTime: ({ codeId, time }) => widen(gatheredFor(codeId), time, time),
    sum(codes) {
      const own = new Map([...byCode].map(([codeId, gathered]) => [codeId, toUsage(gathered)]));
      const withChildren = new Map<Id, Usage>();
      const children = groupBy(codes, ({ parentId }) => parentId);
      const sum = ({ id }: Place): Gathered | undefined => {
        const below = (children.get(id) ?? []).flatMap((child) => sum(child) ?? []);
        const itself = byCode.get(id);
        const all = below.length === 0 ? itself : [...below, ...(itself ? [itself] : [])].reduce(join, nothing());
        if (all) withChildren.set(id, toUsage(all));
        return all;
      };
      children.get(null)?.forEach(sum);
      return { own, withChildren };
    },
  };
}

/** Where a code stands in the tree. */
type Place = Pick<Code, 'id' | 'parentId'>;
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
