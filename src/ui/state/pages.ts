import type { Source } from '../../domain/model';
import { useProject } from './project';
import { useWorkspace } from './workspace';

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
