import type { Id } from '../../../domain/model';
import { keyOf, letterOf } from '../../actions/key-of';
import { codePathText, openBar, quoteOf } from '../../actions/code-passage';
import { copyChosen, joinWithNeighbour } from '../../actions/coding/reshape-codings';
import { linkEntries } from '../../actions/link-entries';
import { exemplaryOf, takeAsExample } from '../../actions/codebook-codings';
import { findSelectedCoding, removeCoding, setStance, setWeight } from '../../actions/edit-codings';
import { showOnlyCode, toggleHiddenCodes } from '../../actions/show-codings';
import { messagesNow } from '../../messages/use-messages';
import type { MenuEntry } from '../../parts/context-menu/menu-entry';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { neutralColour } from '../codings/colour-scales';
import { chooseCoding } from './hear-brackets';

const weights = [20, 40, 60, 80, 100] as const;

/** What can be done with a coding: the same acts as on the keyboard, at the pointer. */
export function codingMenu(codingId: Id): readonly MenuEntry[] {
  const { reader: words, coding: acts, showing, codebook } = messagesNow();
  const documents = useProject.getState().mirror?.documents;
  const coding = documents?.get(useWorkspace.getState().openSourceId ?? '')?.codings.get(codingId);
  const codeId = coding?.codeId ?? '';
  const stances = ['supports', 'opposes', 'neutral'] as const;
  return [
    { kind: 'item', label: acts.action.replace, keys: keyOf('coding.replace') ?? '', run: () => openBar('replace') },
    { kind: 'item', label: acts.action.memo, keys: letterOf('coding.memo') ?? '', run: () => openBar('memo') },
    { kind: 'separator' },
    { kind: 'item', label: acts.action.actor, keys: letterOf('coding.actor') ?? '', run: () => openBar('actor') },
    ...stances.map((stance): MenuEntry => ({
      kind: 'item',
      label: words[stance],
      checked: coding?.stance === stance,
      run: () => void setStance(codingId, coding?.stance === stance ? null : stance),
    })),
    {
      kind: 'submenu',
      label: words.bar.weight,
      entries: [
        ...weights.map((weight): MenuEntry => ({
          kind: 'item',
          label: words.weight(weight),
          checked: coding?.weight === weight,
          run: () => void setWeight(codingId, weight),
        })),
        { kind: 'item', label: words.weightNone, run: () => void setWeight(codingId, null) },
      ],
    },
    { kind: 'separator' },
    { kind: 'item', label: acts.action.copy, keys: keyOf('coding.copy') ?? '', run: copyChosen },
    {
      kind: 'item',
      label: codebook.useAsExample,
      run: () => {
        const selected = documents && findSelectedCoding(documents, codingId);
        if (selected) void takeAsExample([exemplaryOf(selected)]);
      },
    },
    { kind: 'item', label: acts.action.join, keys: keyOf('coding.join') ?? '', run: () => void joinWithNeighbour() },
    ...linkEntries({ table: 'coding', id: codingId }),
    { kind: 'item', label: showing.hideCode, run: () => toggleHiddenCodes([codeId]) },
    { kind: 'item', label: showing.showOnlyCode, run: () => showOnlyCode(codeId) },
    { kind: 'separator' },
    {
      kind: 'item',
      label: acts.action.remove,
      keys: keyOf('coding.remove') ?? '',
      danger: true,
      run: () => void removeCoding(codingId),
    },
  ];
}

/** The codings that a count stands for, each with its code and coder; choosing one selects it. */
export function codingList(codingIds: readonly Id[]): readonly MenuEntry[] {
  const { mirror } = useProject.getState();
  const { selectedCodingId } = useWorkspace.getState();
  const documents = [...(mirror?.documents.values() ?? [])];
  return codingIds.flatMap((id): MenuEntry[] => {
    const document = documents.find(({ codings }) => codings.has(id));
    const coding = document?.codings.get(id);
    const quotation = document?.quotations.get(coding?.quotationId ?? '');
    if (!mirror || !document || !coding || !quotation) return [];
    const path = codePathText(coding.codeId);
    const coder = mirror.coders.get(coding.coderId)?.name ?? '';
    return [
      {
        kind: 'item',
        label: `${path} · ${coder} · “${quoteOf(document.text, quotation)}”`,
        swatch: mirror.codes.get(coding.codeId)?.colour ?? neutralColour,
        checked: id === selectedCodingId,
        run: () => chooseCoding(id),
      },
    ];
  });
}
