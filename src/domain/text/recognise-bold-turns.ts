import { sortMarks, type Mark } from './marks';
import { barriersOf, endTurns, isFieldName, isNamelike } from './recognise-turns';
import { countSpeakers, type SpeakerTurn } from './speaker-turns';
import { overlapsAny } from './spans';

/** What is set in bold before paragraphs that weigh, teach or prove something. */
const parts =
  /^(?:pros?|cons?|contra|(?:dis)?advantages?|strengths?|weakness(?:es)?|opportunities|threats|proof|remark|lemma|theorem|definition|example|before|after|pros and cons|优点|缺点|优势|劣势|定义|例)(?:\s*\p{N}+)?$/iu;
const mostWords = 4;
const fewestTurns = 3;

/**
 * Finds speaker turns by names in bold at the beginnings of paragraphs, without a colon: names of one to four words that
 * each come three times and more, two and more of them, who mostly take turns. None when the names are not such.
 */
export function recogniseBoldTurns(text: string, marks: readonly Mark[]): readonly SpeakerTurn[] {
  const barriers = barriersOf(marks);
  const openings = sortMarks(marks.filter(({ kind }) => kind === 'bold')).flatMap(({ start, end }) => {
    const name = text
      .slice(start, end)
      .replace(/[.\s–—-]+$/u, '')
      .trim();
    const opens = isLineStart(text, start) && hasWordsBehind(text, end) && !overlapsAny({ start, end }, barriers);
    return opens && isName(name) ? [{ start, name }] : [];
  });
  const counts = new Map<string, number>();
  for (const { name } of openings) counts.set(name, (counts.get(name) ?? 0) + 1);
  const counted = openings.filter(({ name }) => (counts.get(name) ?? 0) >= fewestTurns);
  const turns = endTurns(text, counted, barriers);
  return countSpeakers(turns).length >= 2 && takeTurns(turns) ? turns : [];
}

function isName(name: string): boolean {
  return isNamelike(name) && name.split(/\s+/).length <= mostWords && !isFieldName(name) && !parts.test(name);
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

/** A line that is bold as a whole is a heading rather than the beginning of what somebody says. */
function hasWordsBehind(text: string, at: number): boolean {
  const lineEnd = text.indexOf('\n', at);
  return /[\p{L}\p{N}]/u.test(text.slice(at, lineEnd < 0 ? text.length : lineEnd));
}

/** Whether mostly another one speaks next. */
function takeTurns(turns: readonly SpeakerTurn[]): boolean {
  const changes = turns.filter(({ speaker }, i) => i > 0 && speaker !== turns[i - 1]?.speaker).length;
  return changes >= (turns.length - 1) * 0.7;
}
