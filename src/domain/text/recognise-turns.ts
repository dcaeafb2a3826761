import type { Span } from '../model';
import { boilerplateSpans, sortMarks, type Mark } from './marks';
import { countSpeakers, putTurns, type SpeakerTurn } from './speaker-turns';
import { overlapsAny } from './spans';
import { trimSpan } from './trim-span';

const timeStamp = String.raw`\d{1,2}:\d\d(?::\d\d(?:[.,-]\d{1,3})?)?`;
/** A name and a colon at the beginning of a line: `Q:`, `Interviewer:`, `LU WEI:`, `[Speaker 1]:`, `>> ANNA:`, `记者：`. */
const opening = [
  String.raw`^[ \t]*(?:[\[(#]?${timeStamp}[\])#]?[ \t]+)?(?:(?:[-–—]|>{2,3})[ \t]*)?([^\s:：][^:：\n]{0,40}?)[ \t]*`,
  // `ANNA [00:12]:`, and as transcription services write it, a line of the name and the time, `Speaker 1  0:12`, or two
  String.raw`(?:(?:[\[(]${timeStamp}[\])][ \t]*)?(?::(?=\s|$)|：)|(?:[ \t]|\n[ \t]*)[\[(]?${timeStamp}[\])]?[ \t]*$)`,
].join('');
const timed = new RegExp(String.raw`${timeStamp}[\])]?\s*[:：]?\s*$`, 'u');
/** As directories write names: `Meyer, Anna`. Only where a time stands with it is it surely a name. */
const lastNameFirst = /^(\p{Lu}[\p{L}'’ -]{0,30}), (\p{Lu}[\p{L}'’. -]{0,30})$/u;
const lineOpening = new RegExp(opening, 'gmu');
const oneLineOpening = new RegExp(opening, 'u');
/** A name holds no punctuation of a sentence, and not more than five words. */
const namelike = /^[\p{Lu}\p{Lt}\p{Lo}][^!?。！？,;，；、“”"«»()（）/\\]*$/u;
/** The words of a name begin with a capital letter, with one of an alphabet without capitals, or with a number. */
const wordOfName = /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}]|(?:de|del|da|di|van|von|der|den|la|le|bin|al|el)$)/u;
/** What forms, letters and databases write before a colon. */
const fieldNames =
  /^(?:abstract|abstrakt|address|attachments?|author|autor|byline|caption|cc|chart|copyright|correction|date|dateline|datum|day|description|doi|e-?mail|edition|editor|example|fax|figure|from|graphic|headline|highlight|ip|isbn|issn|issue|journal(?: code)?|keywords?|language|length|link|load-date|location|name|nb|note|notes|page|pages|phone|photo|place|ps|pub(?:lication)?-?type|publication|published|publisher|quelle|re|received|references?|results?|section|sent|seite|series|source|sources|step|subject|summary|table|tags|tel|telephone|time|tip|title|titel|to|topic|type|update|updated|url|via|volume|warning|web|website|what|when|where|who|why|how|作者|来源|來源|日期|标题|標題|题目|時間|时间|地点|地點|编辑|編輯|责任编辑|摘要|关键词|關鍵詞|原文|链接|电话|注|备注|例如|图|表|出处)$/iu;
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
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      name: cleanName(match[1] ?? ''),
      isTimed: timed.test(match[0]),
    }))
    .filter(
      ({ start, end, name, isTimed }) =>
        isNamelike(isTimed ? name.replace(lastNameFirst, '$1 $2') : name) && !overlapsAny({ start, end }, barriers),
    );
  const counts = new Map<string, number>();
  for (const { name } of openings) counts.set(name, (counts.get(name) ?? 0) + 1);
  const counted = openings.filter(({ name }) =>
    speakers ? speakers.has(name) : (counts.get(name) ?? 0) > 1 || isInCapitals(name) || knownRoles.test(name),
  );
  return endTurns(text, counted, barriers);
}

/** Turns from where they open, each up to the next one or to what no turn reaches into; both in reading order. */
export function endTurns(
  text: string,
  openings: readonly { readonly start: number; readonly name: string }[],
  barriers: readonly Span[],
): readonly SpeakerTurn[] {
  let nextBarrier = 0;
  return openings.map(({ start, name }, i) => {
    while ((barriers[nextBarrier]?.end ?? Infinity) <= start) nextBarrier++;
    const end = Math.min(openings[i + 1]?.start ?? text.length, barriers[nextBarrier]?.start ?? text.length);
    return { ...wholeLines(text, { start, end }), speaker: name };
  });
}

/** Whether a line begins with the name of who speaks. */
export function opensTurn(line: string): boolean {
  // Most lines hold neither a colon nor a time, and need no search.
  if (!/[:：]/.test(line)) return false;
  return isNamelike(cleanName(oneLineOpening.exec(line)?.[1] ?? ''));
}

/** Whether a name is rather that of a field in a form, a letter or a database. */
export function isFieldName(name: string): boolean {
  return fieldNames.test(name);
}

/** Whether these turns are those of a conversation: of two and more people, each several times, and most of the text. */
export function hasSureTurns(text: string, turns: readonly SpeakerTurn[]): boolean {
  const speakers = countSpeakers(turns).filter(({ name }) => !fieldNames.test(name));
  const several = speakers.filter((speaker) => speaker.turns >= 3);
  const areRoles =
    speakers.length >= 2 && speakers.every(({ name, turns: times }) => knownRoles.test(name) && times >= 2);
  if (several.length < 2 && !areRoles) return false;
  const spoken = turns.reduce((sum, { start, end }) => sum + end - start, 0);
  return spoken > text.length / 2 && !isForm(turns, speakers.length);
}

/** The fields of a form come in the same order again and again; people who talk do not. */
function isForm(turns: readonly SpeakerTurn[], speakers: number): boolean {
  if (speakers < 3) return false;
  const successors = new Map<string, Map<string, number>>();
  for (const [i, { speaker }] of turns.entries()) {
    const next = turns[i + 1]?.speaker;
    if (next === undefined) continue;
    const counts = successors.get(speaker) ?? new Map<string, number>();
    counts.set(next, (counts.get(next) ?? 0) + 1);
    successors.set(speaker, counts);
  }
  const foreseen = [...successors.values()].reduce((sum, counts) => sum + Math.max(...counts.values()), 0);
  return foreseen > (turns.length - 1) * 0.85;
}

/** The marks with the recognised turns in place of whatever turns stood in their paragraphs. */
export function keepRecognised(text: string, marks: readonly Mark[], turns: readonly SpeakerTurn[]): Mark[] {
  return putTurns(text, marks, turns, turns);
}

/** What no turn reaches into, in order and merged. */
export function barriersOf(marks: readonly Mark[]): readonly Span[] {
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
  return name
    .replace(/^\[(.*)\]$/s, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether words can be the name of one who speaks. */
export function isNamelike(name: string): boolean {
  if (knownRoles.test(name)) return true;
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
