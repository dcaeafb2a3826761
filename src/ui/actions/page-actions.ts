import type { Settings } from '../../contract/shell';
import type { Messages } from '../messages/message';
import { changeSettings, useWorkspace } from '../state/workspace';
import type { Action } from './action';

/** How the text is set: length of the lines, letters, paragraph numbers. */
export const pageActions: readonly Action[] = [
  choice('measure.narrow', { measure: 'narrow' }, (words) => words.measureNarrow),
  choice('measure.normal', { measure: 'normal' }, (words) => words.measureNormal),
  choice('measure.wide', { measure: 'wide' }, (words) => words.measureWide),
  choice('measure.full', { measure: 'full' }, (words) => words.measureFull),
  choice('page.serif', { typeface: 'serif' }, (words) => words.serif),
  choice('page.sans', { typeface: 'sans' }, (words) => words.sans),
  {
    id: 'page.paragraphNumbers',
    label: ({ find }) => find.action.paragraphNumbers,
    menu: 'view',
    isChecked: () => useWorkspace.getState().settings.paragraphNumbers,
    run: () => changeSettings({ paragraphNumbers: !useWorkspace.getState().settings.paragraphNumbers }),
  },
];

function choice(id: string, change: Partial<Settings>, label: (words: Messages['find']['action']) => string): Action {
  const isChecked = (): boolean => {
    const { settings } = useWorkspace.getState();
    return Object.entries(change).every(([name, value]) => settings[name as keyof Settings] === value);
  };
  return { id, label: ({ find }) => label(find.action), menu: 'view', isChecked, run: () => changeSettings(change) };
}
