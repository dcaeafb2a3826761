import { isProblem, problem, type Problem } from '../problem';
import { readColumnDates } from './column-dates';
import { dateLengthsAt, spacedDate } from './name-dates';

/** What a pattern can read from the name of a file. */
export const patternFields = ['title', 'author', 'publisher', 'date', 'language', 'folder'] as const;
export type PatternField = (typeof patternFields)[number];
export type NameFields = { readonly [F in PatternField]?: string };

/** Words that stand in the name as they are, fields, and what a `*` passes over. */
type PatternPart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'field'; readonly field: PatternField }
  | { readonly kind: 'anything' };
export type NamePattern = readonly PatternPart[];

/** A pattern such as `{date}_{publisher}_{title}`, or the Problem that says what is wrong with it. */
export function readNamePattern(written: string): NamePattern | Problem {
  const parts: PatternPart[] = [];
  const known = new Set<string>();
  for (const piece of written.trim().split(/(\{[^{}]*\}|\*+)/)) {
    if (piece === '') continue;
    const part = readPart(piece);
    if (isProblem(part)) return part;
    const before = parts.at(-1);
    // Nobody could say where the one ends and the other begins.
    if (before && before.kind !== 'words' && part.kind !== 'words') {
      return problem('namePatternTouching', { placeholder: piece });
    }
    if (part.kind === 'field' && known.has(part.field)) return problem('namePatternTwice', { placeholder: piece });
    if (part.kind === 'field') known.add(part.field);
    parts.push(part);
  }
  return known.size === 0 ? problem('namePatternEmpty', { fields: writtenFields }) : parts;
}

/**
 * What a pattern reads from the names of files, without their endings; null for a name that it does not fit. With slashes
 * in it the pattern reads as many folders above the file. Dates become `2016-11-16`, by the evidence of all names
 * together where one leaves open what is day and what month; a date that nobody can read does not fit.
 */
export function readNames(
  pattern: NamePattern,
  files: readonly { readonly fileName: string; readonly folder: string | null }[],
): (NameFields | null)[] {
  const slashes = pattern.reduce(
    (sum, part) => sum + (part.kind === 'words' ? part.words.split('/').length - 1 : 0),
    0,
  );
  const found = files.map(({ fileName, folder }) => fitName(pattern, nameOf(fileName, folder, slashes)));
  const dates = readColumnDates(found.map((fields) => spacedDate(fields?.date ?? '')));
  return found.map((fields, i) => {
    if (fields?.date === undefined) return fields;
    const date = dates[i] ?? null;
    return date === null ? null : { ...fields, date };
  });
}

/** What the fields are called in Chinese: a pattern is written in the language of the one who writes it. */
const chineseFields: Readonly<Record<string, PatternField>> = {
  标题: 'title',
  作者: 'author',
  出版者: 'publisher',
  发布者: 'publisher',
  日期: 'date',
  语言: 'language',
  文件夹: 'folder',
};
const writtenFields = patternFields.map((field) => `{${field}}`).join(' ');

function readPart(piece: string): PatternPart | Problem {
  if (piece.startsWith('*')) return { kind: 'anything' };
  if (!piece.startsWith('{')) return { kind: 'words', words: piece };
  const name = piece.slice(1, -1).trim().toLowerCase();
  const field = patternFields.find((one) => one === name) ?? chineseFields[name];
  return field
    ? { kind: 'field', field }
    : problem('namePatternUnknown', { placeholder: piece, fields: writtenFields });
}

function nameOf(fileName: string, folder: string | null, slashes: number): string {
  const stem = fileName.replace(/(?<=.)\.[^.\s]{1,8}$/, '');
  const folders = (folder ?? '').split('/').filter((part) => part !== '');
  return [...folders.slice(Math.max(0, folders.length - slashes)), stem].join('/');
}

/** Fields take as little as fits. What did not fit from a place on is remembered, so that no name takes long. */
function fitName(pattern: NamePattern, name: string): NameFields | null {
  const failed = new Set<number>();

  function fit(at: number, from: number): readonly (readonly [PatternField, string])[] | null {
    const part = pattern[at];
    if (!part) return from === name.length ? [] : null;
    const state = from * pattern.length + at;
    if (failed.has(state)) return null;
    for (const end of endsOf(part, at, from)) {
      const rest = fit(at + 1, end);
      if (rest) return part.kind === 'field' ? [[part.field, cleanValue(name.slice(from, end))], ...rest] : rest;
    }
    failed.add(state);
    return null;
  }

  function endsOf(part: PatternPart, at: number, from: number): readonly number[] {
    if (part.kind === 'words') return name.startsWith(part.words, from) ? [from + part.words.length] : [];
    if (part.kind === 'field' && part.field === 'date') return dateLengthsAt(name, from).map((length) => from + length);
    const next = pattern[at + 1];
    const least = part.kind === 'anything' ? from : from + 1;
    if (next?.kind !== 'words') return name.length >= least ? [name.length] : [];
    const ends: number[] = [];
    for (let end = name.indexOf(next.words, least); end >= 0; end = name.indexOf(next.words, end + 1)) {
      if (part.kind === 'anything' || name.slice(from, end).trim() !== '') ends.push(end);
    }
    return ends;
  }

  const found = fit(0, 0);
  return found && found.every(([, value]) => value !== '') ? Object.fromEntries(found) : null;
}

/** Where a name has no spaces, low lines stand for them. */
function cleanValue(value: string): string {
  return (value.includes(' ') ? value : value.replaceAll('_', ' ')).trim();
}
