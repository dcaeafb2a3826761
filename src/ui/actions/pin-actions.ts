import type { Id } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { chosenCoding } from './code-passage';
import { findCode, pinCode } from './edit-codes';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Pinning the code that is meant to a digit, and taking it off again. */
export const pinActions: readonly Action[] = [
  ...keys.map((key): Action => ({
    id: `code.pinTo${key}`,
    menu: null,
    label: ({ panels }) => panels.codebook.pinMeant(meantName(), key),
    isEnabled: () => meantCode() !== null,
    run: () => pinMeantCode(key),
  })),
  {
    id: 'code.unpin',
    menu: null,
    label: ({ panels }) => panels.codebook.unpinMeant(meantName()),
    isEnabled: () => (findCode(meantCode() ?? '')?.shortcut ?? null) !== null,
    run: () => pinCode(meantCode() ?? '', null),
  },
];

async function pinMeantCode(key: string): Promise<void> {
  const codeId = meantCode();
  if (codeId === null) return;
  await pinCode(codeId, key);
  const code = findCode(codeId);
  if (code?.shortcut === key) showNotice('success', messagesNow().panels.codebook.isPinned(code.name, key));
}

/** The one selected in the codebook, else the chosen coding's, else the one applied last. */
function meantCode(): Id | null {
  const { selectedCodeIds, lastCodeIds } = useWorkspace.getState();
  const [selected] = selectedCodeIds;
  return selected ?? chosenCoding()?.coding.codeId ?? lastCodeIds.at(-1) ?? null;
}

function meantName(): string {
  return findCode(meantCode() ?? '')?.name ?? '';
}
