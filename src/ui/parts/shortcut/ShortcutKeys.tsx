import { formatShortcut } from '../../actions/shortcut';
import { shell } from '../../state/shell';

/** The keys of an action as small key caps. */
export function ShortcutKeys({ shortcut }: { readonly shortcut: string }) {
  return <kbd>{formatShortcut(shortcut, shell().platform === 'darwin')}</kbd>;
}
