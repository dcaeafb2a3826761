import type { Distance, Query } from '../../../../src/domain/analysis/query/ast';
import type { CodedTexts } from '../../../fixtures/coded-texts';

/** A document as the plain model sees it: single letters are codes, and text terms single letters too. */
export type NaiveDocument = {
  readonly text: string;
  readonly codings: readonly {
    readonly start: number;
    readonly end: number;
    readonly code: string;
    readonly coder: string;
  }[];
};
type Stretch = { readonly start: number; readonly end: number };

/** What a query answers, worked out character by character and pair by pair: `start-end` in reading order. */
export function answerNaively(query: Query, document: NaiveDocument): string[] {
  return sorted(answer(query, document)).map(({ start, end }) => `${start}-${end}`);
}

export function naiveDocuments({ texts, codes, codings }: CodedTexts): NaiveDocument[] {
  return texts.map((text, source) => ({
    text,
    codings: codings
      .filter((coding) => coding.source === source)
      .map(({ start, end, code, coder = 0 }) => ({
        start,
        end,
        code: codes[code] ?? '',
        coder: ['Ada', 'Ben'][coder] ?? '',
      })),
  }));
}

function answer(query: Query, document: NaiveDocument): Stretch[] {
  const { text, codings } = document;
  switch (query.kind) {
    case 'code':
      return codings.filter(({ code }) => code === query.levels[0]);
    case 'saved':
      return [];
    case 'coded':
      return [...codings];
    case 'condition':
      return codings.filter(({ coder }) => coder === query.value);
    case 'text':
      return [...text].flatMap((letter, at) => (letter === query.words ? [{ start: at, end: at + 1 }] : []));
    case 'only': {
      const own = new Set(query.codes.map(({ levels }) => levels[0]));
      const others = codings.filter(({ code }) => !own.has(code));
      return codings.filter((coding) => own.has(coding.code) && !others.some((other) => meet(coding, other)));
    }
    case 'or':
      return query.parts.flatMap((part) => answer(part, document));
    case 'not':
      return uncovered([query.of], document);
    case 'and': {
      const narrowed = narrow(query.parts, document);
      const parts = query.parts.filter(({ kind }) => kind !== 'condition');
      const absent = parts.flatMap((part) => (part.kind === 'not' ? [part.of] : []));
      const present = parts.filter(({ kind }) => kind !== 'not');
      if (present.length === 0) return uncovered(absent, narrowed);
      const covered = cover(
        absent.flatMap((part) => answer(part, narrowed)),
        text,
      );
      const found =
        present.length === 1 ? present.flatMap((part) => answer(part, narrowed)) : shared(present, narrowed);
      return found.filter(({ start, end }) => !covered.slice(start, end).includes(true));
    }
    case 'relation': {
      const others = answer(query.right, document);
      return answer(query.left, document).filter(
        (one) => others.some((other) => relates(query.relation, one, other)) !== query.negated,
      );
    }
    case 'sequence': {
      const others = answer(query.right, document);
      return answer(query.left, document).filter(
        (one) =>
          others.some((other) => {
            const follows = other.start >= one.end && isNear(text, one, other, query.distance);
            const precedes = one.start >= other.end && isNear(text, other, one, query.distance);
            if (query.order === 'followed by') return follows;
            return query.order === 'preceded by' ? precedes : follows || precedes || meet(one, other);
          }) !== query.negated,
      );
    }
    case 'distance': {
      const occursAt: OccursAt = (one, place) => {
        const [earlier, later] = one.start < place.start ? [one, place] : [place, one];
        return meet(one, place) || isNear(text, earlier, later, query.distance);
      };
      return (terms(query.of, document, true) ?? []).filter((one) => holds(query.of, document, one, occursAt));
    }
    case 'unit': {
      const units = query.unit === 'document' ? [{ start: 0, end: text.length }] : lines(text);
      const chosen = units.filter((unit) => holds(query.of, document, unit, meet));
      const wanted = terms(query.of, document, true);
      if (wanted === null) return chosen.flatMap((unit) => pieces(text, unit, []));
      return wanted.filter((one) => chosen.some((unit) => meet(one, unit)));
    }
  }
}

function narrow(parts: readonly Query[], document: NaiveDocument): NaiveDocument {
  const wanted = parts.flatMap((part) => (part.kind === 'condition' ? [part.value] : []));
  return { ...document, codings: document.codings.filter(({ coder }) => wanted.every((name) => name === coder)) };
}

