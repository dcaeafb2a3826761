import { whyEmpty } from '../../domain/analysis/why-empty';
import { captionDrawing } from '../../domain/figures/caption';
import { drawNothing } from '../../domain/figures/nothing';
import { palettes } from '../../domain/figures/palettes';
import { drawSvg, margin } from '../../domain/figures/svg';
import type { Drawing } from '../../domain/figures/drawing';
import { messagesNow } from '../messages/use-messages';
import { describeFigure } from '../parts/figures/figure-notes';
import { drawInWindow, nameForPeople } from '../parts/figures/look-of-figure';
import type { Wording } from '../parts/figures/figure-view';
import { titleOfFigure } from '../parts/figures/figure-views';
import { useAnalyse, type WorkedFigure } from '../state/analyse';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { drawPng } from './draw-on-canvas';
import { runJob } from './engine';
import { showInFolder } from './export-actions';

export const pictureFormats = ['svg', 'png', 'pdf'] as const;
export const tableFormats = ['xlsx', 'csv', 'json'] as const;
type TableFormat = (typeof tableFormats)[number];
export type PictureFormat = (typeof pictureFormats)[number];

/** Exported drawings are alike, however wide the window is. */
const exportedWidth = 960;
/** For screens and slides of double density. */
const pngScale = 2;

/** Writes the figure that is shown to a file that the person chooses. */
export async function exportPicture(format: PictureFormat): Promise<void> {
  const shown = shownFigure();
  if (!shown) return;
  const { title, drawing } = shown;
  const target = await shell().chooseTarget({ suggestedName: `${fileNameOf(title)}.${format}`, extension: format });
  if (!target) return;
  const bytes = await bytesOf(drawing, title, format);
  const done = await runJob('export.picture', { path: target.grant, bytes }, messagesNow().chrome.jobs.exporting);
  if (done === null) return;
  showNotice('success', messagesNow().analyseNotes.exports.written(target.name), showInFolder(target.grant));
}

/** Writes the table behind the figure to a file that the person chooses. */
export async function exportFigureTable(format: TableFormat): Promise<void> {
  const shown = shownFigure();
  if (!shown) return;
  const { title, figure } = shown;
  const { chrome } = messagesNow();
  const target = await shell().chooseTarget({ suggestedName: `${fileNameOf(title)}.${format}`, extension: format });
  if (!target) return;
  const { settings, scope } = figure;
  const report = await runJob('export.figure', { path: target.grant, format, settings, scope }, chrome.jobs.exporting);
  if (report) showNotice('success', chrome.notices.exported(report.rows, target.name), showInFolder(target.grant));
}

/** Puts the figure on the clipboard as a picture, for documents and slides. */
export async function copyPicture(): Promise<void> {
  const shown = shownFigure();
  if (!shown) return;
  await shell().copyPicture(await drawPng(shown.drawing, palettes.print, pngScale));
  showNotice('success', messagesNow().analyseNotes.exports.copied);
}

/** Puts the table behind the figure on the clipboard, for spreadsheets. */
export async function copyFigureTable(): Promise<void> {
  const shown = shownFigure();
  if (!shown) return;
  const { columns, rows } = nameForPeople(shown.figure.table, shown.figure.settings, shown.wording);
  const lines = [columns.map(({ key }) => key), ...rows.map((row) => row.map((cell) => cell ?? ''))];
  await shell().copyText(
    lines.map((line) => line.map((cell) => String(cell).replaceAll(/[\t\n]/g, ' ')).join('\t')).join('\n'),
  );
  showNotice('success', messagesNow().analyseNotes.exports.copied);
}

type ShownFigure = {
  readonly figure: WorkedFigure;
  readonly title: string;
  readonly drawing: Drawing;
  readonly wording: Wording;
};

/** The figure that is shown, drawn for a file. */
function shownFigure(): ShownFigure | null {
  const { figure } = useAnalyse.getState();
  const { mirror } = useProject.getState();
  if (!figure || !mirror) return null;
  const wording = { messages: messagesNow(), mirror };
  const title = titleOfFigure(figure.settings, wording);
  const why = whyEmpty(figure.settings, figure.table);
  const drawn =
    why === null
      ? drawInWindow(figure.table, figure.settings, wording, exportedWidth)
      : drawNothing(wording.messages.analyse.empty[why], exportedWidth);
  const { measure, scope, numbers } = describeFigure(figure, wording);
  const drawing = captionDrawing(drawn, title, [measure, scope, numbers]);
  return { figure, title, wording, drawing };
}

async function bytesOf(drawing: Drawing, title: string, format: PictureFormat): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'png') return drawPng(drawing, palettes.print, pngScale);
  const svg = drawSvg(drawing, palettes.print, title);
  if (format === 'svg') return new TextEncoder().encode(svg);
  const width = Math.ceil(drawing.width) + 2 * margin;
  const height = Math.ceil(drawing.height) + 2 * margin;
  return shell().printDrawing({ svg, width, height });
}

/** Titles may hold what no file system takes. */
function fileNameOf(title: string): string {
  const study = useProject.getState().mirror?.project.name ?? 'Postil';
  return `${study} ${title}`.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, '-').slice(0, 120);
}
