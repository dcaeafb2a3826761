import { findDates } from '../../../domain/text/dates';
import { isPressName, readPeople } from '../about/names';
import type { About } from '../importer';
import type { ArticleLine } from './article-lines';
import { isDatabaseLine, isExtent, isFieldLine } from './database-lines';
import type { Manner } from './manners';

type Field = keyof About;

const named: readonly (readonly [Field, RegExp])[] = [
  ['title', /^(?:headline|title|titel|überschrift|titre|título|titolo|标题|標題|题名|Title-题名)\s*[:：]\s*/i],
  ['author', /^(?:byline|authors?|autor(?:en|in)?|auteurs?|作者|Author-作者)\s*[:：]\s*/i],
  ['publisher', /^(?:publication title|publication info|publication|zeitung|quelle|出版物名称|来源|來源|报纸名称|Source-文献来源)\s*[:：]\s*/i],
  ['date', /^(?:publication date|date|datum|出版日期|日期|发表时间|PubTime-发表时间)\s*[:：]\s*/i],
  ['url', /^(?:url|document url|link|Link-链接)\s*[:：]\s*/i],
]; // prettier-ignore

/** The two letters that Factiva writes before a field when it is asked for labels. */
const letters: Readonly<Record<string, Field>> = { HD: 'title', BY: 'author', SN: 'publisher', PD: 'date' };
const lettersLine = /^(HD|BY|SN|PD|WC|ET|SC|PG|LA|CY|LP|TD|SE|CR|CLM|ED|VOL|CO|IN|NS|RE|PUB|AN)(?:\s+(.*))?$/s;

const mostLines = 60;
const headLines = 12;

/** What the lines around an article say of it: its title, who published it, when, who wrote it, and its address. */
export function readArticleHead(manner: Manner, lines: readonly ArticleLine[]): About {
  const around = lines.length > 2 * mostLines ? [...lines.slice(0, mostLines), ...lines.slice(-mostLines)] : lines;
  const said: Partial<Record<Field, string>> = {};
  const labelled = manner === 'documentId' ? readLetters(around) : readFields(around);
  for (const about of [labelled, readOrder(manner, lines)]) {
    for (const [field, words] of Object.entries(about) as [Field, string][]) {
      const value = said[field] === undefined ? clean(field, words) : undefined;
      if (value !== undefined) said[field] = value;
    }
  }
  return said;
}

function readFields(lines: readonly ArticleLine[]): About {
  const found: Partial<Record<Field, string>> = {};
  for (const [i, { words }] of lines.entries()) {
    for (const [field, label] of named) {
      if (!label.test(words)) continue;
      const value = words.replace(label, '') || (lines[i + 1]?.words ?? '');
      // “Publication info” names the paper, place, day and page in one; the fields at the end say it plainly.
      if (/^publication (?:title|date)/i.test(words)) found[field] = value;
      else found[field] ??= field === 'title' ? [value, ...goesOn(lines, i + 1)].join(' ') : value;
      const date = /^publication info/i.test(words) ? findDates(words)[0]?.date : undefined;
      if (date !== undefined) found.date ??= date;
    }
  }
  return found;
}

/** The lines of the same block that go on with what a field says. */
function goesOn(lines: readonly ArticleLine[], from: number): string[] {
  const rest = lines.slice(from, from + 3);
  const end = rest.findIndex(({ words, isApart }) => isApart || isFieldLine(words) || named.some(([, label]) => label.test(words))); // prettier-ignore
  const hasBlocks = lines.slice(from).some(({ isApart }) => isApart);
  return hasBlocks ? rest.slice(0, end < 0 ? rest.length : end).map(({ words }) => words) : [];
}

function readLetters(lines: readonly ArticleLine[]): About {
  const fields = lines.slice(0, 40).flatMap(({ words }, i) => {
    const [, label = '', value] = lettersLine.exec(words) ?? [];
    return label === '' ? [] : [{ label, value: value ?? lines[i + 1]?.words ?? '' }];
  });
  const labels = new Set(fields.map(({ label }) => label));
  if (!labels.has('HD') || !(labels.has('WC') || labels.has('PD'))) return {};
  const known = fields.flatMap(({ label, value }) => (letters[label] ? [[letters[label], value] as const] : []));
  return Object.fromEntries(known.toReversed());
}

