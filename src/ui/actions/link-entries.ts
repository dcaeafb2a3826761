import type { NewLinkEnd } from '../../contract/link-commands';
import { messagesNow } from '../messages/use-messages';
import { useLinking } from '../state/linking';
import { beginLink, finishLink } from './edit-links';
import { keyOf } from './key-of';

/** The lines of a context menu that begin a link at a record, and lead one to it that was begun elsewhere. */
export function linkEntries(end: NewLinkEnd) {
  const { begin, finish } = messagesNow().links.actions;
  return [
    { kind: 'item', label: begin, keys: keyOf('link.begin') ?? '', run: () => beginLink(end) },
    {
      kind: 'item',
      label: finish,
      keys: keyOf('link.finish') ?? '',
      disabled: useLinking.getState().from === null,
      run: () => finishLink(end),
    },
  ] as const;
}
