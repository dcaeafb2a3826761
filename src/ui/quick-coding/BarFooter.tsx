import type { ReactNode } from 'react';
import { codePathText } from '../actions/code-passage';
import { codingActions } from '../actions/coding-actions';
import { applyPinnedCode } from '../actions/coding/apply-actions';
import { barKeys } from '../actions/coding/quick-keys';
import { actionThatGivesBack } from '../actions/coding/take-actions';
import { canGiveBack, takenNow } from '../actions/coding/take-passage';
import { shownKey } from '../actions/key-bindings';
import { runAction } from '../actions/run-action';
import { formatShortcut } from '../actions/shortcut';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { useWorkspace } from '../state/workspace';

/** The keys that act while nothing is typed; each can be clicked as well. */
export function BarFooter() {
  const { reader, coding } = useMessages();
  const words = reader.bar;
  const codes = useProject((state) => state.mirror?.codes);
  const lastCodeIds = useWorkspace((state) => state.lastCodeIds);
  const canPaste = useWorkspace((state) => state.copiedCodingIds.size > 0);
  const codedBefore = useWorkspace((state) => state.codedPassages.length > 0);
  const pinned = [...(codes?.values() ?? [])]
    .filter((code) => code.shortcut !== null)
    .sort((a, b) => Number(a.shortcut) - Number(b.shortcut));
  return (
    <div className="quick-bar-footer">
      <TakeMore />
      {pinned.length > 0 ? (
        <span className="quick-bar-keys">
          {words.pinned}
          {pinned.map((code) => (
            <button
              key={code.id}
              type="button"
              title={codePathText(code.id)}
              aria-label={`${code.shortcut} ${code.name}`}
              onClick={() => void applyPinnedCode(code.shortcut ?? '')}
            >
              <kbd style={{ borderBottomColor: code.colour }}>{code.shortcut}</kbd>
            </button>
          ))}
        </span>
      ) : null}
      {lastCodeIds.length > 0 ? (
        <BarAct id="coding.repeat" title={lastCodeIds.map(codePathText).join(', ')}>
          {words.repeat}
        </BarAct>
      ) : null}
      {codedBefore ? <BarAct id="coding.likePrevious">{coding.likePrevious}</BarAct> : null}
      {canPaste ? <BarAct id="coding.paste">{coding.paste}</BarAct> : null}
      <BarAct id="coding.memo" typed="M">
        {words.memo}
      </BarAct>
      <BarAct id="coding.actor" typed="A">
        {words.actor}
      </BarAct>
      <span className="quick-bar-keys quick-bar-quiet">
        {words.keepOpen} <kbd>Tab</kbd>
      </span>
    </div>
  );
}

/** While the key that took the passage takes more of it, it is said first. */
function TakeMore() {
  const words = useMessages().coding;
  const selection = useWorkspace((state) => state.selection);
  const taken = takenNow();
  if (!taken || !selection || taken.actionId === '') return null;
  const isUncoded = taken.actionId.startsWith('uncoded.');
  return (
    <span className="quick-bar-keys quick-bar-more">
      <BarAct id={taken.actionId} plain>
        {isUncoded ? words.again.uncoded : words.again[taken.unit]}
      </BarAct>
      {isUncoded || !canGiveBack(taken.unit) ? null : (
        <BarAct id={actionThatGivesBack[taken.unit]} plain>
          {words.less}
        </BarAct>
      )}
    </span>
  );
}

type BarActProps = {
  readonly id: string;
  readonly title?: string;
  /** The plain letter is heard: the text still has the focus. */
  readonly plain?: boolean;
  /** The letter that offers the act as the first line of the bar, for Enter. */
  readonly typed?: string;
  readonly children: ReactNode;
};

function BarAct({ id, title, plain = false, typed, children }: BarActProps) {
  const messages = useMessages();
  const action = codingActions.find((candidate) => candidate.id === id);
  if (!action) return null;
  const keys = plain ? shownKey(action) : barKeys(action);
  const shown = keys === null ? '' : formatShortcut(keys, shell().platform === 'darwin').replace('Shift ', '⇧');
  const letter = typed === undefined ? '' : `${typed} ⏎`;
  return (
    <button
      type="button"
      title={title ?? action.label(messages)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runAction(action)}
    >
      {children} <kbd>{shown === '' ? letter : shown}</kbd>
    </button>
  );
}
