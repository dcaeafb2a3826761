import type { Span } from '../model';
import { paragraphsAround } from './change-marks';
import { sortMarks, type Mark } from './marks';
import { subtractSpans } from './spans';
import { trimSpan } from './trim-span';

/** Paragraphs that follow each other and that one person says. */
export type SpeakerTurn = Span & { readonly speaker: string };

/** A speaker of a document with the number of turns; `start` is where the first one begins. */
export type Speaker = { readonly name: string; readonly turns: number; readonly start: number };

/** The speaker turns of a text in reading order. */
export function listTurns(marks: readonly Mark[]): readonly SpeakerTurn[] {
  return sortMarks(marks).flatMap((mark) =>
    mark.kind === 'speakerTurn' ? [{ start: mark.start, end: mark.end, speaker: mark.speaker }] : [],
  );
}

/** Who speaks in a text. */
export function listSpeakers(marks: readonly Mark[]): readonly Speaker[] {
  return countSpeakers(listTurns(marks));
}

/** The speakers of some turns with how often each takes the word, in the order in which they begin. */
export function countSpeakers(turns: readonly SpeakerTurn[]): readonly Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const { speaker: name, start } of turns) {
    const known = speakers.get(name);
    speakers.set(name, known ? { ...known, turns: known.turns + 1 } : { name, turns: 1, start });
  }
  return [...speakers.values()];
}

/** The speaker of the paragraph at an offset. */
export function speakerAt(marks: readonly Mark[], offset: number): string | null {
  return listTurns(marks).find(({ start, end }) => start <= offset && offset <= end)?.speaker ?? null;
}

/** The marks after the paragraphs that a span touches were given to a speaker, or to nobody by null. */
export function setSpeaker(text: string, marks: readonly Mark[], span: Span, speaker: string | null): Mark[] {
  const paragraphs = paragraphsAround(text, span);
  if (paragraphs.start === paragraphs.end) return [...marks];
  return putTurns(text, marks, [paragraphs], speaker === null ? [] : [{ ...paragraphs, speaker }]);
}

/** The marks after all turns of a speaker were given to another name, perhaps one that speaks already. */
export function renameSpeaker(text: string, marks: readonly Mark[], speaker: string, name: string): Mark[] {
  const turns = listTurns(marks).map((turn) => (turn.speaker === speaker ? { ...turn, speaker: name } : turn));
  return withTurns(text, marks, turns);
}

/** The marks after turns were put in place of whatever turns stood in `cleared`; both in reading order. */
export function putTurns(
  text: string,
  marks: readonly Mark[],
  cleared: readonly Span[],
  turns: readonly SpeakerTurn[],
): Mark[] {
  const kept = listTurns(marks).flatMap((turn) =>
    subtractSpans(turn, cleared).flatMap((rest) => {
      const words = trimSpan(text, rest);
      return words.start === words.end ? [] : [{ ...paragraphsAround(text, words), speaker: turn.speaker }];
    }),
  );
  return withTurns(text, marks, [...kept, ...turns]);
}

/** A turn ends where another one speaks: neighbours of one speaker become one. */
function withTurns(text: string, marks: readonly Mark[], turns: readonly SpeakerTurn[]): Mark[] {
  const joined: SpeakerTurn[] = [];
  for (const turn of turns.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last?.speaker === turn.speaker && text.slice(last.end, turn.start).trim() === '') {
      joined[joined.length - 1] = { ...last, end: turn.end };
    } else joined.push(turn);
  }
  return sortMarks([
    ...marks.filter(({ kind }) => kind !== 'speakerTurn'),
    ...joined.map((turn): Mark => ({ kind: 'speakerTurn', ...turn })),
  ]);
}
