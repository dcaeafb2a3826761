import { growthOf, type TextEdit } from './text-edit';

/** Two sequences of edits of one text, each as it is made after the other one. */
export type Rebased = { readonly mine: readonly TextEdit[]; readonly theirs: readonly TextEdit[] };

/**
 * A sequence of edits made anew in a text that was changed elsewhere meanwhile: `theirs` are the changes of the text that the
 * sequence begins with, apart from each other, all in its coordinates and from its back to its front, as a comparison gives
 * them. Null when one of the edits touches what they changed: only a person can say what should stand there.
 */
export function rebaseEdits(mine: readonly TextEdit[], theirs: readonly TextEdit[]): Rebased | null {
  let changes = theirs;
  const rebased: TextEdit[] = [];
  for (const edit of mine) {
    if (changes.some(({ start, end }) => start <= edit.end && edit.start <= end)) return null;
    rebased.push(shift(edit, growthBefore(changes, edit.start)));
    const growth = growthOf(edit);
    changes = changes.map((change) => (change.start > edit.end ? shift(change, growth) : change));
  }
  return { mine: rebased, theirs: changes };
}

/** Where a place of a text stands after such changes of it; one inside of what they replace comes to stand behind that. */
export function movePlace(offset: number, changes: readonly TextEdit[]): number {
  const inside = changes.find(({ start, end }) => start < offset && offset < end);
  if (!inside) return offset + growthBefore(changes, offset);
  return inside.start + growthBefore(changes, inside.start) + inside.insert.length;
}

function growthBefore(changes: readonly TextEdit[], offset: number): number {
  return changes.reduce((sum, change) => (change.end <= offset ? sum + growthOf(change) : sum), 0);
}

function shift(edit: TextEdit, by: number): TextEdit {
  return { ...edit, start: edit.start + by, end: edit.end + by };
}
