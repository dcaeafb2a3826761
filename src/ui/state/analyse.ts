import { create } from 'zustand';
import type { FigureTable, Place } from '../../domain/analysis/figure';
import type { Scope } from '../../domain/analysis/scope';
import { firstSettings, type SettingsByKind, type SettingsOf, type ShownFigure } from './first-settings';
import { useProject } from './project';

type Kind = ShownFigure['kind'];

/** What the workspace shows. */
export type AnalysePage = 'figure' | 'summaries' | 'report';

/** The workspace Analyse as somebody left it. */
export type AnalyseState = {
  /** A figure, or what is written beside them. */
  readonly page: AnalysePage;
  readonly kind: Kind;
  /** What was changed of the settings of each figure. */
  readonly settings: Partial<SettingsByKind>;
  readonly tableShown: boolean;
  /** The report is shown beside its parts as it would go out. */
  readonly previewShown: boolean;
  /** The mark whose passages are shown, and what it is called. */
  readonly opened: { readonly place: Place; readonly label: string } | null;
  /** The passage that was gone to last. */
  readonly passage: number;
  /** One went from a passage to the text, and may come back. */
  readonly isReadFrom: boolean;
  /** How far the figure is scrolled. */
  readonly scrolled: number;
  /** What was worked out last. It stays on the screen, faint, while the next is worked out. */
  readonly figure: WorkedFigure | null;
  readonly isStale: boolean;
  /** Somebody ended the work on the figure. */
  readonly isCancelled: boolean;
  /** Why there is no figure, in a sentence. */
  readonly refusal: string | null;
};

/** A table with everything that it follows from. */
export type WorkedFigure = { readonly settings: ShownFigure; readonly scope: Scope; readonly table: FigureTable };

const atFirst: AnalyseState = {
  page: 'figure',
  kind: 'cooccurrence',
  settings: {},
  tableShown: false,
  previewShown: true,
  opened: null,
  passage: 0,
  isReadFrom: false,
  scrolled: 0,
  figure: null,
  isStale: false,
  isCancelled: false,
  refusal: null,
};

export const useAnalyse = create<AnalyseState>()(() => atFirst);

/** The settings of a figure, as somebody changed them. */
export function settingsOf<K extends Kind>(kind: K, state: AnalyseState = useAnalyse.getState()): SettingsOf<K> {
  const settings: Partial<Record<Kind, ShownFigure>> = state.settings;
  return (settings[kind] ?? firstSettings[kind]) as SettingsOf<K>;
}

/** Shows another figure. */
export function showFigure(kind: Kind): void {
  useAnalyse.setState({
    page: 'figure',
    kind,
    opened: null,
    passage: 0,
    refusal: null,
    isCancelled: false,
    scrolled: 0,
  });
  keepLater();
}

/** Shows the summary grid or the report. */
export function showAnalysePage(page: AnalysePage): void {
  useAnalyse.setState({ page, opened: null, passage: 0 });
}

/** Changes the settings of a figure; its passages are others then. */
export function changeFigure(settings: ShownFigure): void {
  useAnalyse.setState((state) => ({
    settings: { ...state.settings, [settings.kind]: settings },
    opened: null,
    passage: 0,
  }));
  keepLater();
}

/** Shows the table behind the figure, or hides it. */
export function toggleFigureTable(): void {
  useAnalyse.setState(({ tableShown }) => ({ tableShown: !tableShown }));
  keepLater();
}

/** Shows the report as it would go out beside its parts, or the parts alone. */
export function toggleReportPreview(): void {
  useAnalyse.setState(({ previewShown }) => ({ previewShown: !previewShown }));
  keepLater();
}

/** Another project is analysed as it was left. */
export function restoreAnalyse(): void {
  useAnalyse.setState({ ...atFirst, ...readKept() });
}

/** Kept in the profile of the window for each project: what somebody looks at is no part of the study. */
const storeKey = 'figures';
const mostKept = 40;
let timer: number | undefined;

function keepLater(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    const { kind, settings, tableShown, previewShown } = useAnalyse.getState();
    const { [projectId()]: _, ...others } = readStore();
    const kept = Object.fromEntries(Object.entries(others).slice(-mostKept));
    const own = { kind, settings, tableShown, previewShown };
    localStorage.setItem(storeKey, JSON.stringify({ ...kept, [projectId()]: own }));
  }, 200);
}

function projectId(): string {
  return useProject.getState().mirror?.project.id ?? '';
}

function readKept(): Partial<AnalyseState> {
  const kept = readStore()[projectId()];
  if (typeof kept !== 'object' || kept === null) return {};
  const { kind, settings, tableShown, previewShown } = kept as Record<string, unknown>;
  return {
    ...(typeof kind === 'string' && kind in firstSettings && { kind: kind as Kind }),
    settings: fittingSettings(settings),
    tableShown: tableShown === true,
    previewShown: previewShown !== false,
  };
}

function readStore(): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storeKey) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  } catch {
    // A store that cannot be read says nothing: every figure begins as it comes.
    return {};
  }
}

/** Settings that an earlier version kept in another form are left out. */
function fittingSettings(kept: unknown): Partial<SettingsByKind> {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(([kind, settings]: [string, unknown]) => {
      if (!(kind in firstSettings) || typeof settings !== 'object' || settings === null) return false;
      const first: Readonly<Record<string, unknown>> = firstSettings[kind as Kind];
      const own = settings as Readonly<Record<string, unknown>>;
      return own['kind'] === kind && Object.keys(first).every((key) => key in own);
    }),
  );
}
