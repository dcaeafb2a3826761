import { create } from 'zustand';
import type { Id } from '../../domain/model';

export const linkColumns = ['from', 'relation', 'to', 'coder', 'created'] as const;
export type LinkColumn = (typeof linkColumns)[number];

/** What the table of links shows, kept while the person is elsewhere. */
export type LinksState = {
  readonly query: string;
  readonly relation: string | null;
  readonly sortBy: LinkColumn;
  readonly isDescending: boolean;
  readonly activeId: Id | null;
  readonly selectedIds: ReadonlySet<Id>;
  readonly scrollTop: number;
};

const beginning: LinksState = {
  query: '',
  relation: null,
  sortBy: 'created',
  isDescending: true,
  activeId: null,
  selectedIds: new Set(),
  scrollTop: 0,
};

export const useLinks = create<LinksState>(() => beginning);

/** Begins anew, for another project. */
export function resetLinks(): void {
  useLinks.setState(beginning);
}