/** What the lines are by their order: each database has its own. */
function readOrder(manner: Manner, all: readonly ArticleLine[]): About {
  const lines = all.slice(0, headLines + 3).filter(({ words }) => !isDatabaseLine(words) || isExtent(words));
  switch (manner) {
    case 'numbered':
      return readPaperFirst(lines);
    case 'endOfDocument':
    case 'articleNumber':
      return readTitleFirst(lines);
    case 'documentId':
      return readAroundExtent(lines);
    case 'fieldsBetweenRules':
    case 'sourceFields':
      return {};
  }
}

/** The paper, the day, perhaps the edition, then the title and the fields. */
function readPaperFirst(lines: readonly ArticleLine[]): About {
  const at = dateLine(lines);
  if (at < 1) return {};
  const fields = lines.findIndex(({ words }, i) => i > at && (isFieldLine(words) || named.some(([, label]) => label.test(words)))); // prettier-ignore
  const between = lines.slice(at + 1, fields < 0 ? at + 1 : fields);
  return { publisher: lines[at - 1]?.words ?? '', date: lines[at]?.words ?? '', title: lastBlock(between) };
}

/** The title, the paper, the day. */
function readTitleFirst(lines: readonly ArticleLine[]): About {
  const at = dateLine(lines);
  if (at < 1) return {};
  const date = lines[at]?.words ?? '';
  const paper = date.split(/\s*[|｜]\s*|\s{2,}/).find(isPressName);
  if (at === 1 || paper !== undefined) return { title: lines[0]?.words ?? '', date, ...(paper ? { publisher: paper } : {}) };
  const publisher = lines[at - 1]?.words ?? '';
  const title = lines.slice(0, at - 1).map(({ words }) => words);
  return { title: title.join(' '), publisher, date };
} // prettier-ignore

/** Factiva: perhaps the section, the title, perhaps who wrote it; how many words; the day; the paper. */
function readAroundExtent(lines: readonly ArticleLine[]): About {
  const at = lines.findIndex(({ words }) => isExtent(words));
  if (at < 1) return {};
  const above = lines.slice(Math.max(0, at - 3), at).map(({ words }) => words);
  const last = above.at(-1) ?? '';
  const byline = /^(?:by|von|par|por)\s/i.test(last);
  const isAuthor = above.length > 1 && (byline || (above.length > 2 && readPeople(last) === last));
  const title = (isAuthor ? above.at(-2) : last) ?? '';
  const below = lines.slice(at + 1, at + 6).map(({ words }) => words);
  const day = below.findIndex((words) => findDates(words).length > 0);
  const publisher = below.slice(day + 1).find((words) => !/^\d{1,2}[:.]\d\d/.test(words));
  return {
    title,
    ...(isAuthor ? { author: last } : {}),
    ...(day < 0 ? {} : { date: below[day] ?? '', publisher: publisher ?? '' }),
  };
}

/** The first line of the head that is a day and not much more; -1 when none is. */
function dateLine(lines: readonly ArticleLine[]): number {
  return lines.slice(0, headLines).findIndex(({ words }) => words.length <= 100 && findDates(words).length > 0);
}

const edition = /^.{0,60}(?:\bedition\b|\bausgabe\b|\bédition\b).{0,40}$/i;

/** The last lines that stand together; where no blank line divides them, all but the edition. */
function lastBlock(all: readonly ArticleLine[]): string {
  const lines = all.length > 1 ? all.filter(({ words }) => !edition.test(words)) : all;
  const from = lines.findLastIndex(({ isApart }) => isApart);
  return lines
    .slice(Math.max(0, from))
    .map(({ words }) => words)
    .join(' ');
}

const longest = { title: 500, author: 200, publisher: 120, date: 200, url: 2000 };

function clean(field: Field, words: string): string | undefined {
  const value = words.replaceAll(/\s+/g, ' ').trim();
  if (value === '' || value.length > longest[field]) return undefined;
  switch (field) {
    case 'date':
      return findDates(value)[0]?.date;
    case 'author': {
      const people = value.replace(/^(?:by|von|par|por)\s+/i, '').replace(/[;,.\s]+$/, '');
      return readPeople(people) ?? (people.length <= 100 ? people : undefined);
    }
    case 'publisher':
      return value.replace(/\s*(?:;|, (?:late|final|early|national) edition\b| , ).*$/i, '').trim() || undefined;
    case 'url':
      return /^https?:\/\/\S+$/.test(value) ? value : undefined;
    case 'title':
      return value;
  }
}
