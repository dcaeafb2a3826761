import { X } from 'lucide-react';
import type { Id } from '../../domain/model';
import { codePathText } from '../actions/code-passage';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';

type TickedCodesProps = {
  readonly codeIds: readonly Id[];
  readonly onUntick: (codeId: Id) => void;
  readonly onApply: () => void;
};

/** The codes that Enter will apply together. */
export function TickedCodes({ codeIds, onUntick, onApply }: TickedCodesProps) {
  const words = useMessages().coding;
  const codes = useProject((state) => state.mirror?.codes);
  if (codeIds.length === 0) return null;
  return (
    <div className="quick-bar-ticked">
      <ul aria-label={words.ticked} data-testid="ticked-codes">
        {codeIds.map((id) => (
          <li key={id}>
            <span className="quick-bar-swatch" style={{ background: codes?.get(id)?.colour }} />
            <span className="quick-bar-path" title={codePathText(id)}>
              {codes?.get(id)?.name}
            </span>
            <button type="button" aria-label={words.untick(codes?.get(id)?.name ?? '')} onClick={() => onUntick(id)}>
              <X size={12} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quick-bar-do" onClick={onApply}>
        {words.applyAll(codeIds.length)}
      </button>
    </div>
  );
}
