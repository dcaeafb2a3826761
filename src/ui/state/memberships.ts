import { groupBy } from '../../domain/group-by';
import type { Id, Membership } from '../../domain/model';

/** What belongs to which case, and the other way round. */
export type MembershipIndex = {
  readonly byCase: ReadonlyMap<Id, readonly Membership[]>;
  /** Memberships of whole documents. */
  readonly bySource: ReadonlyMap<Id, readonly Membership[]>;
  /** Memberships of passages, by their document. */
  readonly passagesBySource: ReadonlyMap<Id, readonly Membership[]>;
  readonly byQuotation: ReadonlyMap<Id, readonly Membership[]>;
};

type Memberships = ReadonlyMap<Id, Membership>;

const indexes = new WeakMap<Memberships, MembershipIndex>();

/** The memberships of a study by what they join: made once for as long as none of them changes. */
export function indexMemberships(memberships: Memberships): MembershipIndex {
  const known = indexes.get(memberships);
  if (known) return known;
  const all = [...memberships.values()];
  const index = {
    byCase: groupBy(all, ({ caseId }) => caseId),
    bySource: groupBy(
      all.filter(({ quotationId }) => quotationId === null),
      ({ sourceId }) => sourceId,
    ),
    passagesBySource: groupBy(
      all.filter(({ quotationId }) => quotationId !== null),
      ({ sourceId }) => sourceId,
    ),
    byQuotation: groupBy(
      all.filter(({ quotationId }) => quotationId !== null),
      ({ quotationId }) => quotationId ?? '',
    ),
  };
  indexes.set(memberships, index);
  return index;
}
