import type { Mark } from '../../../domain/text/marks';
import type { About } from '../importer';
import { findDates, findDayOrder, type DayOrder } from '../../../domain/text/dates';
import { isPressName, readPeople } from './names';

/** The head of a news page is over after this many characters or lines. */
const headLength = 4000;
const headLines = 30;
/** A longer line is prose, unless it begins with the place and the agency. */
const longestHeadLine = 220;

type Said = { readonly about: About; readonly updated?: string };

/**
 * What the lines at the head of a news text say: publisher, author, the earliest date, and as the title the line that
 * stands above them. A date whose day and month cannot be told apart is left out. It proposes; a person decides.
 */
export function readNewsHead(text: string, marks: readonly Mark[]): About {
  const head = text.slice(0, headLength);
  const order = dayOrderOf(text, head);
  const lines = head.split('\n').slice(0, headLines);
  const said: About[] = [];
  const updates: string[] = [];
  let titleAt: number | null = null;
  for (const [i, line] of lines.entries()) {
    const trimmed = line.replaceAll('\u00a0', ' ').trim();
    if (trimmed === '') continue;
    const dateline = readDateline(trimmed);
    if (dateline) said.push(dateline);
    if (trimmed.length > longestHeadLine) {
      if (isProse(trimmed)) break;
      continue;
    }
    const { about, updated } = readHeadLine(trimmed, order);
    if (Object.keys(about).length > 0 || updated !== undefined) titleAt ??= i;
    said.push(about);
    if (updated !== undefined) updates.push(updated);
  }
  const title = first(said, 'title') ?? headingOf(text, marks) ?? titleAbove(lines, titleAt);
  return drop({
    title,
    author: first(said, 'author') ?? writersBelow(text),
    publisher: first(said, 'publisher'),
    date: said.flatMap(({ date }) => date ?? []).toSorted()[0] ?? updates.toSorted()[0],
    url: first(said, 'url'),
  });
}

/** Beijing writes month, day, year in English. */
function dayOrderOf(text: string, head: string): DayOrder {
  return findDayOrder(head) ?? findDayOrder(text.slice(-headLength)) ?? (/\bBJT\b/.test(head) ? 'month-first' : null);
}

