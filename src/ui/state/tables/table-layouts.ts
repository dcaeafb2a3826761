import { create } from 'zustand';
import { useProject } from '../project';
import { plainLayout, type TableLayout } from './table-layout';

/** The tables of a study. */
export type TableName = 'documents' | 'cases';

type Layouts = Readonly<Record<string, TableLayout>>;

/** Kept in the profile of the window for each project: how somebody looks at a table is no part of the study. */
const storeKey = 'table-layouts';
const mostKept = 60;

const useLayouts = create<{ readonly layouts: Layouts }>(() => ({ layouts: readLayouts() }));

/** How the table of the open project is looked at; `first` is how one that nobody arranged begins. */
export function useTableLayout(table: TableName, first: TableLayout = plainLayout): TableLayout {
  const projectId = useProject((state) => state.mirror?.project.id ?? '');
  return useLayouts((state) => state.layouts[keyOf(projectId, table)]) ?? first;
}

/** Changes how the table of the open project is looked at, and keeps it for the next time. */
export function changeTableLayout(table: TableName, layout: TableLayout): void {
  const key = keyOf(useProject.getState().mirror?.project.id ?? '', table);
  const { [key]: _, ...others } = useLayouts.getState().layouts;
  const kept = Object.entries(others).slice(-mostKept);
  useLayouts.setState({ layouts: { ...Object.fromEntries(kept), [key]: layout } });
  keepLater();
}

let timer: number | undefined;

/** A column that is being dragged wider changes in every frame: only where it comes to rest is written. */
function keepLater(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => localStorage.setItem(storeKey, JSON.stringify(useLayouts.getState().layouts)), 300);
}

function keyOf(projectId: string, table: TableName): string {
  return `${projectId}/${table}`;
}

function readLayouts(): Layouts {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storeKey) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).flatMap(([key, layout]) => (isLayout(layout) ? [[key, layout] as const] : [])),
    );
  } catch {
    // A store that cannot be read says nothing: every table begins as it comes.
    return {};
  }
}

function isLayout(layout: unknown): layout is TableLayout {
  if (typeof layout !== 'object' || layout === null) return false;
  const known = layout as Partial<Record<keyof TableLayout, unknown>>;
  const lists = [known.order, known.hidden, known.sort, known.folded];
  const records = [known.widths, known.filters];
  return (
    lists.every(Array.isArray) &&
    records.every((one) => typeof one === 'object' && one !== null) &&
    typeof known.search === 'string' &&
    (known.groupBy === null || typeof known.groupBy === 'string')
  );
}
