import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { ChooseCode } from './ChooseCode';
import { DefineCode } from './DefineCode';
import { DescribeSource } from './DescribeSource';

/** The dialogs of the documents and codebook panes: describing, defining, choosing a code. */
export function PanelDialogs() {
  const mirror = useProject((state) => state.mirror);
  const dialog = useWorkspace((state) => state.dialog);
  const close = (): void => useWorkspace.setState({ dialog: null });
  if (!mirror || !dialog) return null;
  if (dialog.kind === 'choose-code') return <ChooseCode request={dialog} codes={mirror.codes} onClose={close} />;
  if (dialog.kind === 'define-code') {
    const code = mirror.codes.get(dialog.codeId);
    return code ? <DefineCode code={code} onClose={close} /> : null;
  }
  if (dialog.kind === 'describe-source') {
    const source = mirror.sources.get(dialog.sourceId);
    return source ? <DescribeSource source={source} onClose={close} /> : null;
  }
  return null;
}
