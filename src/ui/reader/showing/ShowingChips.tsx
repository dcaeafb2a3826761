import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Id } from '../../../domain/model';
import { deactivateCodes } from '../../actions/scope';
import { toggleActivatedOnly } from '../../actions/show-codings';
import { useMessages } from '../../messages/use-messages';
import { useWorkspace } from '../../state/workspace';
import { ColourLegend } from './ColourLegend';

/** What is left out of the reader, each with the way back, and what unusual colours say: nothing is missing unseen. */
export function ShowingChips({ sourceId }: { readonly sourceId: Id }) {
  const words = useMessages().showing;
  const colourBy = useWorkspace((state) => state.colourBy);
  const hiddenCodes = useWorkspace((state) => state.hiddenCodeIds.size);
  const hiddenCoders = useWorkspace((state) => state.hiddenCoderIds.size);
  const activated = useWorkspace((state) => state.activatedCodeIds.size);
  const activatedOnly = useWorkspace((state) => state.activatedOnly);
  const hasLegend = colourBy === 'weight' || colourBy === 'agreement';
  if (!hasLegend && hiddenCodes + hiddenCoders + activated === 0) return null;
  return (
    <div className="showing-chips" role="group" aria-label={words.chips} data-testid="showing-chips">
      {hiddenCodes > 0 ? (
        <Chip
          text={words.hiddenCodes(hiddenCodes)}
          undo={words.showCodes}
          onUndo={() => useWorkspace.setState({ hiddenCodeIds: new Set() })}
        />
      ) : null}
      {hiddenCoders > 0 ? (
        <Chip
          text={words.hiddenCoders(hiddenCoders)}
          undo={words.showCoders}
          onUndo={() => useWorkspace.setState({ hiddenCoderIds: new Set() })}
        />
      ) : null}
      {activated > 0 ? (
        <Chip text={words.activated(activated)} undo={words.deactivateAll} onUndo={deactivateCodes}>
          <button type="button" className="showing-only" aria-pressed={activatedOnly} onClick={toggleActivatedOnly}>
            {words.only}
          </button>
        </Chip>
      ) : null}
      {hasLegend ? <ColourLegend sourceId={sourceId} /> : null}
    </div>
  );
}

type ChipProps = {
  readonly text: string;
  readonly undo: string;
  readonly onUndo: () => void;
  readonly children?: ReactNode;
};

function Chip({ text, undo, onUndo, children }: ChipProps) {
  return (
    <span className="showing-chip">
      {text}
      {children}
      <button type="button" className="showing-undo" aria-label={undo} title={undo} onClick={onUndo}>
        <X size={12} aria-hidden />
      </button>
    </span>
  );
}