/** The stretches of characters that lie on all, cut where a passage of one begins just where another one of it ends. */
function shared(parts: readonly Query[], document: NaiveDocument): Stretch[] {
  const lists = parts.map((part) => answer(part, document));
  const covers = lists.map((list) => cover(list, document.text));
  const cuts = new Set(
    lists.flatMap((list) =>
      list.map(({ start }) => start).filter((at) => list.every((one) => one.start >= at || one.end <= at)),
    ),
  );
  const found: Stretch[] = [];
  for (let at = 0; at < document.text.length; at++) {
    if (!covers.every((covered) => covered[at])) continue;
    let end = at + 1;
    while (end < document.text.length && covers.every((covered) => covered[end]) && !cuts.has(end)) end++;
    found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

type OccursAt = (one: Stretch, place: Stretch) => boolean;

function holds(query: Query, document: NaiveDocument, place: Stretch, occursAt: OccursAt): boolean {
  if (query.kind === 'not') return !holds(query.of, document, place, occursAt);
  if (query.kind === 'or') return query.parts.some((part) => holds(part, document, place, occursAt));
  if (query.kind === 'and') {
    const narrowed = narrow(query.parts, document);
    return query.parts
      .filter(({ kind }) => kind !== 'condition')
      .every((part) => holds(part, narrowed, place, occursAt));
  }
  return answer(query, document).some((one) => occursAt(one, place));
}

/** The passages of the terms that shall occur; null when none shall. */
function terms(query: Query, document: NaiveDocument, wanted: boolean): Stretch[] | null {
  if (query.kind === 'not') return terms(query.of, document, !wanted);
  if (query.kind === 'and' || query.kind === 'or') {
    const inner = query.kind === 'and' ? narrow(query.parts, document) : document;
    const lists = query.parts.filter(({ kind }) => kind !== 'condition').map((part) => terms(part, inner, wanted));
    return lists.every((list) => list === null) ? null : lists.flatMap((list) => list ?? []);
  }
  return wanted ? answer(query, document) : null;
}

function uncovered(queries: readonly Query[], document: NaiveDocument): Stretch[] {
  const taken = queries.flatMap((query) => answer(query, document));
  return lines(document.text).flatMap((line) => pieces(document.text, line, taken));
}

/** What is left of a line, without blanks at its ends. */
function pieces(text: string, line: Stretch, taken: readonly Stretch[]): Stretch[] {
  const covered = cover(taken, text);
  const found: Stretch[] = [];
  for (let at = line.start; at < line.end; at++) {
    if (covered[at]) continue;
    let end = at;
    while (end < line.end && !covered[end]) end++;
    let start = at;
    let last = end;
    while (start < last && text[start]?.trim() === '') start++;
    while (last > start && text[last - 1]?.trim() === '') last--;
    if (/[a-z]/.test(text.slice(start, last))) found.push({ start, end: last });
    at = end;
  }
  return found;
}

function lines(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') found.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return found;
}

function isNear(text: string, earlier: Stretch, later: Stretch, { count, unit }: Distance): boolean {
  if (unit === 'paragraph') return linesBetween(text, earlier, later) <= count;
  const from = earlier.start + text.slice(earlier.start, earlier.end).trimEnd().length;
  const to = later.start + (text.slice(later.start, later.end).match(/^\s*(?=\S)/)?.[0].length ?? 0);
  return to - from <= count;
}

/** Lines with ink that begin behind the last ink of the one, up to the first ink of the other. */
function linesBetween(text: string, earlier: Stretch, later: Stretch): number {
  const words = text.slice(earlier.start, earlier.end);
  const from = earlier.start + words.trimEnd().length;
  const to = later.start + (text.slice(later.start, later.end).match(/^\s*(?=\S)/)?.[0].length ?? 0);
  return lines(text).filter(({ start }) => start > from && start <= to).length;
}

function cover(stretches: readonly Stretch[], text: string): boolean[] {
  return Array.from(text, (_, at) => stretches.some(({ start, end }) => start <= at && at < end));
}

function relates(relation: 'overlaps' | 'within' | 'contains', one: Stretch, other: Stretch): boolean {
  if (relation === 'overlaps') return meet(one, other);
  const [inner, outer] = relation === 'within' ? [one, other] : [other, one];
  return outer.start <= inner.start && inner.end <= outer.end;
}

function meet(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

function sorted(stretches: readonly Stretch[]): Stretch[] {
  const known = new Map(stretches.map((one) => [`${one.start}-${one.end}`, one]));
  return [...known.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
