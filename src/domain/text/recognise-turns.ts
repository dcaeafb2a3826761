import type { Span } from '../model';
import { boilerplateSpans, sortMarks, type Mark } from './marks';
import { putTurns, type SpeakerTurn } from './speaker-turns';
import { overlapsAny } from './spans';
import { trimSpan } from './trim-span';

/** A name and a colon at the beginning of a line: `Q:`, `Interviewer:`, `LU WEI:`, `记者：`. */
const lineOpening = /^[ \t]*([^\s:：][^:：\n]{0,40}?)[ \t]*(?::(?=\s|$)|：)/gmu;
/** A name holds no punctuation of a sentence, and not more than five words. */
const namelike = /^[\p{Lu}\p{Lt}\p{Lo}][^!?。！？,;，；、“”"«»()（）/\\]*$/u;
/** The words of a name begin with a capital letter, with one of an alphabet without capitals, or with a number. */
const wordOfName = /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}]|(?:de|del|da|di|van|von|der|den|la|le|bin|al|el)$)/u;
/** Who takes the word in interviews, even only once. */
const knownRoles =
  /^(?:[QAIRMP]|Interviewer|Interviewee|Respondent|Moderator|Participant|Question|Answer|Frage|Antwort|问|答|記者|记者|主持人|采访者|受访者|採訪者|受訪者)\s*\p{N}*$/iu;

/**
 * Finds speaker turns by the beginnings of the lines. A name counts when it opens at least two lines, is written in
 * capitals or is a known role. A turn goes on to the next one, a heading, a footnote or boilerplate. With `speakers` only
 * these names count. Cautious rather than complete: the person sees what was found before it is kept.
 */
export function recogniseTurns(
  text: string,
  marks: readonly Mark[],
  speakers?: ReadonlySet<string>,
): readonly SpeakerTurn[] {
  const barriers = barriersOf(marks);
  const openings = [...text.matchAll(lineOpening)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, name: cleanName(match[1] ?? '') }))
    .filter(({ start, end, name }) => isNamelike(name) && !overlapsAny({ start, end }, barriers));
  const counts = new Map<string, number>();
  for (const { name } of openings) counts.set(name, (counts.get(name) ?? 0) + 1);
  const counted = openings.filter(({ name }) =>
    speakers ? speakers.has(name) : (counts.get(name) ?? 0) > 1 || isInCapitals(name) || knownRoles.test(name),
  );
  let nextBarrier = 0;
  return counted.map(({ start, name }, i) => {
    while ((barriers[nextBarrier]?.end ?? Infinity) <= start) nextBarrier++;
    const end = Math.min(counted[i + 1]?.start ?? text.length, barriers[nextBarrier]?.start ?? text.length);
    return { ...wholeLines(text, { start, end }), speaker: name };
  });
}

/** The marks with the recognised turns in place of whatever turns stood in their paragraphs. */
export function keepRecognised(text: string, marks: readonly Mark[], turns: readonly SpeakerTurn[]): Mark[] {
  return putTurns(text, marks, turns, turns);
}

/** What no turn reaches into, in order and merged. */
function barriersOf(marks: readonly Mark[]): readonly Span[] {
  const merged: Span[] = [];
  const barriers = marks.filter(
    ({ kind }) => kind === 'heading' || kind === 'footnote' || kind === 'codeBlock' || kind === 'tableCell',
  );
  for (const { start, end } of sortMarks([...barriers, ...boilerplateMarks(marks)])) {
    const last = merged.at(-1);
    if (last && start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

function boilerplateMarks(marks: readonly Mark[]): readonly Mark[] {
  return boilerplateSpans(marks).map((span): Mark => ({ kind: 'boilerplate', ...span }));
}

function cleanName(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim();
}

function isNamelike(name: string): boolean {
  const words = name.split(' ');
  const mostLetters = /\p{Script=Han}/u.test(name) ? 8 : 40;
  return (
    namelike.test(name) &&
    words.length <= 5 &&
    name.length <= mostLetters &&
    words.every((word) => wordOfName.test(word))
  );
}

function isInCapitals(name: string): boolean {
  return /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name);
}

/** From the beginning of the first line to the end of the last one with words. */
function wholeLines(text: string, span: Span): Span {
  const { end } = trimSpan(text, span);
  const lineEnd = text.indexOf('\n', end);
  return { start: span.start, end: Math.min(span.end, lineEnd < 0 ? text.length : lineEnd) };
}
