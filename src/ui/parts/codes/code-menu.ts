import { codeColours } from '../../../domain/codebook/palette';
import type { Code, Id } from '../../../domain/model';
import { beginCode, beginRename, beginSplit, stepCode } from '../../actions/code-actions';
import { chosenCoding } from '../../actions/code-passage';
import { reviewCodings } from '../../actions/codebook-codings';
import {
  moveCodes,
  pinCode,
  recolourCodes,
  removeCodes,
  setCodable,
  shadeCodes,
  toggleArmed,
} from '../../actions/edit-codes';
import { applyCodeToSelection } from '../../actions/edit-codings';
import { beginMemo } from '../../actions/edit-memos';
import { historyEntry } from '../../actions/history-entry';
import { keyOf } from '../../actions/key-of';
import { setEntries } from '../../actions/sets';
import { toggleActivatedCodes } from '../../actions/scope';
import { toggleHiddenCodes } from '../../actions/show-codings';
import type { Messages } from '../../messages/message';
import { messagesNow } from '../../messages/use-messages';
import type { MenuEntry } from '../context-menu/menu-entry';
import { useWorkspace, type Dialog } from '../../state/workspace';

/** What can be done with the codes that were clicked; `codes` are all codes, to say who holds a key. */
export function codeMenu(
  messages: Messages['panels'],
  codeIds: readonly Id[],
  codes: ReadonlyMap<Id, Code>,
): readonly MenuEntry[] {
  const words = messages.codebook;
  const clicked = codeIds.flatMap((id) => codes.get(id) ?? []);
  const [code] = clicked;
  const many = codeIds.length > 1;
  const colours = codeColours.map(({ name, colour }): MenuEntry => ({
    kind: 'item',
    label: messages.colours[name],
    swatch: colour,
    checked: clicked.every((other) => other.colour === colour),
    run: () => void recolourCodes(codeIds, colour),
  }));
  const { hiddenCodeIds, activatedCodeIds } = useWorkspace.getState();
  const showing = messagesNow().showing;
  const isHidden = codeIds.every((id) => hiddenCodeIds.has(id));
  const isActivated = codeIds.every((id) => activatedCodeIds.has(id));
  return [
    ...(many || !code ? [] : entriesOfOne(words, code, codes)),
    item(isHidden ? showing.show : showing.hide, () => toggleHiddenCodes(codeIds), keyShown('code.hide')),
    item(
      isActivated ? showing.deactivate : showing.activate,
      () => toggleActivatedCodes(codeIds),
      keyShown('code.activate'),
    ),
    { kind: 'separator' },
    {
      kind: 'submenu',
      label: words.colour,
      entries: [
        ...colours,
        { kind: 'separator' },
        item(messagesNow().codebook.shade, () => void shadeCodes(codeIds), {
          disabled: ![...codes.values()].some(({ parentId }) => parentId !== null && codeIds.includes(parentId)),
        }),
      ],
    },
    { kind: 'submenu', label: messagesNow().codebook.setsMenu, entries: setEntries('code', codeIds) },
    item(words.merge, () => openDialog({ kind: 'choose-code', purpose: 'merge', ids: codeIds })),
    {
      kind: 'submenu',
      label: words.moveMenu,
      entries: [
        item(words.move, () => openDialog({ kind: 'choose-code', purpose: 'move', ids: codeIds })),
        item(words.toTop, () => void moveCodes(codeIds, { parentId: null, beforeId: null }), {
          disabled: clicked.every(({ parentId }) => parentId === null),
        }),
        ...(many || !code ? [] : moveEntries(words, code.id)),
      ],
    },
    { kind: 'separator' },
    item(many ? words.removeMany(codeIds.length) : words.remove, () => void removeCodes(codeIds), {
      keys: messages.keyDelete,
      danger: true,
    }),
  ];
}

function entriesOfOne(
  words: Messages['panels']['codebook'],
  code: Code,
  codes: ReadonlyMap<Id, Code>,
): readonly MenuEntry[] {
  const { selection, armedCodeId } = useWorkspace.getState();
  return [
    item(words.apply, () => void applyCodeToSelection(code.id), {
      keys: 'Enter',
      disabled: selection === null || code.codable === 0,
    }),
    item(armedCodeId === code.id ? words.disarm : words.arm, () => toggleArmed(code.id), {
      disabled: code.codable === 0,
    }),
    { kind: 'separator' },
    item(words.newChild, () => beginCode(code.id)),
    item(words.newSibling, () => beginCode(code.parentId)),
    item(messagesNow().codebook.review, () => reviewCodings(code.id)),
    item(words.split, beginSplit, { disabled: chosenCoding()?.coding.codeId !== code.id }),
    { kind: 'separator' },
    item(words.rename, () => beginRename(code.id), { keys: 'F2' }),
    item(words.define, () => openDialog({ kind: 'define-code', codeId: code.id })),
    item(words.memo, () => beginMemo('code', code.id)),
    item(words.codable, () => void setCodable(code.id, code.codable === 0), { checked: code.codable === 1 }),
    { kind: 'submenu', label: words.pin, entries: pinEntries(words, code, codes) },
    historyEntry('code', code.id),
  ];
}

function pinEntries(
  words: Messages['panels']['codebook'],
  code: Code,
  codes: ReadonlyMap<Id, Code>,
): readonly MenuEntry[] {
  const holders = new Map([...codes.values()].map((other) => [other.shortcut, other]));
  const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => {
    const holder = holders.get(key);
    const label = holder && holder.id !== code.id ? words.pinTaken(key, holder.name) : words.pinTo(key);
    return item(label, () => void pinCode(code.id, key), { checked: code.shortcut === key });
  });
  return [
    ...keys,
    { kind: 'separator' },
    item(words.unpin, () => void pinCode(code.id, null), { disabled: code.shortcut === null }),
  ];
}

function moveEntries(words: Messages['panels']['codebook'], codeId: Id): readonly MenuEntry[] {
  return [
    item(words.moveUp, () => void stepCode(codeId, 'up'), { keys: 'Alt+Shift+↑' }),
    item(words.moveDown, () => void stepCode(codeId, 'down'), { keys: 'Alt+Shift+↓' }),
    item(words.moveIn, () => void stepCode(codeId, 'in'), { keys: 'Alt+Shift+→' }),
    item(words.moveOut, () => void stepCode(codeId, 'out'), { keys: 'Alt+Shift+←' }),
  ];
}

function keyShown(action: string): { readonly keys: string } {
  return { keys: keyOf(action) ?? '' };
}

type Item = Extract<MenuEntry, { kind: 'item' }>;

function item(label: string, run: () => void, extras: Omit<Item, 'kind' | 'label' | 'run'> = {}): Item {
  return { kind: 'item', label, run, ...extras };
}

function openDialog(dialog: Dialog): void {
  useWorkspace.setState({ dialog });
}
