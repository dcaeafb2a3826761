import { X } from 'lucide-react';
import { codePathText } from '../actions/code-passage';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { keyOfTicked, type Ticked } from './ticked';

type TickedCodesProps = {
  readonly ticked: readonly Ticked[];
  readonly onUntick: (ticked: Ticked) => void;
  readonly onApply: () => void;
};

/** The codes that Enter will apply together. */
export function TickedCodes({ ticked, onUntick, onApply }: TickedCodesProps) {
  const words = useMessages().coding;
  if (ticked.length === 0) return null;
  return (
    <div className="quick-bar-ticked">
      <ul aria-label={words.ticked} data-testid="ticked-codes">
        {ticked.map((one) => (
          <TickedCode key={keyOfTicked(one)} ticked={one} onUntick={() => onUntick(one)} />
        ))}
      </ul>
      <button type="button" className="quick-bar-do" onClick={onApply}>
        {words.applyAll(ticked.length)}
      </button>
    </div>
  );
}

function TickedCode({ ticked, onUntick }: { readonly ticked: Ticked; readonly onUntick: () => void }) {
  const { coding, reader } = useMessages();
  const codes = useProject((state) => state.mirror?.codes);
  const code = 'codeId' in ticked ? codes?.get(ticked.codeId) : undefined;
  const name = 'codeId' in ticked ? (code?.name ?? '') : ticked.name;
  const title = 'codeId' in ticked ? codePathText(ticked.codeId) : reader.bar.newCode(ticked.name);
  return (
    <li>
      <span
        className={code ? 'quick-bar-swatch' : 'quick-bar-swatch quick-bar-swatch-new'}
        style={code && { background: code.colour }}
      />
      <span className="quick-bar-path" title={title}>
        {name}
      </span>
      <button type="button" aria-label={coding.untick(name)} onClick={onUntick}>
        <X size={12} aria-hidden />
      </button>
    </li>
  );
}
