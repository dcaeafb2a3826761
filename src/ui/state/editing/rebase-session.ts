import { movePlace, rebaseEdits } from '../../../domain/text/edits/rebase-edits';
import type { TextEdit } from '../../../domain/text/edits/text-edit';
import type { Ends, Stroke } from './edit-session';

/** What was done to a text, as it is done to the one that others made of it meanwhile, and where the caret is then. */
export type RebasedStrokes = { readonly strokes: readonly Stroke[]; readonly place: Ends };

/** Null when both have changed the same stretch; `theirs` is a comparison of the text that the strokes begin with. */
export function rebaseStrokes(
  strokes: readonly Stroke[],
  theirs: readonly TextEdit[],
  place: Ends,
): RebasedStrokes | null {
  let changes = theirs;
  const rebased: Stroke[] = [];
  for (const { kind, edits, before, after } of strokes) {
    const both = rebaseEdits(edits, changes);
    if (!both) return null;
    rebased.push({ kind, edits: both.mine, before: moveEnds(before, changes), after: moveEnds(after, both.theirs) });
    changes = both.theirs;
  }
  return { strokes: rebased, place: moveEnds(place, changes) };
}

function moveEnds({ anchor, focus }: Ends, changes: readonly TextEdit[]): Ends {
  return { anchor: movePlace(anchor, changes), focus: movePlace(focus, changes) };
}