function isProse(line: string): boolean {
  return /[.。!?”"]/.test(line) && !/[•|>]/.test(line);
}

const labels: readonly (readonly [
  RegExp,
  'title' | 'author' | 'publisher' | 'date' | 'updated' | 'url' | 'nothing',
])[] = [
  [/^(?:headline|title|标题|題目|题目)\s*[:：]\s*/i, 'title'],
  [
    /^(?:by\s*[:：]?\s+|byline\s*[:：]\s*|authors?\s*[:：]\s*|written by\s+|作者\s*[:：/]\s*|(?:本报|本网|新华社)?记者\s*[:：]?\s*|文\s*[/／]\s*)/i,
    'author',
  ],
  [/^(?:source|publisher|publication|from|来源|來源|稿源|出处|媒体)\s*[:：]\s*/i, 'publisher'],
  [/^(?:last\s+)?(?:updated?|modified|revised|更新(?:时间|時間)?|修改时间)(?:\s+(?:on|at))?\s*[:：]?\s*/i, 'updated'],
  [
    /^(?:first\s+)?(?:published|posted|publication date|publish(?:ed)? time|pub(?:lish)? ?date|date|time|created|发布(?:时间|時間|日期)?|发表(?:时间|日期)?|发稿时间|时间|時間|日期)(?:\s+(?:on|at))?\s*[:：]?\s*/i,
    'date',
  ],
  [/^(?:url|link|链接|网址)\s*[:：]\s*/i, 'url'],
  [
    /^(?:editors?|edited by|photo(?:s|graphed)? by|(?:责任|責任|本文)?编辑|責編|责编|編輯|校对)\s*[:：]?\s*/i,
    'nothing',
  ],
];

const furniture =
  /\(?\b(?:adjust )?(?:font size|print|comments?|share|e-?mail|BJT|GMT|UTC|EST|EDT|CET|HKT|Beijing Time)\b\s*:?\)?|字号|打印|[【】]/gi;
const times =
  /\b\d{1,2}[:：.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s?\(?(?:GMT|UTC|BJT)?\s?[+-]\d{1,2}(?::?\d\d)?\)?)?|T(?=\d\d:)/gi;
const weekdays = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b\.?,?|(?:星期|周)[一二三四五六日]/gi;

/** What one line says, piece by piece; nothing when some piece of it is neither date, name, label nor place. */
function readHeadLine(line: string, order: DayOrder): Said {
  const about: { -readonly [K in keyof About]: About[K] } = {};
  let updated: string | undefined;
  for (const piece of piecesOf(line, order)) {
    const [label, field = null] = labels.find(([pattern]) => pattern.test(piece)) ?? [];
    const words = label ? piece.replace(label, '') : piece;
    const date = findDates(words, order)[0];
    const rest = date ? tidy(words.slice(0, date.start) + words.slice(date.end)) : tidy(words);
    if (date && (rest === '' || isPressName(rest))) {
      if (field === 'updated') updated ??= date.date;
      else about.date ??= date.date;
      if (rest !== '') about.publisher ??= rest;
    } else if (field === 'author') {
      const people = readPeople(words);
      if (people !== null) about.author ??= people;
      else if (isPressName(words)) about.publisher ??= words.trim();
    } else if (field === 'publisher' && rest !== '' && rest.length <= 60) about.publisher ??= rest;
    else if (field === 'title' && rest !== '') about.title ??= words.trim();
    else if (field === 'url' && /^https?:\/\/\S+$/.test(words.trim())) about.url ??= words.trim();
    else if (field === null && isPressName(rest)) about.publisher ??= rest;
    else if (field === null && rest !== '' && !/^\p{Lu}[\p{L}.'’ -]{1,30},$/u.test(piece)) return { about: {} };
  }
  return { about, ...(updated === undefined ? {} : { updated }) };
}

/** Where a line divides: at bars and bullets, at wide gaps, before a label, and around a date. */
function piecesOf(line: string, order: DayOrder): readonly string[] {
  const cut = line.replaceAll(
    /\s+(?=(?:来源|來源|稿源|作者|编辑|责任编辑|责编|更新|发布时间|记者)\s*[:：])|\s+(?=(?:Source|Author|Editor|Updated?|Last updated|Published|By)\s*:?\s)/g,
    '\n',
  );
  return cut
    .replaceAll(/[(（]([^()（）]{2,60})[)）]/g, (whole, words: string) => (isPressName(words) ? `\n${words}\n` : whole))
    .split(/\s*[|｜丨│•·‖\t\n]\s*|\s+[–—/-]{1,2}\s+|\s{2,}/)
    .flatMap((piece) => cutAtDate(piece, order))
    .map((piece) => piece.trim())
    .filter((piece) => tidy(piece) !== '');
}

/** `By Li Wei, 16 November 2016` is two pieces, `Published 16 November 2016` is one. */
function cutAtDate(piece: string, order: DayOrder): readonly string[] {
  const [date] = findDates(piece, order);
  if (!date || date.start === 0) return date ? [piece.slice(0, date.end), piece.slice(date.end)] : [piece];
  const before = piece.slice(0, date.start);
  const isLabelOnly = labels.some(([pattern]) => pattern.test(before) && tidy(before.replace(pattern, '')) === '');
  return isLabelOnly
    ? [piece.slice(0, date.end), piece.slice(date.end)]
    : [before, piece.slice(date.start, date.end), piece.slice(date.end)];
}

/** Without times of day, days of the week, and what a page lets one press. */
function tidy(words: string): string {
  return words
    .replaceAll(times, ' ')
    .replaceAll(weekdays, ' ')
    .replaceAll(furniture, ' ')
    .replaceAll(/^[\s,，:：;()（）.-]+|[\s,，:：;()（）-]+$/g, '');
}

/** `BEIJING, Nov. 16 (Xinhua) --`, `LONDON (Reuters) -`, `新华社北京12月16日电`. */
function readDateline(line: string): About | null {
  const start = line.slice(0, 120);
  const agency =
    /^\p{Lu}[\p{L} .,'’/-]{1,40}?(?:,?\s+\p{L}{3,9}\.?\s+\d{1,2})?(?:,\s+\d{4})?\s*\(([\p{L} .'’]{2,30})\)\s*[-–—]/u.exec(
      start,
    )?.[1];
  if (agency !== undefined && isPressName(agency)) return { publisher: agency.trim() };
  const [, chinese, years, monthNumber, dayNumber] =
    /^[\s【(（]*(新华社|中新社|中新网|人民网|新华网|央视网|中国新闻网|法新社|路透社|美联社)\p{Script=Han}{0,10}?(?:(\d{4})年)?(?:(\d{1,2})月(\d{1,2})日)?(?:电|電|讯|訊)/u.exec(
      start,
    ) ?? [];
  if (chinese === undefined) return null;
  const date =
    years === undefined ? undefined : findDates(`${years}年${monthNumber ?? ''}月${dayNumber ?? ''}日`)[0]?.date;
  return { publisher: chinese, ...(date === undefined ? {} : { date }) };
}

/** `(Xinhua writers Meng Na, Guo Likun and Wang Cong contributed to the story.)` */
function writersBelow(text: string): string | undefined {
  const end = text.slice(-600);
  const [, names] =
    /\((?:[\p{L} ]{0,40}\s)?(?:writers?|reporters?|correspondents?)\s+([^()]{3,300}?)\s+(?:also\s+)?contributed/u.exec(
      end,
    ) ?? [];
  return names === undefined ? undefined : (readPeople(names) ?? undefined);
}

/** What a wire puts before a headline: `3rd LD-Writethru-China Headlines:`. */
const wirePrefix =
  /^(?:\d+(?:st|nd|rd|th)\s+)?(?:LD|Writethru|Update\s?\d*|Roundup|Urgent|Correct(?:ed|ion)?|Lead)\b(?:[\w -]{0,60})?:\s+/i;

function titleAbove(lines: readonly string[], at: number | null): string | undefined {
  for (let i = (at ?? 0) - 1; i >= 0; i--) {
    const line = (lines[i] ?? '').replaceAll('\u00a0', ' ').trim();
    if (line === '') continue;
    const isTitle =
      line.length >= 4 &&
      line.length <= 200 &&
      !/[>•|｜]|[.。]$|\b(?:home|edition)\s*[:>]|^(?:document\s+)?\d+ of \d+\b/i.test(line);
    return isTitle ? line.replace(wirePrefix, '') : undefined;
  }
  return undefined;
}

function headingOf(text: string, marks: readonly Mark[]): string | undefined {
  const headings = marks.filter((mark) => mark.kind === 'heading');
  const highest = headings.filter(({ level }) => level === 1);
  const [only] = highest.length === 1 ? highest : headings.slice(0, 1).filter(({ start }) => start === 0);
  if (!only || only.start > headLength || only.end - only.start > 300) return undefined;
  return text.slice(only.start, only.end).replaceAll(/\s+/g, ' ').trim();
}

function first<K extends keyof About>(said: readonly About[], field: K): About[K] | undefined {
  return said.find((about) => about[field] !== undefined)?.[field];
}

function drop(about: { readonly [K in keyof About]: About[K] | undefined }): About {
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined && value !== ''));
}
