import { codePathText } from '../actions/code-passage';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';

/** Says what the next selection will do: be coded at once, or that the codings cannot be seen. */
export function ArmedBanner() {
  const words = useMessages().reader;
  const armedId = useWorkspace((state) => state.armedCodeId);
  const hidden = useWorkspace((state) => state.codingsHidden);
  const code = useProject((state) => state.mirror?.codes.get(armedId ?? ''));
  return (
    <>
      {code ? (
        <output className="reader-banner" data-testid="armed-banner">
          <span className="reader-swatch" style={{ background: code.colour }} />
          <span>{words.armed(codePathText(code.id))}</span>
          <button type="button" onClick={() => useWorkspace.setState({ armedCodeId: null })}>
            {words.disarm} <kbd>Esc</kbd>
          </button>
        </output>
      ) : null}
      {hidden ? (
        <output className="reader-banner">
          <span>{words.hiddenCodings}</span>
          <button type="button" onClick={() => useWorkspace.setState({ codingsHidden: false })}>
            {words.showCodings}
          </button>
        </output>
      ) : null}
    </>
  );
}
