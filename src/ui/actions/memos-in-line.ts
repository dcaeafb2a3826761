import type { Coding, Memo } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showMemo } from '../state/memos';
import { showNotice } from '../state/notices';
import { changeSettings, useWorkspace } from '../state/workspace';

/** Lets memos stand under their passages in the reader, or takes them away from there. */
export function toggleMemosInLine(): void {
  const memosInLine = !useWorkspace.getState().settings.memosInLine;
  changeSettings({ memosInLine });
  const { said } = messagesNow().showing;
  showNotice('announce', memosInLine ? said.memosInLine : said.memosApart);
}

/** Opens a memo that stands in a text: in the inspector, or in the memo view when the inspector does not show what it is on. */
export function openMemoInLine(memo: Memo, coding: Coding | null): void {
  if (coding === null && memo.aboutTable !== 'source') return showMemo(memo.id, true);
  if (!useWorkspace.getState().settings.rightOpen) changeSettings({ rightOpen: true });
  useWorkspace.setState({
    ...(coding
      ? { selectedCodingId: coding.id, selection: null, quickBar: null }
      : { selectedCodingId: null, selectedCodeIds: new Set(), selectedSourceIds: new Set([memo.aboutId]) }),
    inlineEdit: { kind: 'edit-memo', memoId: memo.id },
  });
}
