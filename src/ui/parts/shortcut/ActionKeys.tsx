import { keyOf } from '../../actions/key-of';
import { useWorkspace } from '../../state/workspace';
import { ShortcutKeys } from './ShortcutKeys';

/** The keys that an act is heard by at present as small key caps; nothing when the person took them away. */
export function ActionKeys({ action }: { readonly action: string }) {
  useWorkspace((state) => state.settings.keys);
  const keys = keyOf(action);
  return keys === null ? null : <ShortcutKeys shortcut={keys} />;
}
