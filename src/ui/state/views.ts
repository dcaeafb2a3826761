import { changeSettings, useWorkspace, type WorkspaceState } from './workspace';

/** The workspaces of a study: other questions to the same documents and codes. */
export type Workspace = 'code' | 'retrieve' | 'analyse';

/** The workspaces that there are, in the order of their tabs. */
export const workspaces: readonly Workspace[] = ['code', 'retrieve', 'analyse'];

/** What the middle of the window shows in the workspace Code. */
export type View = 'reader' | 'find' | 'codebook' | 'versions' | 'documents' | 'cases' | 'memos' | 'links' | 'history';

/** The views that there are, in the order of the rail. */
export const views: readonly View[] = [
  'reader',
  'find',
  'codebook',
  'versions',
  'documents',
  'cases',
  'memos',
  'links',
  'history',
];

/** Views that stand in the left panel, with the reader beside them; the others have the window to themselves. */
export const sideViews: ReadonlySet<View> = new Set<View>(['find']);

/** Views that say themselves all there is about what is selected in them, and do without the inspector. */
export const wholeViews: ReadonlySet<View> = new Set<View>(['versions', 'memos', 'history']);

type Shown = Pick<WorkspaceState, 'workspace' | 'view'> & Partial<Pick<WorkspaceState, 'readerBeside'>>;

/** Whether the text of a document is on the screen. */
export function isReaderShown({ workspace, view, readerBeside = false }: Shown): boolean {
  if (workspace === 'retrieve') return readerBeside;
  return workspace === 'code' && (view === 'reader' || sideViews.has(view));
}

/** Whether a view of the workspace Code is on the screen. */
export function isViewShown(wanted: View, { workspace, view }: Shown = useWorkspace.getState()): boolean {
  return workspace === 'code' && view === wanted;
}

/** Shows a workspace as it was left. */
export function showWorkspace(workspace: Workspace): void {
  useWorkspace.setState({ workspace, quickBar: null });
}

/** Shows a view of the workspace Code; a side view opens the panel that it stands in. */
export function showView(view: View): void {
  useWorkspace.setState({ workspace: 'code', view, quickBar: null });
  if (sideViews.has(view)) changeSettings({ leftOpen: true });
}

/** Brings the text on the screen, for what is shown or done in it. */
export function showReader(): void {
  const { workspace, view, readerBeside } = useWorkspace.getState();
  if (isReaderShown({ workspace, view, readerBeside })) return;
  // What answers a question is read beside the list.
  if (workspace === 'retrieve') return useWorkspace.setState({ readerBeside: true });
  // The find view has the text beside it: coming back from another workspace it is shown as it was left.
  if (isReaderShown({ workspace: 'code', view })) showWorkspace('code');
  else showView('reader');
}
