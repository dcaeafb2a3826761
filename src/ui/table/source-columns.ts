import { compareText } from '../../domain/compare';
import { groupBy } from '../../domain/group-by';
import type { Id, Source } from '../../domain/model';
import type { VariableKind } from '../../domain/model';
import { parseField, type SourceField } from '../../domain/variables/record-fields';
import type { Messages } from '../messages/message';
import type { DataColumn } from '../parts/data-table/data-column';
import { variableColumns } from '../parts/data-table/variable-columns';
import type { Mirror } from '../state/mirror';

type Known = Pick<
  Mirror,
  | 'sources'
  | 'variables'
  | 'valuesByAbout'
  | 'codingsBySource'
  | 'memos'
  | 'cases'
  | 'memberships'
  | 'sets'
  | 'setMembers'
>;

const fields: readonly (readonly [field: SourceField, kind: VariableKind, width: number])[] = [
  ['title', 'text', 260],
  ['date', 'date', 116],
  ['publisher', 'text', 140],
  ['author', 'text', 140],
  ['language', 'text', 96],
  ['folder', 'text', 110],
  ['url', 'text', 160],
];

/** Columns that are hidden until somebody wants them. */
export const hiddenAtFirst: readonly string[] = ['url', 'file', 'codes', 'memos', 'sets'];

/** What gathers counts and names for each document: made once for each state of the tables behind it. */
export type Gathered = {
  readonly memos: ReadonlyMap<Id, number>;
  readonly cases: ReadonlyMap<Id, string>;
  readonly sets: ReadonlyMap<Id, string>;
};

export function countMemos(memos: Known['memos']): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { aboutTable, aboutId } of memos.values())
    if (aboutTable === 'source') counts.set(aboutId, (counts.get(aboutId) ?? 0) + 1);
  return counts;
}

/** The names of the cases that each document belongs to as a whole. */
export function nameCases({ memberships, cases }: Pick<Known, 'memberships' | 'cases'>): ReadonlyMap<Id, string> {
  const whole = [...memberships.values()].filter(({ quotationId }) => quotationId === null);
  return joinNames(whole.map(({ sourceId, caseId }) => [sourceId, cases.get(caseId)?.name] as const));
}

/** The names of the sets that each document is in. */
export function nameSets({ setMembers, sets }: Pick<Known, 'setMembers' | 'sets'>): ReadonlyMap<Id, string> {
  const ofSources = [...setMembers.values()].filter(({ setId }) => sets.get(setId)?.about === 'source');
  return joinNames(ofSources.map(({ memberId, setId }) => [memberId, sets.get(setId)?.name] as const));
}

/** The columns of the table of documents: what every document has, then the variables. */
export function sourceColumns(
  known: Known,
  gathered: Gathered,
  codes: Readonly<Record<Id, number>>,
  { variables: words, tables }: Pick<Messages, 'variables' | 'tables'>,
): readonly DataColumn[] {
  const { sources, codingsBySource } = known;
  const field = ([id, kind, width]: (typeof fields)[number]): DataColumn => ({
    id,
    name: words.columns[id],
    rule: { kind, choices: [] },
    width,
    isEditable: true,
    read: (rowId) => sources.get(rowId)?.[id] ?? null,
    parse: (typed) => parseField(id, typed),
  });
  const count = (
    id: 'characters' | 'words' | 'codings' | 'codes' | 'memos',
    read: (source: Source) => number,
  ): DataColumn => ({
    id,
    name: words.columns[id],
    rule: { kind: 'number', choices: [] },
    width: 90,
    isEditable: false,
    read(rowId) {
      const source = sources.get(rowId);
      return source ? String(read(source)) : null;
    },
  });
  const names = (id: 'cases' | 'sets' | 'file', read: (source: Source) => string | null): DataColumn => ({
    id,
    name: words.columns[id],
    rule: { kind: 'text', choices: [] },
    width: 140,
    isEditable: false,
    read(rowId) {
      const source = sources.get(rowId);
      return source ? read(source) : null;
    },
  });
  return [
    ...fields.map(field),
    ...variableColumns('source', known, tables),
    count('words', (source) => source.words),
    count('characters', (source) => source.characters),
    count('codings', ({ id }) => codingsBySource.get(id) ?? 0),
    count('codes', ({ id }) => codes[id] ?? 0),
    count('memos', ({ id }) => gathered.memos.get(id) ?? 0),
    names('cases', ({ id }) => gathered.cases.get(id) ?? null),
    names('sets', ({ id }) => gathered.sets.get(id) ?? null),
    names('file', ({ fileName }) => fileName),
  ];
}

function joinNames(pairs: readonly (readonly [Id, string | undefined])[]): ReadonlyMap<Id, string> {
  const named = [...groupBy(pairs, ([id]) => id)];
  return new Map(
    named.map(([id, of]) => [
      id,
      of
        .flatMap(([, name]) => name ?? [])
        .sort(compareText)
        .join(', '),
    ]),
  );
}
