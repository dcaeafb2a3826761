import { Link2 } from 'lucide-react';
import { switchInStep } from '../../actions/pane-actions';
import { useWorkspace } from '../../state/workspace';
import { ReaderTool } from '../ReaderTool';

/** Switches scrolling in step on and off; `name` says what then scrolls along with what. */
export function InStepTool({ name }: { readonly name: string }) {
  const inStep = useWorkspace((state) => state.inStep);
  return (
    <ReaderTool
      icon={<Link2 size={15} aria-hidden />}
      name={name}
      action="pane.inStep"
      signOnly
      isOn={inStep}
      onPress={switchInStep}
    />
  );
}
