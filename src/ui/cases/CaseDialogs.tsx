import { useProject } from '../state/project';
import { closeDialog, useWorkspace } from '../state/workspace';
import { ChooseCase } from './ChooseCase';
import { MergeCases } from './MergeCases';
import { NewCase } from './NewCase';

/** The dialogs about cases: which one something belongs to, a new one, several that become one. */
export function CaseDialogs() {
  const cases = useProject((state) => state.mirror?.cases);
  const dialog = useWorkspace((state) => state.dialog);
  if (!cases || !dialog) return null;
  if (dialog.kind === 'choose-case') return <ChooseCase members={dialog.members} cases={cases} onClose={closeDialog} />;
  if (dialog.kind === 'new-case') return <NewCase onClose={closeDialog} />;
  if (dialog.kind === 'merge-cases') {
    const merged = dialog.caseIds.flatMap((id) => cases.get(id) ?? []);
    return <MergeCases cases={merged} onClose={closeDialog} />;
  }
  return null;
}
