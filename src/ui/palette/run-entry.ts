import { applyCodeToSelection } from '../actions/edit-codings';
import { reportFailure } from '../actions/report-failure';
import { runAction } from '../actions/run-action';
import { openDocument } from '../state/open-document';
import { closeDialog, useWorkspace } from '../state/workspace';
import type { PaletteEntry } from './palette-entries';

/** Opens the document, applies or shows the code, or does what the action says. */
export function runEntry({ target }: PaletteEntry): void {
  closeDialog();
  switch (target.kind) {
    case 'document':
      openDocument(target.sourceId);
      return;
    case 'code':
      if (appliesCode(target.codable)) {
        applyCodeToSelection(target.codeId).catch((error: unknown) => reportFailure('coding.apply', error));
      } else {
        useWorkspace.setState({ selectedCodeIds: new Set([target.codeId]), selectedCodingId: null });
      }
      return;
    case 'command':
      runAction(target.action);
  }
}

/** Whether choosing a code codes the selected passage with it; otherwise the code is shown. */
export function appliesCode(codable: boolean): boolean {
  return codable && useWorkspace.getState().selection !== null;
}
