import { useProject } from '../state/project';
import type { Action } from './action';
import { beginVariable } from './edit-variables';
import { importVariables } from './exchange-variables';
import { subjectOfView } from './export-actions';

const hasProject = (): boolean => useProject.getState().mirror !== null;

/** Variables of documents, and of cases while their view is open. */
export const variableActions: readonly Action[] = [
  {
    id: 'variable.create',
    menu: 'document',
    label: ({ variables }) => variables.newVariable,
    isEnabled: hasProject,
    run: () => beginVariable(subjectOfView()),
  },
  {
    id: 'variable.import',
    menu: 'file',
    label: ({ variables }) => variables.importTable,
    isEnabled: hasProject,
    run: () => importVariables(subjectOfView()),
  },
];
