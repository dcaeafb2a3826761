import { compareText } from '../../compare';
import { listParagraphs, paragraphAt } from '../../text/paragraphs';
import type { StudyTexts } from '../coded-study';
import type { Cell, FigureTable } from '../figure';
import type { InSteps } from '../in-steps';
import type { ScopedStudy } from '../resolve-scope';
import type { KwicSettings } from './kwic-settings';
import { lineAround, wordAt } from './line-around';

/** Places in texts, in the order of documents and offsets: what a search found. */
export type FoundPlaces = { readonly source: Int32Array; readonly start: Int32Array; readonly end: Int32Array };

/** More are listed in the order of documents: their surroundings would be read for seconds. */
const mostOrdered = 100_000;

const columns = [
  { key: 'document', kind: 'words' },
  { key: 'paragraph', kind: 'count' },
  { key: 'left', kind: 'words' },
  { key: 'hit', kind: 'words' },
  { key: 'right', kind: 'words' },
  { key: 'codes', kind: 'words' },
] as const satisfies FigureTable['columns'];

/** One row for each place, with the codes of the codings in scope that overlap it. */
export function* computeKwic(
  scoped: ScopedStudy,
  settings: KwicSettings,
  places: FoundPlaces,
  texts: StudyTexts,
): InSteps<FigureTable> {
  const { sources } = scoped.study;
  const listed = yield* orderPlaces(scoped, settings, places, texts);
  const rows = new Map<number, Cell[]>();
  const codesAt = codeLister(scoped);
  let last = -1;
  let text = '';
  let paragraphs = listParagraphs(text);
  // In the order of the texts, so that each is read once.
  for (const place of listed.toSorted()) {
    const source = places.source[place] ?? 0;
    if (source !== last) {
      yield;
      last = source;
      text = texts.textOf(source);
      paragraphs = listParagraphs(text);
    }
    const span = spanOf(places, place);
    const { left, hit, right } = lineAround(text, span, sources[source]?.language ?? null, settings.context);
    const number = paragraphAt(paragraphs, span.start);
    rows.set(place, [sources[source]?.title ?? '', number, left, hit, right, codesAt(source, span)]);
  }
  return {
    columns,
    rows: Array.from(listed, (place) => rows.get(place) ?? []),
    rowIds: Array.from(listed, (place) => sources[places.source[place] ?? 0]?.id ?? ''),
    n: { hits: places.source.length, documents: new Set(places.source).size },
  };
}

/** The numbers of the places that are listed, in their order. */
export function* orderPlaces(
  { study }: ScopedStudy,
  { orders, limit }: KwicSettings,
  places: FoundPlaces,
  texts: StudyTexts,
): InSteps<Int32Array> {
  const numbers = Int32Array.from(places.source.keys());
  const [first = 'document'] = orders;
  if (first === 'document' || numbers.length > mostOrdered) return numbers.subarray(0, limit);
  const keys: string[][] = [];
  let last = -1;
  let text = '';
  for (const place of numbers) {
    const source = places.source[place] ?? 0;
    if (source !== last) {
      yield;
      last = source;
      text = texts.textOf(source);
    }
    const language = study.sources[source]?.language ?? null;
    const line = lineAround(text, spanOf(places, place), language, { unit: 'words', left: 3, right: 3 });
    keys.push(orders.map((order) => (order === 'document' ? '' : wordAt(line, order))));
  }
  const compare = (a: number, b: number): number => {
    for (let i = 0; i < orders.length; i++) {
      if (orders[i] === 'document') return a - b;
      const order = compareText(keys[a]?.[i] ?? '', keys[b]?.[i] ?? '');
      if (order !== 0) return order;
    }
    return a - b;
  };
  return numbers.sort(compare).subarray(0, limit);
}

function spanOf({ start, end }: FoundPlaces, place: number): { readonly start: number; readonly end: number } {
  return { start: start[place] ?? 0, end: end[place] ?? 0 };
}

/** Answers the names of the codes that overlap a place, in reading order of the tree. */
function codeLister({
  study,
  codings,
}: ScopedStudy): (source: number, span: { readonly start: number; readonly end: number }) => string {
  const bySource = new Map<number, number[]>();
  for (const coding of codings) {
    const source = study.codings.source[coding] ?? 0;
    const list = bySource.get(source);
    if (list) list.push(coding);
    else bySource.set(source, [coding]);
  }
  return (source, { start, end }) => {
    const codes = new Set<number>();
    for (const coding of bySource.get(source) ?? []) {
      if ((study.codings.start[coding] ?? 0) >= end) break;
      if ((study.codings.end[coding] ?? 0) > start) codes.add(study.codings.code[coding] ?? 0);
    }
    return [...codes]
      .sort((a, b) => a - b)
      .map((code) => study.codes[code]?.name ?? '')
      .join(', ');
  };
}
