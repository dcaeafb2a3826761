import { create } from 'zustand';
import type { Id } from '../../domain/model';

/** The columns of the codebook that can be sorted by. */
export const codebookColumns = ['name', 'own', 'all', 'documents', 'coders', 'first', 'last'] as const;
export type CodebookColumn = (typeof codebookColumns)[number];

/** Which codes are listed: all, those with something about them, or those in a set. */
export type CodebookShow = 'all' | 'used' | 'unused' | 'undefined' | 'folders' | { readonly setId: Id };

/** How the codebook is looked at; it stays when the view is left. */
export type CodebookState = {
  readonly words: string;
  readonly show: CodebookShow;
  /** Null for the order in which the codes stand. */
  readonly sort: { readonly by: CodebookColumn; readonly descending: boolean } | null;
  /** Documents, coders and times count with the codes below, and so does the list of codings. */
  readonly withChildren: boolean;
  readonly tab: 'definition' | 'codings';
  readonly selectedCodingIds: ReadonlySet<Id>;
};

const asAtFirst: CodebookState = {
  words: '',
  show: 'all',
  sort: null,
  withChildren: false,
  tab: 'definition',
  selectedCodingIds: new Set(),
};

export const useCodebook = create<CodebookState>(() => asAtFirst);

/** Looks at the codebook as if for the first time: another project was opened. */
export function forgetCodebookView(): void {
  useCodebook.setState(asAtFirst);
}

/** Sorts by a column, the other way round the second time, and not at all the third time. */
export function sortCodebookBy(by: CodebookColumn): void {
  const { sort } = useCodebook.getState();
  const startsDescending = by !== 'name';
  if (sort?.by !== by) useCodebook.setState({ sort: { by, descending: startsDescending } });
  else if (sort.descending === startsDescending) useCodebook.setState({ sort: { by, descending: !startsDescending } });
  else useCodebook.setState({ sort: null });
}
