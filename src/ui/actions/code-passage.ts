import type { ArgsOf } from '../../contract/engine';
import { codePathNames } from '../../domain/codebook/tree';
import type { Coding, Id, Span } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { findCode } from './edit-codes';
import { runCommand } from './engine';

/** What happens to the bar and the selection once a passage is coded. */
export type AfterCoding = 'leave' | 'keep' | 'actor';

const codesRemembered = 9;
const quoteSpoken = 60;

/** Applies a code to the selected passage of the open document. */
export async function codeSelection(codeId: Id, after: AfterCoding = 'leave'): Promise<void> {
  const { openSourceId, selection } = useWorkspace.getState();
  const code = findCode(codeId);
  if (!code || openSourceId === null || !selection) return;
  if (code.codable === 0) return showNotice('info', messagesNow().reader.notCodable(code.name));
  const before = useProject.getState().mirror?.documents.get(openSourceId)?.codings;
  const applied = await runCommand('coding.apply', { sourceId: openSourceId, ...spanOf(selection), codeId });
  if (!applied) return;
  if (before?.has(applied.codingId)) showNotice('info', messagesNow().reader.alreadyApplied(codePathText(codeId)));
  settleCoding(applied.codingId, codeId, selection, after);
}

/** Makes a code and applies it to the selected passage in one act. */
export async function codeSelectionAnew(
  name: string,
  parentId: Id | null,
  after: AfterCoding = 'leave',
): Promise<void> {
  const { openSourceId, selection } = useWorkspace.getState();
  if (openSourceId === null || !selection) return;
  const parent = parentId === null ? undefined : findCode(parentId);
  const args: ArgsOf<'coding.applyNew'> = { sourceId: openSourceId, ...spanOf(selection), name, parentId };
  const applied = await runCommand('coding.applyNew', parent ? { ...args, colour: parent.colour } : args);
  if (applied) settleCoding(applied.codingId, applied.codeId, selection, after);
}

/** Writes a memo on the selected passage, or on the selected coding when no passage is selected. */
export async function writeMemo(text: string): Promise<void> {
  const { openSourceId, selection, selectedCodingId } = useWorkspace.getState();
  if (text.trim() === '') return leaveBar();
  if (selection && openSourceId !== null) {
    const made = await runCommand('memo.createOnPassage', { sourceId: openSourceId, ...spanOf(selection), text });
    if (!made) return;
  } else if (selectedCodingId !== null) {
    const about = { aboutTable: 'coding', aboutId: selectedCodingId } as const;
    if (!(await runCommand('memo.create', { ...about, title: '', text }))) return;
  }
  showNotice('announce', messagesNow().reader.memoSaved);
  leaveBar();
}

/** Closes the quick-coding bar; the selection stays. */
export function leaveBar(): void {
  useWorkspace.setState({ quickBar: null });
}

/** The coding shown in the inspector, with its place, when it stands in the open document. */
export function chosenCoding(): { readonly coding: Coding; readonly span: Span } | null {
  const { openSourceId, selectedCodingId } = useWorkspace.getState();
  const document = openSourceId === null ? undefined : useProject.getState().mirror?.documents.get(openSourceId);
  const coding = selectedCodingId === null ? undefined : document?.codings.get(selectedCodingId);
  const quotation = coding && document?.quotations.get(coding.quotationId);
  return coding && quotation ? { coding, span: spanOf(quotation) } : null;
}

/** A code's path as it is read aloud and shown: “Sovereignty › Cyber sovereignty”. */
export function codePathText(codeId: Id): string {
  const codes = useProject.getState().mirror?.codes;
  return codes ? codePathNames(codes, codeId).join(' › ') : '';
}

/** The words of a passage, shortened for an announcement or a label. */
export function quoteOf(text: string, span: Span): string {
  const quote = text.slice(span.start, Math.min(span.end, span.start + quoteSpoken)).replaceAll('\n', ' ');
  return span.end - span.start > quoteSpoken ? `${quote.trimEnd()}…` : quote;
}

function settleCoding(codingId: Id, codeId: Id, span: Span, after: AfterCoding): void {
  useWorkspace.setState(({ recentCodeIds }) => ({
    selectedCodingId: codingId,
    lastCodeId: codeId,
    recentCodeIds: [codeId, ...recentCodeIds.filter((id) => id !== codeId)].slice(0, codesRemembered),
    selection: after === 'leave' ? null : span,
    quickBar: after === 'leave' ? null : after === 'actor' ? 'actor' : 'code',
  }));
  const { openSourceId } = useWorkspace.getState();
  const text = useProject.getState().mirror?.documents.get(openSourceId ?? '')?.text ?? '';
  showNotice('announce', messagesNow().reader.applied(codePathText(codeId), quoteOf(text, span)));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
