import { stances, type Span, type Stance } from '../../domain/model';
import { readCodebookMarkdown, type SeedCode } from './seed-codebook';
import { findQuote, readSeedDocument, type SeedDocument } from './seed-document';
import {
  readJsonObject,
  readObjects,
  readOptionalChoice,
  readOptionalNumber,
  readOptionalText,
  readText,
  readTexts,
} from './seed-json';

/** A coding of the seed study: UTF-16 offsets into its document's text, end exclusive. */
export type SeedCoding = Span & {
  readonly documentKey: string;
  readonly codePath: readonly string[];
  /** The name of one of the document's actors. */
  readonly actor: string | null;
  readonly stance: Stance | null;
  readonly weight: number | null;
  readonly memo: string | null;
};

/** A whole study as plain data, before it has ids. */
export type SeedStudy = {
  readonly coder: string;
  readonly codes: readonly SeedCode[];
  readonly documents: readonly SeedDocument[];
  readonly codings: readonly SeedCoding[];
};

/**
 * Reads the folder `seeds/`: every `NAME.txt` with the metadata of `NAME.json`, the codebook, and the codings, which name
 * their passages by the exact words. `files` holds the texts by file name. Throws an Error that names what does not fit.
 */
export function readSeedStudy({ files }: { readonly files: ReadonlyMap<string, string> }): SeedStudy {
  const codes = readCodebookMarkdown(takeFile(files, 'codebook.md'));
  const documents = [...files.keys()]
    .filter((name) => name.endsWith('.txt'))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => name.slice(0, -'.txt'.length))
    .map((key) => readSeedDocument(key, takeFile(files, `${key}.txt`), takeFile(files, `${key}.json`)));
  const { coder, codings } = readCodings(takeFile(files, 'codings.json'), documents, codes);
  return { coder, codes, documents, codings };
}

const codingFields = ['quote', 'occurrence', 'code', 'actor', 'stance', 'weight', 'memo'];

function readCodings(
  json: string,
  documents: readonly SeedDocument[],
  codes: readonly SeedCode[],
): { readonly coder: string; readonly codings: readonly SeedCoding[] } {
  const file = readJsonObject(json, 'codings.json', ['coder', 'documents']);
  const codings = readObjects(file, 'documents', ['document', 'codings']).flatMap((group) => {
    const key = readText(group, 'document');
    const document = documents.find((known) => known.key === key);
    if (!document) throw new Error(`${group.where}: there is no document “${key}”`);
    return readObjects(group, 'codings', codingFields).map((entry): SeedCoding => {
      const codePath = readTexts(entry, 'code');
      if (!hasCode(codes, codePath)) throw new Error(`${entry.where}: there is no code “${codePath.join(' / ')}”`);
      const actor = readOptionalText(entry, 'actor');
      if (actor !== null && !document.actors.some((known) => known.name === actor)) {
        throw new Error(`${entry.where}: “${actor}” does not speak in ${key}`);
      }
      return {
        documentKey: key,
        ...findQuote(document.text, entry),
        codePath,
        actor,
        stance: readOptionalChoice(entry, 'stance', stances),
        weight: readOptionalNumber(entry, 'weight', 0, 100),
        memo: readOptionalText(entry, 'memo'),
      };
    });
  });
  return { coder: readText(file, 'coder'), codings };
}

/** Whether the codebook has a code at this path. */
function hasCode(codes: readonly SeedCode[], path: readonly string[]): boolean {
  const [name, ...below] = path;
  const code = codes.find((known) => known.name === name);
  return code !== undefined && (below.length === 0 || hasCode(code.children, below));
}

function takeFile(files: ReadonlyMap<string, string>, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`The seed study lacks the file ${name}`);
  return text;
}
