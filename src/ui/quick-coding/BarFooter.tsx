import { applyPinnedCode, openBar, repeatLastCode } from '../actions/coding-actions';
import { codePathText } from '../actions/code-passage';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';

/** The keys that act while nothing is typed; each can be clicked as well. */
export function BarFooter() {
  const words = useMessages().reader.bar;
  const codes = useProject((state) => state.mirror?.codes);
  const lastCodeId = useWorkspace((state) => state.lastCodeId);
  const pinned = [...(codes?.values() ?? [])]
    .filter((code) => code.shortcut !== null)
    .sort((a, b) => Number(a.shortcut) - Number(b.shortcut));
  return (
    <div className="quick-bar-footer">
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
      {lastCodeId !== null && codes?.has(lastCodeId) ? (
        <button type="button" title={codePathText(lastCodeId)} onClick={() => void repeatLastCode()}>
          {words.repeat} <kbd>.</kbd>
        </button>
      ) : null}
      <button type="button" onClick={() => openBar('memo')}>
        {words.memo} <kbd>⇧M</kbd>
      </button>
      <button type="button" onClick={() => openBar('actor')}>
        {words.actor} <kbd>⇧A</kbd>
      </button>
      <span className="quick-bar-keys quick-bar-quiet">
        {words.keepOpen} <kbd>Tab</kbd>
      </span>
    </div>
  );
}
