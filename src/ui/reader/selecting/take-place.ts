import { codeSelection } from '../../actions/code-passage';
import type { Span } from '../../../domain/model';
import { passagesAt, type PassageIndex } from '../../../domain/text/passages';
import { useWorkspace, type WorkspaceState } from '../../state/workspace';

/** What selecting a passage with the pointer or by keyboard makes of the workspace: the bar opens, unless a code is armed. */
export function selecting(span: Span): Partial<WorkspaceState> {
  const { armedCodeId } = useWorkspace.getState();
  return {
    selection: span,
    taken: null,
    caret: span.end,
    selectedCodingId: null,
    quickBar: armedCodeId === null ? 'code' : null,
  };
}

/** An armed code takes the passage that was just selected. */
export function codeByArmed(): void {
  const { armedCodeId } = useWorkspace.getState();
  if (armedCodeId !== null) void codeSelection(armedCodeId);
}

/** What a click at an offset makes of the workspace: of the codings there, the next one is chosen. */
export function clicking(passages: PassageIndex, offset: number | null): Partial<WorkspaceState> {
  const { selectedCodingId } = useWorkspace.getState();
  const here = offset === null ? [] : passagesAt(passages, offset);
  // Clicking again on the same place goes through the codings that lie on each other.
  const at = here.findIndex(({ id }) => id === selectedCodingId);
  const chosen = here[(at + 1) % Math.max(1, here.length)];
  return { selection: null, taken: null, caret: offset, quickBar: null, selectedCodingId: chosen?.id ?? null };
}
