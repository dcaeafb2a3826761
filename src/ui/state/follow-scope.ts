import { activatedCodes, activatedSources } from '../../domain/analysis/activate';
import type { Id } from '../../domain/model';
import { useProject } from './project';
import { useScope } from './scope';
import { useWorkspace } from './workspace';

/** The activated documents and codes are those that the scope names: they follow it, and whatever changes in sets, folders and codebook. */
export function followScope(): void {
  useScope.subscribe((state, before) => {
    if (state.scope !== before.scope) activate();
  });
  useProject.subscribe(activate);
}

function activate(): void {
  const { mirror } = useProject.getState();
  if (!mirror) return;
  const { scope } = useScope.getState();
  useWorkspace.setState((state) => {
    const activatedCodeIds = sameOr(state.activatedCodeIds, activatedCodes(scope, mirror));
    const activatedSourceIds = sameOr(state.activatedSourceIds, activatedSources(scope, mirror));
    if (activatedCodeIds === state.activatedCodeIds && activatedSourceIds === state.activatedSourceIds) return state;
    // Without an activated code “only activated” would leave an empty margin behind, so it ends with the last one.
    return { activatedCodeIds, activatedSourceIds, activatedOnly: state.activatedOnly && activatedCodeIds.size > 0 };
  });
}

/** The set that is there already when it has the same members: what has not changed is not drawn. */
function sameOr(present: ReadonlySet<Id>, next: ReadonlySet<Id>): ReadonlySet<Id> {
  return present.size === next.size && [...next].every((id) => present.has(id)) ? present : next;
}
