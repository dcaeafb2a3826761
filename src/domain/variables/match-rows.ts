import { matchFiles } from '../imports/match-metadata';
import type { Id } from '../model';
import type { RecordField } from './record-fields';

/** What tells which record a row is about. */
export const matchKeys = ['id', 'title', 'file'] as const;
export type MatchKey = (typeof matchKeys)[number];

/** A document or a case as far as a table can speak of it. */
export type KnownRecord = {
  readonly id: Id;
  /** Title of a document, name of a case. */
  readonly title: string;
  readonly fileName: string | null;
  readonly fields: Readonly<Partial<Record<RecordField, string | null>>>;
  readonly valueOf: (variableId: Id) => string | null;
};

export type MatchedRecords = {
  /** By the number of the row, counted from 0. */
  readonly recordByRow: ReadonlyMap<number, KnownRecord>;
  /** What rows say that name no record. */
  readonly unmatched: readonly string[];
  /** Those that name several, or one that an earlier row named. */
  readonly ambiguous: readonly string[];
};

/** Finds for each row the record that it names, whatever its case. */
export function matchRows(names: readonly string[], records: readonly KnownRecord[], by: MatchKey): MatchedRecords {
  const byKey = new Map<string, KnownRecord[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record, by))) {
      const known = byKey.get(key);
      if (known) known.push(record);
      else byKey.set(key, [record]);
    }
  }
  const recordByRow = new Map<number, KnownRecord>();
  const taken = new Set<string>();
  const unmatched: string[] = [];
  const ambiguous: string[] = [];
  const byFile = by === 'file' ? filesByRow(names, records) : null;
  for (const [row, name] of names.entries()) {
    const found = byKey.get(fold(name)) ?? byFile?.get(row) ?? [];
    const [record, another] = found;
    if (name === '') continue;
    if (!record) unmatched.push(name);
    else if (another || taken.has(record.id)) ambiguous.push(name);
    else {
      taken.add(record.id);
      recordByRow.set(row, record);
    }
  }
  return { recordByRow, unmatched, ambiguous };
}

function keysOf({ id, title, fileName }: KnownRecord, by: MatchKey): readonly string[] {
  switch (by) {
    case 'id':
      return [fold(id)];
    case 'title':
      return [fold(title)];
    case 'file':
      return fileName === null ? [] : [fold(fileName), fold(fileName.replace(/\.[^./]+$/, ''))];
  }
}

/** A row may name a file with its folders. */
function filesByRow(
  names: readonly string[],
  records: readonly KnownRecord[],
): ReadonlyMap<number, readonly KnownRecord[]> {
  const files = records.map(({ fileName }) => ({ name: fileName ?? '', folder: null }));
  const matched = matchFiles(
    names.map((name) => name.replaceAll('\\', '/').split('/').at(-1) ?? ''),
    files,
  );
  return new Map(
    [...matched.rowByFile].flatMap(([file, row]) => {
      const record = records[file];
      return record && record.fileName !== null ? [[row, [record]] as const] : [];
    }),
  );
}

function fold(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
