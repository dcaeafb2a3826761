import type { Overview } from '../../contract/engine';
import { byPosition } from '../../domain/order';
import { actToRedo, actToUndo } from '../history';
import type { OpenProject } from '../open-project';

/** The small tables whole, as the window mirrors them. */
export function readOverview({ file, reads, counts }: OpenProject): Overview {
  const [project] = reads.where('project', {});
  if (!project) throw new Error('A project file without its project row');
  return {
    path: file.path,
    project,
    coders: reads.where('coder', {}),
    sources: reads.where('source', {}).sort(byPosition),
    codes: reads.where('code', {}),
    cases: reads.where('case', {}),
    memos: reads.where('memo', {}),
    variables: reads.where('variable', {}).sort(byPosition),
    values: reads.where('value', {}),
    memberships: reads.where('membership', {}),
    pseudonyms: reads.where('pseudonym', {}),
    counts: counts.all(),
    undo: actToUndo(file.db),
    redo: actToRedo(file.db),
  };
}
