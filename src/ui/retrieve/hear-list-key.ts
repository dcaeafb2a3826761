import type { KeyboardEvent } from 'react';
import { retrievedActions, weighActions } from '../actions/retrieve-actions';
import { runAction } from '../actions/run-action';
import { matchesShortcut } from '../actions/shortcut';
import { stepTo } from '../parts/tree/step-to';
import { shell } from '../state/shell';
import { useRetrieve } from '../state/retrieve';
import { foldGroup, goToItem } from './go-in-list';
import type { ListLayout } from './lay-out-list';

type ListPlace = { readonly layout: ListLayout; readonly active: number; readonly onClose: () => void };

const acts = [...Object.values(retrievedActions), ...weighActions];

/** The keys of the list: arrows, pages, Space to choose besides, Left and Right to fold groups, and those of the acts. */
export function hearListKey(event: KeyboardEvent, place: ListPlace, openMenu: () => void): boolean {
  const { layout, active, onClose } = place;
  const { key, shiftKey, nativeEvent } = event;
  const isMac = shell().platform === 'darwin';
  const act = acts.find(({ listKey }) => listKey !== undefined && matchesShortcut(listKey, nativeEvent, isMac));
  if (act) {
    runAction(act);
    return true;
  }
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    openMenu();
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const item = layout.at(active);
  const target = stepTo(key, active, layout.count);
  if (target !== null) goToItem(layout.at(target), { extend: shiftKey, toggle: false });
  else if (key === ' ') goToItem(item, { extend: false, toggle: true });
  else if (key === 'Enter' && item.kind === 'row') runAction(retrievedActions.open);
  else if (key === 'ArrowLeft' || key === 'ArrowRight' || key === 'Enter') foldByKey(key, place);
  else if (key === 'Escape' && useRetrieve.getState().chosen.size > 0) useRetrieve.setState({ chosen: new Set() });
  else if (key === 'Escape') onClose();
  else return false;
  return true;
}

/** As in a tree: Left goes to the heading and folds it there, Right unfolds it and goes on. */
function foldByKey(key: string, { layout, active }: ListPlace): void {
  const plain = { extend: false, toggle: false };
  const item = layout.at(active);
  if (item.kind === 'row') {
    const heading = layout.headingOf(item.row);
    if (key === 'ArrowLeft' && heading !== null) goToItem(layout.at(heading), plain);
    return;
  }
  const isFolded = useRetrieve.getState().folded.has(item.key);
  if (key === 'ArrowRight' && !isFolded) goToItem(layout.at(active + 1), plain);
  else foldGroup(item, key === 'Enter' ? !isFolded : key === 'ArrowLeft');
}
