import type { ExportReport } from '../../contract/reports';
import { describeWarning } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { runJob } from './engine';
import { reportFailure } from './report-failure';

export const tableFormats = ['xlsx', 'csv', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Writes the coded segments or the codebook to a file that the person chooses. */
export async function exportTable(name: 'export.segments' | 'export.codebook', format: TableFormat): Promise<void> {
  const { chrome } = messagesNow();
  const target = await shell().chooseTarget({ suggestedName: suggestName(name, format), extension: format });
  if (!target) return;
  const report: ExportReport | null = await runJob(name, { path: target.grant, format }, chrome.jobs.exporting);
  if (!report) return;
  showNotice('success', chrome.notices.exported(report.rows, target.name), showInFolder(target.grant));
  for (const warning of report.warnings) showNotice('info', describeWarning(warning, messagesNow()));
}

/** The offer to show a written file where it lies. */
export function showInFolder(grant: string): { readonly label: string; readonly run: () => void } {
  return {
    label: messagesNow().chrome.notices.showInFolder,
    run() {
      shell()
        .showInFolder(grant)
        .catch((error: unknown) => reportFailure('showInFolder', error));
    },
  };
}

function suggestName(name: 'export.segments' | 'export.codebook', format: TableFormat): string {
  const study = useProject.getState().mirror?.project.name ?? 'Postil';
  return `${study} ${name === 'export.segments' ? 'segments' : 'codebook'}.${format}`;
}
