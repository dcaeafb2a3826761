import { summaryLayouts } from '../../domain/report/parts';
import { showAnalysePage, toggleReportPreview, useAnalyse } from '../state/analyse';
import { useProject } from '../state/project';
import { useScope } from '../state/scope';
import { showWorkspace } from '../state/views';
import { openDialog, useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { addFigureToReport, addToReport } from './edit-report';

const hasProject = (): boolean => useProject.getState().mirror !== null;

/** Puts the figure that is shown into the report. */
export const addFigureAction: Action = {
  id: 'report.add-figure',
  label: ({ report }) => report.addFigure,
  menu: 'edit',
  isEnabled: () =>
    useWorkspace.getState().workspace === 'analyse' &&
    useAnalyse.getState().page === 'figure' &&
    (useAnalyse.getState().figure?.table.rows.length ?? 0) > 0,
  run: addFigureToReport,
};

/** What can be put into the report from anywhere. */
export const addPartActions: readonly Action[] = [
  {
    id: 'report.add-words',
    label: ({ report }) => report.addWords,
    menu: 'edit',
    isEnabled: hasProject,
    run: () => addToReport({ kind: 'words', settings: { text: '' } }),
  },
  {
    id: 'report.add-memo',
    label: ({ report }) => report.addMemo.act,
    menu: 'edit',
    isEnabled: () => (useProject.getState().mirror?.memos.size ?? 0) > 0,
    run: () => openDialog({ kind: 'choose-memo' }),
  },
  ...summaryLayouts.map((layout): Action => ({
    id: `report.add-summaries-${layout}`,
    label: ({ report }) => report.addSummaries[layout],
    menu: 'edit',
    isEnabled: hasProject,
    run: () => addToReport({ kind: 'summaries', settings: { layout } }, useScope.getState().scope),
  })),
];

/** Shows the report beside its parts as it would go out, or the parts alone. */
export const previewAction: Action = {
  id: 'report.preview',
  label: ({ report }) => report.preview.show,
  menu: 'view',
  isEnabled: () => useWorkspace.getState().workspace === 'analyse' && useAnalyse.getState().page === 'report',
  isChecked: () => useAnalyse.getState().previewShown,
  run: toggleReportPreview,
};

/** The summary grid and the report. */
export const reportActions: readonly Action[] = [
  ...(['summaries', 'report'] as const).map((page): Action => ({
    id: `analyse.${page}`,
    label: ({ report }) => (page === 'summaries' ? report.goToSummaries : report.goToReport),
    menu: 'go',
    isEnabled: hasProject,
    run() {
      showAnalysePage(page);
      showWorkspace('analyse');
    },
  })),
  previewAction,
  addFigureAction,
  ...addPartActions,
];
