import { followNames } from '../domain/analysis/query/follow-names';
import { followValue, followValues, type RenamedValues } from '../domain/analysis/query/follow-values';
import type { StudyNames } from '../domain/analysis/query/study-names';
import type { ValueCondition } from '../domain/analysis/scope';
import { type Change, rowsOf } from '../domain/change';
import { codePathNames } from '../domain/codebook/tree';
import type { Id, RecordOf, ReportItem, SavedQuery } from '../domain/model';
import { byPosition } from '../domain/order';
import { partOfItem } from '../domain/report/parts';
import type { RewriteQuestion } from './commands/context';
import type { Tx } from './tx';

/** What an act says of what questions name: what became part of what, what values are called now, and what else is written. */
export type Meanings = {
  readonly becomes: ReadonlyMap<Id, Id>;
  readonly values: RenamedValues;
  readonly rewrite: RewriteQuestion | null;
};

/**
 * Saved queries and the report follow an act: words go on naming the records and values that they named, scopes what merged
 * records became. Belongs to the act itself, so that whatever command it was, undo takes it back too. Answers the whole Change.
 */
export function followInQueries(tx: Tx, change: Change, { becomes, values, rewrite }: Meanings): Change {
  const isSilent = becomes.size === 0 && values.size === 0 && rewrite === null;
  if (isSilent && !rowsOf(change).some(changesName)) return change;
  const survivors = new Map([...becomes.keys()].map((id) => [id, survivorOf(id, becomes)]));
  const before = namesAt(tx, change, 'before');
  const after = namesAt(tx, change, 'after');
  const follow = (words: string): string => {
    const rewritten = rewrite ? rewrite(words, before) : words;
    return followNames(followValues(rewritten, before.variables(), values), before, after, survivors);
  };
  const followJson = (json: string): string => followIds(followJsonValues(json, before, values), survivors);
  const rewritten = rewrittenIds(change);
  let isFollowed = false;
  for (const saved of tx.where('savedQuery', {})) {
    const scope = followJson(saved.scope);
    const words = rewritten.has(saved.id) ? saved.words : follow(saved.words);
    if (words === saved.words && scope === saved.scope) continue;
    tx.put('savedQuery', { ...saved, words, scope });
    isFollowed = true;
  }
  for (const item of tx.where('reportItem', {})) {
    const scope = followJson(item.scope);
    const settings = rewritten.has(item.id) ? item.settings : followSettings(item, followJson, follow);
    if (settings === item.settings && scope === item.scope) continue;
    tx.put('reportItem', { ...item, settings, scope });
    isFollowed = true;
  }
  return isFollowed ? tx.change() : change;
}

type Row = ReturnType<typeof rowsOf>[number];

/** What a record is called where that matters to queries. */
function nameIn({ table, ...row }: Row, side: 'before' | 'after'): string | null {
  const record = row[side] as { readonly [field in 'name' | 'title' | 'about' | 'parentId']?: string | null } | null;
  return record && JSON.stringify([record.name, record.title, record.about, table === 'code' && record.parentId]);
}

const namedTables: ReadonlySet<Row['table']> = new Set(['code', 'savedQuery', 'coder', 'case', 'source', 'variable']);

function changesName(row: Row): boolean {
  return namedTables.has(row.table) && nameIn(row, 'before') !== nameIn(row, 'after');
}

/** What is written in the act itself is meant as the study is behind it. */
function rewrittenIds(change: Change): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const row of rowsOf(change)) {
    if (row.table === 'savedQuery' && row.before?.words !== row.after?.words) ids.add(row.after?.id ?? '');
    if (row.table === 'reportItem' && row.before?.settings !== row.after?.settings) ids.add(row.after?.id ?? '');
  }
  return ids;
}

/** What a code became may have become part of another one in the same act. */
function survivorOf(id: Id, becomes: ReadonlyMap<Id, Id>): Id {
  let survivor = id;
  for (let next = becomes.get(id); next !== undefined; next = becomes.get(next)) survivor = next;
  return survivor;
}

function namesAt(tx: Tx, change: Change, side: 'before' | 'after'): StudyNames {
  const records = <T extends 'code' | 'savedQuery' | 'coder' | 'case' | 'source' | 'variable'>(
    table: T,
  ): RecordOf<T>[] => {
    const standing = new Map<Id, RecordOf<T>>(tx.where(table, {}).map((record) => [record.id, record]));
    if (side === 'after') return [...standing.values()];
    for (const row of rowsOf(change)) {
      if (row.table !== table) continue;
      if (row.before) standing.set(row.before.id, row.before as RecordOf<T>);
      else if (row.after) standing.delete(row.after.id);
    }
    return [...standing.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  return {
    codes: once(() => {
      const codes = new Map(records('code').map((code) => [code.id, code]));
      return [...codes.keys()].map((id) => ({ id, path: codePathNames(codes, id) }));
    }),
    savedQueries: once((): SavedQuery[] => records('savedQuery').sort(byPosition)),
    coders: once(() => records('coder')),
    cases: once(() => records('case')),
    documents: once(() => records('source').map(({ id, title }) => ({ id, name: title }))),
    variables: once(() => records('variable')),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Settings and scopes as JSON, with the ids of what merged records became, each once. */
function followIds(json: string, survivors: ReadonlyMap<Id, Id>): string {
  if (![...survivors.keys()].some((id) => json.includes(id))) return json;
  const followed: unknown = JSON.parse(json, (_, value: unknown): unknown => {
    if (typeof value === 'string') return survivors.get(value) ?? value;
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? [...new Set(value)] : value;
  });
  return JSON.stringify(followed);
}

/** Conditions on variables, `{ variableId, operator?, value }`, with what their values are called now. */
function followJsonValues(json: string, before: StudyNames, values: RenamedValues): string {
  if (![...values.keys()].some((id) => json.includes(id))) return json;
  const followed: unknown = JSON.parse(json, (_, found: unknown): unknown => {
    const { variableId, operator, value } = (found ?? {}) as { readonly [field in keyof ValueCondition]?: unknown };
    const variable = before.variables().find(({ id }) => id === variableId);
    if (!variable || operator === 'contains' || typeof value !== 'string') return found;
    return { ...(found as object), value: followValue(variable, value, values) };
  });
  return JSON.stringify(followed);
}

function followSettings(
  item: ReportItem,
  followJson: (json: string) => string,
  follow: (words: string) => string,
): string {
  const part = partOfItem(item);
  if (part.kind !== 'passages') return part.kind === 'words' ? item.settings : followJson(item.settings);
  const words = follow(part.settings.words);
  return words === part.settings.words ? item.settings : JSON.stringify({ ...part.settings, words });
}
