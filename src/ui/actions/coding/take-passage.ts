import type { Span } from '../../../domain/model';
import { extendByUnit, shrinkByUnit, unitAt, type TextUnit } from '../../../domain/text/units';
import { trimSpan } from '../../../domain/text/trim-span';
import { neighbourUncoded } from '../../../domain/text/uncoded';
import { messagesNow } from '../../messages/use-messages';
import { showNotice } from '../../state/notices';
import { useWorkspace, type TakenPassage } from '../../state/workspace';
import { codeSelection, quoteOf } from '../code-passage';
import { openPlace, takenSpans, type OpenPlace } from './open-place';

/** How the selection was taken, when it still is what a key took. */
export function takenNow(): TakenPassage | null {
  const { taken, selection } = useWorkspace.getState();
  const last = taken?.steps.at(-1);
  return taken && last && selection && last.start === selection.start && last.end === selection.end ? taken : null;
}

/** Takes the unit under the caret, or makes the selected passage longer by one. */
export async function takeUnit(actionId: string, unit: TextUnit): Promise<void> {
  const place = openPlace();
  if (!place) return;
  const { selection, divided } = place;
  const next = selection ? extendByUnit(divided, selection, unit) : unitAt(divided, place.caret, unit);
  if (!next) return;
  const before = takenNow();
  const steps = before?.unit === unit ? before.steps : selection ? [selection] : [];
  const isLonger = next.start !== selection?.start || next.end !== selection.end;
  if (isLonger) await select(place, { actionId, unit, steps: [...steps, next] });
}

/** Whether a unit can be given back and something is left. */
export function canGiveBack(unit: TextUnit): boolean {
  const place = openPlace();
  if (!place?.selection) return false;
  return (takenNow()?.steps.length ?? 0) > 1 || shrinkByUnit(place.divided, place.selection, unit) !== null;
}

/** Gives back what was taken last, or the last unit of the selected passage. */
export function giveBackUnit(unit: TextUnit): void {
  const place = openPlace();
  if (!place?.selection) return;
  const before = takenNow();
  if (before && before.unit === unit && before.steps.length > 1) {
    show(place, { ...before, steps: before.steps.slice(0, -1) });
    return;
  }
  const less = shrinkByUnit(place.divided, place.selection, unit);
  if (less) show(place, { actionId: before?.actionId ?? '', unit, steps: [less] });
}

/** Takes back the last step of the selection: the key meant the beginning of a code's name. */
export function takeBackStep(): void {
  const place = openPlace();
  const before = takenNow();
  if (place && before && before.steps.length > 1) show(place, { ...before, steps: before.steps.slice(0, -1) });
}

/** Goes to the next or previous sentence or paragraph without any coding, and selects it. */
export async function takeUncoded(actionId: string, unit: TextUnit, direction: 1 | -1): Promise<void> {
  const place = openPlace();
  if (!place) return;
  const from = direction === 1 ? place.caret : (place.selection?.start ?? place.caret);
  const found =
    neighbourUncoded(place.divided, takenSpans(place), from, direction, unit) ??
    neighbourUncoded(place.divided, takenSpans(place), direction === 1 ? 0 : Infinity, direction, unit);
  const words = messagesNow().coding;
  if (!found) return showNotice('info', words.nothingUncoded[unit === 'paragraph' ? 'paragraph' : 'sentence']);
  const before = takenNow();
  const steps = before?.actionId === actionId ? before.steps : [];
  useWorkspace.setState(({ reveal }) => ({
    reveal: { sourceId: place.document.sourceId, span: found, token: (reveal?.token ?? 0) + 1 },
  }));
  // An armed code would take what one only wanted to see: it waits at its beginning.
  if (useWorkspace.getState().armedCodeId === null) show(place, { actionId, unit, steps: [...steps, found] });
  else {
    useWorkspace.setState({ selection: null, taken: null, caret: found.start, selectedCodingId: null, quickBar: null });
    showNotice('announce', words.uncoded(quoteOf(place.document.text, found)));
  }
}

async function select(place: OpenPlace, taken: TakenPassage): Promise<void> {
  const { armedCodeId } = useWorkspace.getState();
  show(place, taken);
  if (armedCodeId !== null) await codeSelection(armedCodeId);
}

function show({ document }: OpenPlace, taken: TakenPassage): void {
  const span: Span | undefined = taken.steps.at(-1);
  if (!span) return;
  const { armedCodeId, selection } = useWorkspace.getState();
  useWorkspace.setState({
    selection: span,
    taken,
    caret: span.end,
    selectedCodingId: null,
    quickBar: armedCodeId === null ? 'code' : null,
  });
  showNotice('announce', describe(document.text, selection, span));
}

/** What is said of a selection that grew or shrank at its end is the difference; otherwise its words. */
function describe(text: string, before: Span | null, now: Span): string {
  const words = messagesNow().coding;
  if (before?.start !== now.start || before.end === now.end) return words.taken(quoteOf(text, now));
  const [short, long] = before.end < now.end ? [before, now] : [now, before];
  const quote = quoteOf(text, trimSpan(text, { start: short.end, end: long.end }));
  return now === long ? words.takenMore(quote) : words.takenLess(quote);
}
