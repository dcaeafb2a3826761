import type { Action } from '../actions/action';
import { useWorkspace } from '../state/workspace';
import { AboutDialog } from './AboutDialog';
import { CodersDialog } from './CodersDialog';
import { NewProjectDialog } from './NewProjectDialog';
import { RenameProjectDialog } from './RenameProjectDialog';
import { ShortcutsDialog } from './keys/ShortcutsDialog';

/** Shows the dialog that is open, when it is one of the frame's. */
export function FrameDialogs({ actions }: { readonly actions: () => readonly Action[] }) {
  const kind = useWorkspace((state) => state.dialog?.kind);
  switch (kind) {
    case 'shortcuts':
      return <ShortcutsDialog actions={actions()} />;
    case 'about':
      return <AboutDialog />;
    case 'new-project':
      return <NewProjectDialog />;
    case 'rename-project':
      return <RenameProjectDialog />;
    case 'coders':
      return <CodersDialog />;
    default:
      return null;
  }
}
