import type { Mark } from './marks';
import { recogniseBoldTurns } from './recognise-bold-turns';
import { hasSureTurns, isFieldName, keepRecognised, recogniseTurns } from './recognise-turns';

/** The marks with the speaker turns of a text that surely is a transcript; the same marks when it is none or has turns. */
export function withSpeakerTurns(text: string, marks: readonly Mark[]): readonly Mark[] {
  if (marks.some(({ kind }) => kind === 'speakerTurn')) return marks;
  const turns = recogniseTurns(text, marks).filter(({ speaker }) => !isFieldName(speaker));
  if (hasSureTurns(text, turns)) {
    const names = new Set(turns.map(({ speaker }) => speaker));
    return keepRecognised(text, marks, recogniseTurns(text, marks, names));
  }
  const inBold = recogniseBoldTurns(text, marks);
  return hasSureTurns(text, inBold) ? keepRecognised(text, marks, inBold) : marks;
}
