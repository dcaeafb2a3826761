import type { Id, Span } from '../../../domain/model';
import type { PlacedCoding } from '../../../domain/text/overlaps';
import type { DividedText } from '../../../domain/text/units';
import { filterPassages } from '../../state/filter-passages';
import type { OpenDocument } from '../../state/open-documents';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { chosenCoding } from '../code-passage';

/** The open document and where one is in it: what most acts on codings ask first. */
export type OpenPlace = {
  readonly document: OpenDocument;
  readonly divided: DividedText;
  /** The person in whose name one codes. */
  readonly coderId: Id;
  readonly selection: Span | null;
  /** Where the keyboard is: the selection's end, else the caret, else the chosen coding's beginning, else the top. */
  readonly caret: number;
};

/** Null when no document is open or its text is not here yet. */
export function openPlace(): OpenPlace | null {
  const { openSourceId, selection, caret } = useWorkspace.getState();
  const mirror = useProject.getState().mirror;
  const document = mirror?.documents.get(openSourceId ?? '');
  if (!mirror || !document) return null;
  const language = mirror.sources.get(document.sourceId)?.language ?? null;
  return {
    document,
    divided: { text: document.text, language },
    coderId: mirror.project.coderId,
    selection,
    caret: selection?.end ?? caret ?? chosenCoding()?.span.start ?? 0,
  };
}

/** The passage that is meant: the selected one, else that of the chosen coding. */
export function meantPassage(): Span | null {
  return useWorkspace.getState().selection ?? chosenCoding()?.span ?? null;
}

/** The codings over a passage of the open document; an empty one stands for the character behind it. */
export function codingsOver({ document }: OpenPlace, { start, end }: Span): readonly PlacedCoding[] {
  return document.passages.overlapping({ start, end: Math.max(end, start + 1) });
}

/** The coding that an act at a place means: the chosen one when it lies there, else the shortest of one's own there. */
export function meantCoding(place: OpenPlace): PlacedCoding | null {
  const at = place.selection ?? { start: place.caret, end: place.caret };
  const here = codingsOver(place, at);
  const chosenId = useWorkspace.getState().selectedCodingId;
  const chosen = here.find(({ coding }) => coding.id === chosenId);
  if (chosen) return chosen;
  const length = ({ quotation }: PlacedCoding): number => quotation.end - quotation.start;
  const own = here.filter(({ coding }) => coding.coderId === place.coderId);
  return own.toSorted((a, b) => length(a) - length(b))[0] ?? null;
}

/**
 * What is left out when one looks for uncoded text: the codings that the filters let through, and the boilerplate. So a second
 * coder, who leaves the first one's codings out, goes through what is not coded by the second. Hiding all hides none here.
 */
export function takenSpans({ document }: OpenPlace): readonly Span[] {
  const shown = filterPassages(document.passages, { ...useWorkspace.getState(), codingsHidden: false });
  return [...shown.all, ...document.marks.filter(({ kind }) => kind === 'boilerplate')];
}
