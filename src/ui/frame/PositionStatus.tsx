import { useMemo } from 'react';
import { indexCodePoints } from '../../domain/text/code-points';
import { listParagraphs, paragraphAt } from '../../domain/text/paragraphs';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';

/** Where the selection or the selected coding stands, counted in code points as every export counts. */
export function PositionStatus() {
  const { chrome } = useMessages();
  const openSourceId = useWorkspace((state) => state.openSourceId);
  const selection = useWorkspace((state) => state.selection);
  const selectedCodingId = useWorkspace((state) => state.selectedCodingId);
  const document = useProject((state) => state.mirror?.documents.get(openSourceId ?? ''));
  const text = document?.text ?? '';
  const codePoints = useMemo(() => indexCodePoints(text), [text]);
  const paragraphs = useMemo(() => listParagraphs(text), [text]);

  if (selection && document) {
    const start = codePoints.toCodePoint(selection.start);
    const end = codePoints.toCodePoint(selection.end);
    return <span>{chrome.status.position(paragraphAt(paragraphs, selection.start), start, end)}</span>;
  }
  const coding = document?.codings.get(selectedCodingId ?? '');
  const quotation = document?.quotations.get(coding?.quotationId ?? '');
  if (!quotation) return null;
  const { paragraph, codePointStart, codePointEnd } = quotation;
  return <span>{chrome.status.position(paragraph, codePointStart, codePointEnd)}</span>;
}
