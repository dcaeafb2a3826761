import { changeSettings, useWorkspace } from './workspace';

/** What the middle of the window shows. */
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

/** Whether the text of a document is on the screen. */
export function isReaderShown(view: View): boolean {
  return view === 'reader' || sideViews.has(view);
}

/** Shows a view; a side view opens the panel that it stands in. */
export function showView(view: View): void {
  useWorkspace.setState({ view, quickBar: null });
  if (sideViews.has(view)) changeSettings({ leftOpen: true });
}

/** Brings the text on the screen, for what is shown or done in it. */
export function showReader(): void {
  if (!isReaderShown(useWorkspace.getState().view)) showView('reader');
}
