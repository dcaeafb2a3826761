import type { Id } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import type { PlacedCoding } from '../../domain/text/overlaps';
import { showNotice } from '../state/notices';
import { filterPassages } from '../state/filter-passages';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { codePathText, quoteOf } from './code-passage';

/** Selects the next or previous coding of the open document, or of one code in it, going round, and scrolls to it. */
export function goToCoding(direction: 1 | -1, codeId: Id | null = null): void {
  const { openSourceId, selectedCodingId, selection, caret } = useWorkspace.getState();
  const document = useProject.getState().mirror?.documents.get(openSourceId ?? '');
  if (!document) return;
  const shown = filterPassages(document.passages, useWorkspace.getState());
  const codings = shown.all.filter(({ coding }) => codeId === null || coding.codeId === codeId);
  const next = neighbourCoding(codings, selectedCodingId, selection?.start ?? caret ?? 0, direction);
  if (!next) return showNotice('info', noneBecause(document.passages.all.length > 0));
  const { start, end, paragraph } = next.quotation;
  useWorkspace.setState(({ reveal }) => ({
    selectedCodingId: next.coding.id,
    selection: null,
    taken: null,
    caret: start,
    quickBar: null,
    reveal: { sourceId: document.sourceId, span: { start, end }, token: (reveal?.token ?? 0) + 1 },
  }));
  const quote = quoteOf(document.text, next.quotation);
  showNotice('announce', messagesNow().reader.chosen(codePathText(next.coding.codeId), quote, paragraph));
}

function noneBecause(hasOthers: boolean): string {
  return hasOthers ? messagesNow().coding.noneShown : messagesNow().reader.noCodings;
}

/** The coding after or before the selected one, or after or before an offset when none is selected. */
export function neighbourCoding(
  codings: readonly PlacedCoding[],
  codingId: Id | null,
  offset: number,
  direction: 1 | -1,
): PlacedCoding | null {
  const at = codings.findIndex(({ coding }) => coding.id === codingId);
  if (at >= 0) return codings.at((at + direction) % codings.length) ?? null;
  const found =
    direction === 1
      ? codings.find(({ quotation }) => quotation.start >= offset)
      : codings.findLast(({ quotation }) => quotation.start < offset);
  return found ?? codings.at(direction === 1 ? 0 : -1) ?? null;
}
