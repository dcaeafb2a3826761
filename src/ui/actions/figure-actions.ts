import { toggleFigureTable, showFigure, useAnalyse } from '../state/analyse';
import { firstSettings, type ShownFigure } from '../state/first-settings';
import { useProject } from '../state/project';
import { showWorkspace } from '../state/views';
import { useWorkspace } from '../state/workspace';
import type { Messages } from '../messages/message';
import type { Action } from './action';
import {
  copyFigureTable,
  copyPicture,
  exportFigureTable,
  exportPicture,
  pictureFormats,
  tableFormats,
} from './export-figure';

const isShown = (): boolean =>
  useWorkspace.getState().workspace === 'analyse' && useAnalyse.getState().page === 'figure';
const hasFigure = (): boolean => isShown() && (useAnalyse.getState().figure?.table.rows.length ?? 0) > 0;

/** What a figure that is shown goes out as: as a picture, as a table, to a file or the clipboard. */
export const figureExportActions: readonly Action[] = [
  ...pictureFormats.map((format): Action => ({
    id: `figure.${format}`,
    label: ({ analyseNotes: { exports } }) => exports.picture(exports[format]),
    menu: 'file',
    isEnabled: hasFigure,
    run: () => exportPicture(format),
  })),
  ...tableFormats.map((format): Action => ({
    id: `figure.table-${format}`,
    label: ({ analyseNotes, exporting }) => analyseNotes.exports.table(exporting.formats[format]),
    menu: 'file',
    isEnabled: hasFigure,
    run: () => exportFigureTable(format),
  })),
  {
    id: 'figure.copy',
    label: ({ analyseNotes }) => analyseNotes.exports.copyPicture,
    menu: 'edit',
    isEnabled: hasFigure,
    run: copyPicture,
  },
  {
    id: 'figure.copy-table',
    label: ({ analyseNotes }) => analyseNotes.exports.copyTable,
    menu: 'edit',
    isEnabled: hasFigure,
    run: copyFigureTable,
  },
];

const kinds = Object.keys(firstSettings) as ShownFigure['kind'][];

/** Every figure, from wherever one is, and the table behind the one that is shown. */
export const figureActions: readonly Action[] = [
  ...kinds.map((kind): Action => ({
    id: `figure.${kind}`,
    label: ({ analyse }: Messages) => analyse.goToFigure(analyse.kinds[kind]),
    menu: 'go',
    isEnabled: () => useProject.getState().mirror !== null,
    run() {
      showFigure(kind);
      showWorkspace('analyse');
    },
  })),
  {
    id: 'figure.table',
    label: ({ analyse }) => analyse.showTable,
    menu: 'view',
    isEnabled: isShown,
    isChecked: () => useAnalyse.getState().tableShown,
    run: toggleFigureTable,
  },
  ...figureExportActions,
];
