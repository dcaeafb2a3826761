import { caseKinds, type CaseKind, type Span } from '../../domain/model';
import { sortMarks, type Mark } from '../../domain/text/marks';
import { normaliseText } from '../../domain/text/normalise';
import {
  readChoice,
  readJsonObject,
  readObjects,
  readOptionalNumber,
  readOptionalText,
  readText,
  type JsonObject,
} from './seed-json';

/** Someone who speaks in a document. */
export type SeedActor = { readonly name: string; readonly kind: CaseKind; readonly role: string };

/** A document of the seed study. `key` is its file name without the ending. */
export type SeedDocument = {
  readonly key: string;
  readonly fileName: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** What a reader should know of the document, for instance how it was dated. */
  readonly memo: string | null;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly actors: readonly SeedActor[];
};

/** Reads an article and the metadata file beside it. */
export function readSeedDocument(key: string, article: string, metadata: string): SeedDocument {
  const { text } = normaliseText(article);
  const file = readJsonObject(metadata, `${key}.json`, [
    'title',
    'publisher',
    'author',
    'date',
    'language',
    'url',
    'memo',
    'speakers',
    'headings',
    'boilerplate',
  ]);
  return {
    key,
    fileName: `${key}.txt`,
    title: readText(file, 'title'),
    publisher: readOptionalText(file, 'publisher'),
    author: readOptionalText(file, 'author'),
    date: readOptionalText(file, 'date'),
    language: readOptionalText(file, 'language'),
    url: readOptionalText(file, 'url'),
    memo: readOptionalText(file, 'memo'),
    text,
    marks: readMarks(file, text),
    actors: readObjects(file, 'speakers', ['name', 'kind', 'role']).map((speaker) => ({
      name: readText(speaker, 'name'),
      kind: readChoice(speaker, 'kind', caseKinds),
      role: readText(speaker, 'role'),
    })),
  };
}

/** Where the words of the field `quote` stand in a text; `occurrence` says which, when they stand there several times. */
export function findQuote(text: string, entry: JsonObject): Span {
  const quote = readText(entry, 'quote');
  const occurrence = readOptionalNumber(entry, 'occurrence', 1, 1000);
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at);
  const start = starts[(occurrence ?? 1) - 1];
  if (start === undefined) throw new Error(`${entry.where}: “${quote}” is not in the text`);
  if (starts.length > 1 && occurrence === null) {
    throw new Error(`${entry.where}: “${quote}” stands ${String(starts.length)} times in the text; say which`);
  }
  return { start, end: start + quote.length };
}

function readMarks(file: JsonObject, text: string): readonly Mark[] {
  const headings = readObjects(file, 'headings', ['quote', 'occurrence', 'level']).map((entry): Mark => ({
    ...findQuote(text, entry),
    kind: 'heading',
    level: readOptionalNumber(entry, 'level', 1, 6) ?? 1,
  }));
  const boilerplate = readObjects(file, 'boilerplate', ['quote', 'occurrence']).map((entry): Mark => ({
    ...findQuote(text, entry),
    kind: 'boilerplate',
  }));
  return sortMarks([...headings, ...boilerplate]);
}
