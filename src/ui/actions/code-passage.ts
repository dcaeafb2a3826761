import type { ArgsOf } from '../../contract/engine';
import { codePathNames } from '../../domain/codebook/tree';
import type { Coding, Id, Span } from '../../domain/model';
import { unitsFrom } from '../../domain/text/units';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { paintFirst } from '../state/paint-first';
import { useProject } from '../state/project';
import { useWorkspace, type CodedPlace, type QuickBarMode } from '../state/workspace';
import { findCode } from './edit-codes';
import { runCommand } from './engine';
import { sayIfHidden } from './show-codings';

/** What happens to the bar and the selection once a passage is coded. */
export type AfterCoding = 'leave' | 'actor';

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
  settleCoding(applied.codingId, [codeId], selection, after);
}

/** Applies several codes, some of which it makes first, to the selected passage in one act. */
export async function codeSelectionByAll(
  codeIds: readonly Id[],
  newCodes: readonly { readonly name: string; readonly parentId: Id | null }[] = [],
): Promise<void> {
  const { openSourceId, selection } = useWorkspace.getState();
  if (openSourceId === null || !selection) return;
  const [first] = codeIds;
  const [made] = newCodes;
  if (codeIds.length + newCodes.length < 2) {
    if (first !== undefined) await codeSelection(first);
    else if (made) await codeSelectionAnew(made.name, made.parentId);
    return;
  }
  const args = { sourceId: openSourceId, ...spanOf(selection), codeIds: [...codeIds], newCodes: [...newCodes] };
  const applied = await runCommand('coding.applyMany', args);
  if (applied) settleCoding(applied.codingIds[0] ?? null, applied.codeIds, selection, 'leave');
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
  if (applied) settleCoding(applied.codingId, [applied.codeId], selection, after);
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

/** Opens the bar at the selected passage, or at the selected coding. */
export function openBar(mode: QuickBarMode): void {
  useWorkspace.setState({ quickBar: mode });
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

function settleCoding(codingId: Id | null, codeIds: readonly Id[], span: Span, after: AfterCoding): void {
  // Where many codings lie over each other, the new one is seen only now that it is the chosen one.
  paintFirst();
  const isDone = after === 'leave';
  const caret = caretBehind(span);
  useWorkspace.setState(({ recentCodeIds, codedPassages, openSourceId, lastCodeIds }) => ({
    selectedCodingId: codingId,
    lastCodeIds: codeIds.length > 0 ? codeIds : lastCodeIds,
    recentCodeIds: [...new Set([...codeIds, ...recentCodeIds])].slice(0, codesRemembered),
    codedPassages: openSourceId === null ? codedPassages : remember({ sourceId: openSourceId, span }, codedPassages),
    ...(isDone && { selection: null, taken: null, caret }),
    quickBar: isDone ? null : 'actor',
  }));
  const { openSourceId } = useWorkspace.getState();
  const text = useProject.getState().mirror?.documents.get(openSourceId ?? '')?.text ?? '';
  showNotice('announce', messagesNow().reader.applied(codeIds.map(codePathText).join(', '), quoteOf(text, span)));
  sayIfHidden(codeIds);
}

/** Behind a unit that was taken by its key the caret goes on to the next one, so that the key takes that. */
function caretBehind(span: Span): number {
  const { taken, openSourceId } = useWorkspace.getState();
  const mirror = useProject.getState().mirror;
  const document = mirror?.documents.get(openSourceId ?? '');
  if (!taken || !document) return span.end;
  const language = mirror?.sources.get(document.sourceId)?.language ?? null;
  const [next] = unitsFrom({ text: document.text, language }, span.end, taken.unit);
  return next && next.start >= span.end ? next.start : span.end;
}

function remember(place: CodedPlace, places: readonly CodedPlace[]): readonly CodedPlace[] {
  const [newest] = places;
  const isSame =
    newest?.sourceId === place.sourceId && newest.span.start === place.span.start && newest.span.end === place.span.end;
  return isSame ? places : [place, ...places].slice(0, 2);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
