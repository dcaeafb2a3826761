import { letterOf } from '../actions/key-of';
import { useMessages } from '../messages/use-messages';
import { ShortcutKeys } from '../parts/shortcut/ShortcutKeys';
import { useTextEditing } from '../state/editing/text-editing';
import { useWorkspace } from '../state/workspace';
import styles from './frame.module.css';

/** The next keys that one would look for, by what is before the person: nothing selected, a passage, a coding. */
const keysFor = {
  text: ['passage.word', 'passage.sentence', 'passage.paragraph', 'uncoded.nextSentence', 'help.shortcuts'],
  passage: ['coding.openBar', 'coding.uncode', 'help.shortcuts'],
  coding: ['coding.next', 'extent.endLaterByWord', 'coding.replace', 'coding.memo', 'coding.actor', 'help.shortcuts'],
} as const;

/** Says in the status bar which keys do the likeliest next thing, so that nobody needs a manual to begin. */
export function KeyHints() {
  const words = useMessages().coding.hints;
  const openSourceId = useWorkspace((state) => state.openSourceId);
  const hasBar = useWorkspace((state) => state.quickBar !== null);
  const hasSelection = useWorkspace((state) => state.selection !== null);
  const hasCoding = useWorkspace((state) => state.selectedCodingId !== null);
  // The keys may be the person's own.
  useWorkspace((state) => state.settings.keys);
  // In edit mode the letters are typed.
  const isEdited = useTextEditing(({ editing }) => editing !== null && editing.sourceId === openSourceId);
  if (openSourceId === null || hasBar || isEdited) return null;
  const ids = keysFor[hasSelection ? 'passage' : hasCoding ? 'coding' : 'text'];
  return (
    <span className={styles['keyHints']} data-testid="key-hints">
      {ids.map((id) => {
        const key = letterOf(id);
        return key ? (
          <span key={id}>
            <ShortcutKeys shortcut={key} /> {words[id]}
          </span>
        ) : null;
      })}
    </span>
  );
}
