import type { ArgsOf } from '../../contract/engine';
import type { ReportPart } from '../../domain/report/parts';
import { partOfItem } from '../../domain/report/parts';
import type { Id, ReportItem } from '../../domain/model';
import { byPosition } from '../../domain/order';
import type { Scope } from '../../domain/analysis/scope';
import { wholeStudy } from '../../domain/analysis/scope';
import { messagesNow } from '../messages/use-messages';
import { titleOfFigure } from '../parts/figures/figure-views';
import { changeFigure, showFigure, useAnalyse } from '../state/analyse';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { useScope } from '../state/scope';
import { runCommand, startReading } from './engine';
import { undoAction } from './undo-action';

/** Puts the figure that is shown behind all parts of the report, with its scope. */
export async function addFigureToReport(): Promise<void> {
  const { figure } = useAnalyse.getState();
  const { mirror } = useProject.getState();
  if (!figure || !mirror) return;
  const caption = titleOfFigure(figure.settings, { messages: messagesNow(), mirror });
  await addToReport({ kind: 'figure', settings: figure.settings }, figure.scope, caption);
}

/** Puts a part behind all others. */
export async function addToReport(part: ReportPart, scope: Scope = wholeStudy, caption = ''): Promise<void> {
  const done = await runCommand('report.add', { part, scope, caption });
  if (done) showNotice('success', messagesNow().report.added, undoAction());
}

/** The parts of the report in their order. */
export function reportItemsNow(): readonly ReportItem[] {
  return [...(useProject.getState().mirror?.reportItems.values() ?? [])].sort(byPosition);
}

/** Moves a part one place up or down. */
export async function moveReportItem(itemId: Id, step: 1 | -1): Promise<void> {
  const items = reportItemsNow();
  const at = items.findIndex(({ id }) => id === itemId);
  const target = at + step;
  if (at < 0 || target < 0 || target >= items.length) return;
  const before = step < 0 ? items[target] : items[target + 1];
  await runCommand('report.move', { itemIds: [itemId], beforeId: before?.id ?? null });
}

/** Puts a part before another one. */
export async function placeReportItem(itemId: Id, beforeId: Id | null): Promise<void> {
  if (itemId !== beforeId) await runCommand('report.move', { itemIds: [itemId], beforeId });
}

/** Gives a part another caption, or other words. */
export async function changeReportItem(
  itemId: Id,
  changes: { readonly caption?: string; readonly part?: ReportPart },
): Promise<void> {
  await runCommand('report.change', { itemId, ...changes });
}

/** Writes the title page: what is left out stays as it is. */
export async function entitleReport(words: ArgsOf<'report.entitle'>): Promise<void> {
  await runCommand('report.entitle', words);
}

/** Takes a part out of the report. */
export async function removeReportItem(itemId: Id): Promise<void> {
  const done = await runCommand('report.remove', { itemIds: [itemId] });
  if (done !== null) showNotice('success', messagesNow().report.list.removed, undoAction());
}

/** Shows the figure of a part again, as it was added. */
export function showReportedFigure(item: ReportItem): void {
  const part = partOfItem(item);
  if (part.kind !== 'figure') return;
  useScope.setState({ scope: JSON.parse(item.scope) as Scope });
  changeFigure(part.settings);
  showFigure(part.settings.kind);
}

/** Writes a cell of the summary grid; without words it is empty again. */
export async function writeSummary(sourceId: Id, codeId: Id, text: string): Promise<void> {
  await runCommand('summary.write', { sourceId, codeId, text });
}

/** The rows and columns of the summary grid in a scope. */
export function readSummaryGrid(scope: Scope, signal: AbortSignal) {
  return startReading('summary.grid', { scope }, signal);
}

/** The codings of a document by a code, as far as the scope leaves them in. */
export function readCellPassages(sourceId: Id, codeId: Id, signal: AbortSignal) {
  const { folders: _, sourceSetIds: __, codeSetIds: ___, withChildren: ____, ...scope } = useScope.getState().scope;
  return startReading(
    'figure.passages',
    {
      settings: { kind: 'frequencies', unit: 'codings', reach: 'own' },
      scope: { ...scope, sourceIds: [sourceId], codeIds: [codeId] },
      place: { row: 0 },
      from: 0,
      limit: 200,
    },
    signal,
  );
}
