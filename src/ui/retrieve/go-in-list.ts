import { followRetrieved } from '../actions/edit-retrieved';
import { useRetrieve } from '../state/retrieve';
import { chosenAfter } from './choose-rows';
import type { ListItem } from './lay-out-list';

type Manner = { readonly extend: boolean; readonly toggle: boolean };

/** Goes to a line of the list: at the heading of a group all its passages are chosen. The text beside the list follows. */
export function goToItem(item: ListItem, manner: Manner): void {
  const { row, chosen } = useRetrieve.getState();
  if (item.kind === 'heading') {
    const { firstRow, group, key } = item;
    const own = Array.from({ length: group.passages }, (_, i) => firstRow + i);
    const others = manner.extend || manner.toggle ? chosen : [];
    useRetrieve.setState({ row: firstRow, heading: key, chosen: new Set([...others, ...own]) });
    return;
  }
  useRetrieve.setState({ row: item.row, heading: null, chosen: chosenAfter({ row, chosen }, item.row, manner) });
  if (!manner.extend && !manner.toggle) followRetrieved(item.row);
}

/** Folds the passages of a group away, or unfolds them; the keyboard is at its heading then. */
export function foldGroup(item: Extract<ListItem, { kind: 'heading' }>, isFolded: boolean): void {
  goToItem(item, { extend: false, toggle: false });
  useRetrieve.setState(({ folded }) => {
    const next = new Set(folded);
    if (isFolded) next.add(item.key);
    else next.delete(item.key);
    return { folded: next };
  });
}
