import type { HistoryRow } from '../../contract/rows';
import { askToUndoBack } from '../actions/history-actions';
import { messagesNow } from '../messages/use-messages';
import type { MenuEntry } from '../parts/context-menu/menu-entry';
import { filterHistoryBy } from '../state/history';
import { localDay } from '../state/local-day';

/** What can be done from an act: going back to it, or showing only those like it. */
export function actMenu({ seq, coder, command, time, undone }: HistoryRow): readonly MenuEntry[] {
  const { history } = messagesNow();
  const kind = kindOfAct(command);
  const day = localDay(time);
  return [
    {
      kind: 'item',
      label: `${history.undoBack}…`,
      disabled: undone,
      run: () => void askToUndoBack(seq),
    },
    { kind: 'separator' },
    { kind: 'item', label: `${history.coder}: ${coder}`, run: () => filterHistoryBy({ coder }) },
    { kind: 'item', label: `${history.kind}: ${history.kinds[kind] ?? kind}`, run: () => filterHistoryBy({ kind }) },
    { kind: 'item', label: history.chips.from(day), run: () => filterHistoryBy({ from: day }) },
    { kind: 'item', label: history.chips.to(day), run: () => filterHistoryBy({ to: day }) },
  ];
}

/** The noun of a command: `coding` of `coding.apply`. */
function kindOfAct(command: string): string {
  return command.slice(0, command.indexOf('.'));
}
