import { create } from 'zustand';
import type { Id, Quotation } from '../../../domain/model';
import type { OpenDocument } from '../open-documents';
import { useProject } from '../project';
import { openDialog } from '../workspace';
import { diffTexts } from '../../../domain/text/edits/diff-texts';
import { beginSession, type EditSession, type Ends } from './edit-session';
import { createMovedSpans } from './moved-spans';
import { readingPlace } from './reading-place';
import { rebaseStrokes, type RebasedStrokes } from './rebase-session';

/** The document whose text is being edited. It stays under edit while others are read. */
export type TextEditing = {
  readonly sourceId: Id;
  /** The text that the edits begin with. */
  readonly textHash: string;
  readonly session: EditSession;
  /** What the page is asked to select: where the person was reading, or a passage of the review. */
  readonly place: Ends;
  readonly isChanged: boolean;
  /** Passages that keeping the edit would lose. */
  readonly lost: number;
  readonly isBeingKept: boolean;
  /** An input method is writing into the page: nothing else may change there. */
  readonly isComposing: boolean;
  /** The same stretch was changed elsewhere meanwhile: the edit cannot be kept. */
  readonly isOvertaken: boolean;
};

export const useTextEditing = create<{ readonly editing: TextEditing | null }>()(() => ({ editing: null }));

/**
 * Begins to edit the text of a document that is in the window. Changes that others make of that text meanwhile are taken into
 * the edit as long as they concern other stretches of it; `onMerged` hears of that.
 */
export function beginTextEditing(document: OpenDocument, place: Ends, onMerged: () => void): void {
  goOnEditing(document, { strokes: [], place }, onMerged);
}

function goOnEditing(document: OpenDocument, { strokes, place }: RebasedStrokes, onMerged: () => void): void {
  const session = beginSession(document.text, document.marks, createMovedSpans(standing(document)));
  for (const stroke of strokes) session.do(stroke);
  session.subscribe(() => changeTextEditing({ isChanged: session.isChanged(), lost: session.spans.countLost() }));
  const { sourceId, textHash } = document;
  useTextEditing.setState({
    editing: {
      sourceId,
      textHash,
      session,
      place,
      isChanged: session.isChanged(),
      lost: session.spans.countLost(),
      isBeingKept: false,
      isComposing: false,
      isOvertaken: false,
    },
  });
  followCodings(document, session);
  followText(document, session, onMerged);
}

/** Others change the text meanwhile: the edit goes on in what they made of it, unless both changed the same stretch. */
function followText({ sourceId, textHash }: OpenDocument, session: EditSession, onMerged: () => void): void {
  let compared = '';
  const stops = [useProject.subscribe(follow), useTextEditing.subscribe(follow)];

  function follow(): void {
    const { editing } = useTextEditing.getState();
    if (editing?.session !== session) return stop();
    // While the edit itself is being kept, the text becomes what it says.
    if (editing.isBeingKept || editing.isComposing) return;
    const { mirror } = useProject.getState();
    const now = mirror?.documents.get(sourceId);
    const state = `${now?.textHash ?? ''} ${String(editing.isChanged)}`;
    if (!now || now.textHash !== mirror?.sources.get(sourceId)?.textHash || state === compared) return;
    compared = state;
    if (now.textHash === textHash) return changeTextEditing({ isOvertaken: false });
    const strokes = editing.isChanged ? session.strokes() : [];
    const merged = rebaseStrokes(strokes, diffTexts(session.original, now.text), readingPlace(sourceId));
    if (!merged) return changeTextEditing({ isOvertaken: true });
    stop();
    goOnEditing(now, merged, onMerged);
    if (editing.isChanged) onMerged();
  }
  function stop(): void {
    for (const end of stops) end();
  }
}

/** Other windows go on coding the text meanwhile; with another text the edit begins anew (see above). */
function followCodings({ sourceId, textHash, ...begun }: OpenDocument, session: EditSession): void {
  let { quotations } = begun;
  const stop = useProject.subscribe(({ mirror }) => {
    if (useTextEditing.getState().editing?.session !== session) return stop();
    const now = mirror?.documents.get(sourceId);
    const isSameText = now?.textHash === textHash && mirror?.sources.get(sourceId)?.textHash === textHash;
    if (!isSameText || now.quotations === quotations) return;
    ({ quotations } = now);
    session.follow(standing(now));
    changeTextEditing({ lost: session.spans.countLost() });
  });
}

function standing({ quotations }: OpenDocument): readonly Quotation[] {
  return [...quotations.values()].filter(({ lost }) => lost === 0);
}

/** Text and marks of a document as they are on the page: while it is edited, those of the edit. */
export function onThePage(document: OpenDocument): Pick<OpenDocument, 'sourceId' | 'text' | 'marks'> {
  const { editing } = useTextEditing.getState();
  const { sourceId } = document;
  if (editing?.sourceId !== sourceId) return document;
  return { sourceId, text: editing.session.text(), marks: editing.session.marks() };
}

/** Notes what has become of the edit; the window is told only of what is new. */
export function changeTextEditing(changes: Partial<TextEditing>): void {
  const { editing } = useTextEditing.getState();
  if (!editing) return;
  const news = Object.entries(changes).filter(([key, value]) => editing[key as keyof TextEditing] !== value);
  if (news.length > 0) useTextEditing.setState({ editing: { ...editing, ...Object.fromEntries(news) } });
}

/** Whether an edit is under way that would be gone without being kept; the person is asked what shall become of it. */
export function holdsUnkeptEdit(): boolean {
  if (useTextEditing.getState().editing?.isChanged !== true) return false;
  openDialog({ kind: 'leave-edit' });
  return true;
}

/** Keeps the window from being closed over an edit that is not kept. */
export function guardUnkeptEdit(): void {
  window.addEventListener('beforeunload', (event) => {
    if (holdsUnkeptEdit()) event.preventDefault();
  });
}

/** Leaves the edit mode; what was not kept is gone. */
export function endTextEditing(): void {
  useTextEditing.setState({ editing: null });
}
