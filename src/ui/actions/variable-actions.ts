import { useProject } from '../state/project';
import { isViewShown } from '../state/views';
import type { Action } from './action';
import { beginVariable } from './edit-variables';
import { exportVariables, importVariables } from './exchange-variables';

const aboutNow = (): 'source' | 'case' => (isViewShown('cases') ? 'case' : 'source');
const hasProject = (): boolean => useProject.getState().mirror !== null;

/** Variables of documents, and of cases while their view is open. */
export const variableActions: readonly Action[] = [
  {
    id: 'variable.create',
    menu: 'document',
    label: ({ variables }) => variables.newVariable,
    isEnabled: hasProject,
    run: () => beginVariable(aboutNow()),
  },
  {
    id: 'variable.import',
    menu: 'file',
    label: ({ variables }) => variables.importTable,
    isEnabled: hasProject,
    run: () => importVariables(aboutNow()),
  },
  ...(['xlsx', 'csv'] as const).map((format): Action => ({
    id: `variable.export.${format}`,
    menu: 'file',
    label: ({ variables }) => variables.exportTable(format.toUpperCase()),
    isEnabled: hasProject,
    run: () => exportVariables(aboutNow(), format),
  })),
];
