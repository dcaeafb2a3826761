import { isDate } from '../../../domain/text/dates';
import type { NameFields } from '../../../domain/imports/name-pattern';
import type { ReadDocument } from '../../../contract/imports';

/** What is known of a document, in the order of the columns in which it is corrected. */
export const importFields = ['title', 'author', 'publisher', 'date', 'language', 'folder', 'url'] as const;
export type ImportField = (typeof importFields)[number];

/** What the person wrote, by document and field; empty words mean that it is not known. */
export type Corrections = ReadonlyMap<string, { readonly [F in ImportField]?: string }>;

/** Where the words of a field come from, what stands first goes before: the person, the file's name, the file. */
export type FieldSources = {
  readonly corrections: Corrections;
  /** What the pattern read from the names of the files. */
  readonly named: ReadonlyMap<string, NameFields>;
};

/** What a field of a document says at the moment. */
export function fieldOf(document: ReadDocument, field: ImportField, { corrections, named }: FieldSources): string {
  return corrections.get(document.key)?.[field] ?? fieldBefore(document, field, named);
}

/** What it would say without the person. */
export function fieldBefore(document: ReadDocument, field: ImportField, named: FieldSources['named']): string {
  const read = document[field] ?? '';
  return field === 'url' ? read : (named.get(document.key)?.[field] ?? read);
}

/** Corrections with some more. A title that was emptied, and words that say what was said before, correct nothing. */
export function correctFields(
  corrections: Corrections,
  changes: readonly { readonly document: ReadDocument; readonly field: ImportField; readonly words: string }[],
  named: FieldSources['named'],
): Corrections {
  const next = new Map(corrections);
  for (const { document, field, words } of changes) {
    const { [field]: _, ...others } = next.get(document.key) ?? {};
    const clean = words.trim();
    const isSame = clean === fieldBefore(document, field, named) || (field === 'title' && clean === '');
    const fields = isSame ? others : { ...others, [field]: clean };
    if (Object.keys(fields).length === 0) next.delete(document.key);
    else next.set(document.key, fields);
  }
  return next;
}

/** Whether a field's words can be kept: only a date has a form. */
export function isFieldValid(field: ImportField, words: string): boolean {
  return field !== 'date' || words === '' || isDate(words);
}
