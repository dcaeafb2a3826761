import { useEffect, useMemo, useState } from 'react';
import { casePassageFields, caseStanceFields, type CaseSummary } from '../../contract/case-rows';
import type { JsonColumns } from '../../contract/codings';
import { fromColumns } from '../../contract/rows';
import { byPosition } from '../../domain/order';
import type { Id, Stance } from '../../domain/model';
import { askQuery } from '../actions/engine';
import { indexMemberships } from '../state/memberships';
import type { Mirror } from '../state/mirror';
import { useProject } from '../state/project';

/** Where something stands that a case gathered, and how it begins. */
type PlaceRow = {
  readonly quotationId: Id;
  readonly sourceId: Id;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly lost: 0 | 1;
  readonly quote: string;
};

/** One thing that belongs to a case. */
export type GatheredRow =
  | { readonly kind: 'document'; readonly id: Id; readonly sourceId: Id }
  | ({ readonly kind: 'passage'; readonly id: Id } & PlaceRow)
  | ({ readonly kind: 'stance'; readonly id: Id; readonly codeId: Id; readonly stance: Stance | null } & PlaceRow);

export type Gathered = {
  readonly documents: readonly GatheredRow[];
  readonly passages: readonly GatheredRow[];
  readonly stances: readonly GatheredRow[];
};

type Asked = { readonly caseId: Id } & Pick<Gathered, 'passages' | 'stances'>;

/** What belongs to a case, asked for anew after every act; null until it is here. The ids of memberships are those of rows. */
export function useGathered(caseId: Id, { memberships, sources }: Mirror): Gathered | null {
  const lastAct = useProject((state) => state.undo);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      // A case that was just removed is asked for by nobody.
      if (!useProject.getState().mirror?.cases.has(caseId)) return;
      const [passages, stances] = await Promise.all([
        askQuery('case.passages', { caseId }),
        askQuery('case.stances', { caseId }),
      ]);
      if (!isCurrent || !passages || !stances) return;
      setAsked({
        caseId,
        passages: unpack(casePassageFields, passages).map(
          (row) => ({ kind: 'passage', id: row['membershipId'], ...row }) as GatheredRow,
        ),
        stances: unpack(caseStanceFields, stances).map(
          (row) => ({ kind: 'stance', id: row['codingId'], ...row }) as GatheredRow,
        ),
      });
    };
    void ask();
    return () => {
      isCurrent = false;
    };
    // Another one with every act, also when it is taken back.
  }, [caseId, lastAct]);

  const documents = useMemo(
    () =>
      (indexMemberships(memberships).byCase.get(caseId) ?? [])
        .filter(({ quotationId, sourceId }) => quotationId === null && sources.has(sourceId))
        .toSorted((a, b) => comparePlaces(sources, a.sourceId, b.sourceId))
        .map(({ id, sourceId }): GatheredRow => ({ kind: 'document', id, sourceId })),
    [caseId, memberships, sources],
  );
  return asked?.caseId === caseId ? { documents, passages: asked.passages, stances: asked.stances } : null;
}

const noSummaries: ReadonlyMap<Id, CaseSummary> = new Map();

/** How often cases speak, asked for anew after every act. */
export function useSummaries(): ReadonlyMap<Id, CaseSummary> {
  const lastAct = useProject((state) => state.undo);
  const [summaries, setSummaries] = useState(noSummaries);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const columns = await askQuery('case.summary', {});
      if (isCurrent && columns) setSummaries(new Map(fromColumns(columns).map((summary) => [summary.caseId, summary])));
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [lastAct]);
  return summaries;
}

function comparePlaces(sources: Mirror['sources'], a: Id, b: Id): number {
  const [left, right] = [sources.get(a), sources.get(b)];
  return left && right ? byPosition(left, right) : 0;
}

function unpack<K extends string>(fields: readonly K[], columns: JsonColumns<K>): readonly Record<K, unknown>[] {
  const cells = fields.map((field) => [field, JSON.parse(columns[field]) as unknown[]] as const);
  return Array.from(
    { length: cells[0]?.[1].length ?? 0 },
    (_, i) => Object.fromEntries(cells.map(([field, column]) => [field, column[i]])) as Record<K, unknown>,
  );
}
