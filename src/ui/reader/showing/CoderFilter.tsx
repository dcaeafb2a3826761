import { toggleHiddenCoder } from '../../actions/show-codings';
import { useMessages } from '../../messages/use-messages';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';

/** Whose codings are shown; of one coder alone there is nothing to choose. */
export function CoderFilter() {
  const words = useMessages().showing;
  const coders = useProject((state) => state.mirror?.coders);
  const hiddenIds = useWorkspace((state) => state.hiddenCoderIds);
  if (!coders || coders.size < 2) return null;
  return (
    <fieldset className="showing-part">
      <legend>{words.coders}</legend>
      <div className="showing-coders">
        {[...coders.values()].map(({ id, name, colour }) => (
          <label key={id} className="showing-choice">
            <input type="checkbox" checked={!hiddenIds.has(id)} onChange={() => toggleHiddenCoder(id)} />
            <span className="reader-swatch" style={{ background: colour }} />
            <span className="showing-name">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
