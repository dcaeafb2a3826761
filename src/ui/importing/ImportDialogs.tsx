import { useImporting } from '../state/importing/importing';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { Reading } from './Reading';
import { Review } from './Review';

/** Bringing documents in: how far the reading is, then what was read. */
export function ImportDialogs() {
  const isOpen = useWorkspace((state) => state.dialog?.kind === 'import');
  const hasProject = useProject((state) => state.mirror !== null);
  const batch = useImporting((state) => state.batch);
  if (!isOpen || !hasProject) return null;
  return batch ? <Review batch={batch} /> : <Reading />;
}
