import type { CodeCoding } from '../../contract/codebook-rows';
import { moveCodings, openCoding, removeCodings, takeAsExample } from '../actions/codebook-codings';
import { messagesNow } from '../messages/use-messages';
import type { MenuEntry } from '../parts/context-menu/menu-entry';

/** What can be done with some codings of a code. */
export function codingsMenu(codings: readonly CodeCoding[]): readonly MenuEntry[] {
  const { codebook: words, panels } = messagesNow();
  const ids = codings.map(({ id }) => id);
  const [first, ...others] = codings;
  if (!first) return [];
  const opened: readonly MenuEntry[] =
    others.length > 0 ? [] : [{ kind: 'item', label: words.goToPlace, keys: 'Enter', run: () => openCoding(first) }];
  return [
    ...opened,
    { kind: 'item', label: words.moveCodings, run: () => moveCodings(ids) },
    { kind: 'item', label: words.useAsExample, run: () => void takeAsExample(codings) },
    { kind: 'separator' },
    {
      kind: 'item',
      label: words.removeCodings(ids.length),
      keys: panels.keyDelete,
      danger: true,
      run: () => void removeCodings(ids),
    },
  ];
}
