import type { Source } from '../../domain/model';
import { keptByDocument } from './kept-by-document';
import { hidePages, showPages } from './panes';
import { useProject } from './project';
import { useWorkspace } from './workspace';

/** Whether a document's pages were shown or taken away when that was last decided: 1 or 0. */
const decisions = keptByDocument('printed-pages');
const widthKey = 'printed-pages-width';

/** The document that is read, when it was read from a PDF and so has pages that can be seen. */
export function sourceWithPages(): Source | null {
  const { openSourceId } = useWorkspace.getState();
  const source = useProject.getState().mirror?.sources.get(openSourceId ?? '');
  return source?.kind === 'pdf' ? source : null;
}

/** Whether the printed pages stand beside the text. */
export function arePagesShown(): boolean {
  return useWorkspace.getState().pagesShown && sourceWithPages() !== null;
}

/** Shows the pages or takes them away, and keeps that for this document. */
export function decideOnPages(isShown: boolean): void {
  const source = sourceWithPages();
  if (source) decisions.keep(source.id, isShown ? 1 : 0);
  if (isShown) showPages();
  else hidePages();
}

/** From now on a document comes with its pages, or without, as it was left; one that is new comes like the one before. */
export function rememberPages(): void {
  useWorkspace.subscribe(({ openSourceId, otherSourceId, pagesShown }, before) => {
    if (openSourceId === before.openSourceId || openSourceId === null || otherSourceId !== null) return;
    const decided = decisions.read(openSourceId);
    if (decided === undefined || (decided === 1) === pagesShown) return;
    if (decided === 1) showPages();
    else hidePages();
  });
}

/** How much of the reader the pages had, in per cent; null when nobody has changed that. */
export function pagesWidth(): number | null {
  const kept = Number(localStorage.getItem(widthKey) ?? 'none');
  return kept > 0 && kept < 100 ? kept : null;
}

/** Keeps how much of the reader the pages have, in per cent. */
export function keepPagesWidth(percent: number): void {
  localStorage.setItem(widthKey, String(Math.round(percent)));
}
