import type { ImportBatch, ReadDocument } from '../../../contract/imports';
import { patternFields, readNamePattern, readNames, type NameFields } from '../../../domain/imports/name-pattern';
import { isProblem, type Problem } from '../../../domain/problem';
import { create } from 'zustand';
import { correctFields, fieldOf, type Corrections, type FieldSources, type ImportField } from './import-fields';

/** What was read and waits to be kept, with what the person says about it. */
export type Importing = FieldSources & {
  /** Null while the files are read. */
  readonly batch: ImportBatch | null;
  /** The documents that shall be kept, by their keys. */
  readonly chosen: ReadonlySet<string>;
  /** What was corrected before each of the latest changes: for taking them back. */
  readonly earlier: readonly Corrections[];
  readonly pattern: string;
  readonly patternProblem: Problem | null;
  /** Files whose names the pattern does not fit. */
  readonly unfit: ReadonlySet<string>;
};

const nothingYet: Importing = {
  batch: null,
  chosen: new Set(),
  corrections: new Map(),
  named: new Map(),
  earlier: [],
  pattern: '',
  patternProblem: null,
  unfit: new Set(),
};

export const useImporting = create<Importing>()(() => nothingYet);

/** Forgets what was read and said before. */
export function beginImporting(): void {
  useImporting.setState(nothingYet, true);
}

/** Shows a batch, or what became of it; whatever was said about documents that are still in it stays. Duplicates are left out at first. */
export function showImportBatch(batch: ImportBatch): void {
  useImporting.setState((state) => {
    const known = new Set(state.batch?.documents.map(({ key }) => key));
    const isChosen = ({ key, duplicateOf }: ReadDocument): boolean =>
      known.has(key) ? state.chosen.has(key) : duplicateOf === null;
    const chosen = new Set(batch.documents.filter(isChosen).map(({ key }) => key));
    return { batch, chosen, ...readPattern(batch, state.pattern) };
  });
}

/** Ticks documents, or takes the tick away. */
export function chooseDocuments(keys: readonly string[], isChosen: boolean): void {
  useImporting.setState(({ chosen }) => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (isChosen) next.add(key);
      else next.delete(key);
    }
    return { chosen: next };
  });
}

/** Reads the names of the files anew, as the person writes the pattern. */
export function writePattern(pattern: string): void {
  useImporting.setState(({ batch }) => ({ pattern, ...readPattern(batch, pattern) }));
}

const stepsTakenBack = 100;

/** Writes words into fields, as one step that can be taken back. */
export function correctImport(changes: Parameters<typeof correctFields>[1]): void {
  useImporting.setState((state) => {
    const wanted = changes.filter(({ document, field, words }) => fieldOf(document, field, state) !== words.trim());
    if (wanted.length === 0) return state;
    const corrections = correctFields(state.corrections, wanted, state.named);
    return { corrections, earlier: [...state.earlier, state.corrections].slice(-stepsTakenBack) };
  });
}

/** Takes the last step back. */
export function undoCorrection(): void {
  useImporting.setState(({ earlier }) => {
    const before = earlier.at(-1);
    return before ? { corrections: before, earlier: earlier.slice(0, -1) } : {};
  });
}

/** The same words in one field of several documents. */
export function fillField(documents: readonly ReadDocument[], field: ImportField, words: string): void {
  correctImport(documents.map((document) => ({ document, field, words })));
}

type PatternReading = Pick<Importing, 'named' | 'unfit' | 'patternProblem'>;

/** Rows of a table have no name of their own. */
function readPattern(batch: ImportBatch | null, written: string): PatternReading {
  const nothing: PatternReading = { named: new Map(), unfit: new Set(), patternProblem: null };
  if (written.trim() === '' || !batch) return nothing;
  const pattern = readNamePattern(written);
  if (isProblem(pattern)) return { ...nothing, patternProblem: pattern };
  const files = batch.documents.filter(({ kind }) => kind !== 'table-row');
  const named = new Map<string, NameFields>();
  const unfit = new Set<string>();
  for (const [i, fields] of readNames(pattern, files).entries()) {
    const file = files[i];
    if (!file) continue;
    if (fields) named.set(file.key, file.isArticle ? whatIsUnsaid(fields, file) : fields);
    else unfit.add(file.key);
  }
  return { named, unfit, patternProblem: null };
}

/** Of the many articles in a file its name tells only what they do not say themselves. */
function whatIsUnsaid(fields: NameFields, article: ReadDocument): NameFields {
  const unsaid = patternFields.filter((field) => field in fields && (article[field] ?? '') === '');
  return Object.fromEntries(unsaid.map((field) => [field, fields[field]]));
}
