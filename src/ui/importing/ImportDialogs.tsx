import { useImporting } from '../state/importing/importing';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { NothingRead } from './NothingRead';
import { Reading } from './Reading';
import { Review } from './Review';

/** Bringing documents in: how far the reading is, then what was read. */
export function ImportDialogs() {
  const isOpen = useWorkspace((state) => state.dialog?.kind === 'import');
  const hasProject = useProject((state) => state.mirror !== null);
  const batch = useImporting((state) => state.batch);
  if (!isOpen || !hasProject) return null;
  if (!batch) return <Reading />;
  const isNothing = batch.documents.length === 0 && batch.tables.length === 0;
  return isNothing ? <NothingRead refused={batch.refused} /> : <Review batch={batch} />;
}
