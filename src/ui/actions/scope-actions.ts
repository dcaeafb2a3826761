import { isWholeStudy } from '../../domain/analysis/scope-fields';
import { useProject } from '../state/project';
import { useScope } from '../state/scope';
import { useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { lookAtWholeStudy, toggleActivatedSources } from './scope';

const isOpen = (): boolean => useProject.getState().mirror !== null;

/** What part of the study one looks at, in every workspace. */
export const scopeActions: readonly Action[] = [
  {
    id: 'scope.open',
    label: ({ scope }) => scope.open,
    menu: 'view',
    shortcut: 'Ctrl+Alt+F',
    isEnabled: isOpen,
    run: () => useScope.setState({ isOpen: true }),
  },
  {
    id: 'scope.reset',
    label: ({ scope }) => scope.reset,
    menu: 'view',
    shortcut: 'Ctrl+Alt+R',
    isEnabled: () => isOpen() && !isWholeStudy(useScope.getState().scope),
    run: lookAtWholeStudy,
  },
  {
    id: 'source.activate',
    label: ({ scope }) => scope.activateSources,
    menu: 'view',
    shortcut: 'Ctrl+Alt+S',
    isEnabled: () => useWorkspace.getState().selectedSourceIds.size > 0,
    run: () => toggleActivatedSources([...useWorkspace.getState().selectedSourceIds]),
  },
];
