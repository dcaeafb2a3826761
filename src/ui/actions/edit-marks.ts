import { isBoilerplate, paragraphsAround } from '../../domain/text/change-marks';
import type { Id, Span } from '../../domain/model';
import type { Mark } from '../../domain/text/marks';
import { trimSpan } from '../../domain/text/trim-span';
import { messagesNow } from '../messages/use-messages';
import type { OpenDocument } from '../state/open-documents';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { chosenCoding } from './code-passage';
import { runCommand } from './engine';

/** The passage that a mark is meant for: what is selected, else the chosen coding's, else the paragraph at the caret. */
export type MarkPlace = { readonly document: OpenDocument; readonly span: Span };

/** Where the next mark would go; null when no document is open or nothing is there to mark. */
export function markPlace(): MarkPlace | null {
  const { openSourceId, selection, caret } = useWorkspace.getState();
  const document = useProject.getState().mirror?.documents.get(openSourceId ?? '');
  if (!document) return null;
  const known = selection ?? chosenCoding()?.span;
  if (!known && caret === null) return null;
  const span = known ?? paragraphsAround(document.text, { start: caret ?? 0, end: caret ?? 0 });
  const { start, end } = trimSpan(document.text, span);
  return start < end ? { document, span: { start, end } } : null;
}

/** Whether all of the place is boilerplate already. */
export function isMarkedBoilerplate({ document, span }: MarkPlace): boolean {
  return isBoilerplate(document.text, document.marks, span);
}

/** Marks the place as boilerplate, or as part of the article when it was boilerplate. */
export async function toggleBoilerplate(): Promise<void> {
  const place = markPlace();
  if (!place) return;
  const boilerplate = !isMarkedBoilerplate(place);
  const { start, end } = place.span;
  const done = await runCommand('source.markBoilerplate', {
    sourceId: place.document.sourceId,
    start,
    end,
    boilerplate,
  });
  if (done === null) return;
  useWorkspace.setState({ quickBar: null });
  const words = messagesNow().marks;
  showNotice('announce', boilerplate ? words.nowBoilerplate : words.nowArticle);
}

/** Says who speaks in some paragraphs; an empty name is nobody. */
export async function setSpeaker(sourceId: Id, { start, end }: Span, name: string): Promise<void> {
  const speaker = name.trim() === '' ? null : name.trim();
  const done = await runCommand('source.setSpeaker', { sourceId, start, end, speaker });
  const words = messagesNow().marks;
  if (done !== null) showNotice('announce', speaker === null ? words.nobodySpeaks : words.turnOf(speaker));
}

export async function renameSpeaker(sourceId: Id, speaker: string, name: string): Promise<void> {
  if (name.trim() !== '') await runCommand('source.renameSpeaker', { sourceId, speaker, name: name.trim() });
}

/** Keeps the turns that were recognised, those of the chosen names; answers whether it was done. */
export async function keepSpeakers(sourceId: Id, speakers: readonly string[]): Promise<boolean> {
  const done = await runCommand('source.recogniseSpeakers', { sourceId, speakers: [...speakers] });
  if (done) showNotice('success', messagesNow().marks.turnsKept(done.turns));
  return done !== null;
}

/** Where each note was last left for: the way back leads to the reference that one came from. */
const cameFrom = new Map<string, Span>();

/** Goes from a reference to its footnote, or from a footnote back; false when the offset is in neither. */
export function followFootnote(document: OpenDocument, offset: number): boolean {
  const target = footnoteTarget(document, offset);
  if (!target) return false;
  useWorkspace.setState(({ reveal }) => ({
    selection: null,
    quickBar: null,
    selectedCodingId: null,
    caret: target.start,
    reveal: { sourceId: document.sourceId, span: target, token: (reveal?.token ?? 0) + 1 },
  }));
  const words = messagesNow().marks;
  const text = document.text.slice(target.start, target.end);
  showNotice(
    'announce',
    target.kind === 'footnote' ? words.atFootnote(target.label, text) : words.atReference(target.label),
  );
  return true;
}

/** Whether there is a footnote to go to from an offset, or a reference to go back to. */
export function hasFootnote(document: OpenDocument, offset: number): boolean {
  return footnoteTarget(document, offset) !== null;
}

type NoteMark = Extract<Mark, { kind: 'footnote' | 'footnoteReference' }>;

function footnoteTarget({ sourceId, text, marks }: OpenDocument, offset: number): NoteMark | null {
  const notes = marks.filter((mark): mark is NoteMark => mark.kind === 'footnote' || mark.kind === 'footnoteReference');
  const paragraph = paragraphsAround(text, { start: offset, end: offset });
  const references = notes.filter(({ kind }) => kind === 'footnoteReference');
  const near = references
    .filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end)
    .toSorted((a, b) => distance(a, offset) - distance(b, offset))
    .at(0);
  const note = notes.find(({ kind, start, end }) => kind === 'footnote' && start <= offset && offset <= end);
  if (near && (!note || distance(near, offset) === 0)) {
    cameFrom.set(`${sourceId} ${near.label}`, near);
    return notes.find(({ kind, label }) => kind === 'footnote' && label === near.label) ?? null;
  }
  if (!note) return null;
  const last = cameFrom.get(`${sourceId} ${note.label}`);
  const back = references.filter(({ label }) => label === note.label);
  return back.find(({ start }) => start === last?.start) ?? back[0] ?? null;
}

function distance({ start, end }: Span, offset: number): number {
  return offset < start ? start - offset : Math.max(0, offset - end);
}
