import { byPosition } from '../../domain/order';
import { variableSuffix } from '../../domain/variables/plan-import';
import type { Engine } from '../../engine/engine';
import { oneOf, readWords, type Words } from '../arguments';
import { printRows } from '../output';
import { withProject } from '../with-project';
import { actOptions, readActFilter, requireNoActOptions } from './act-filter';
import { listVersions } from './codebook-versions';
import type { Verb } from './verb';

type List = {
  readonly columns: readonly string[];
  readonly rows: (engine: Engine, words: Words<(typeof actOptions)[number]>) => readonly object[];
};

const lists = {
  documents: {
    columns: ['id', 'title', 'publisher', 'date', 'characters', 'words', 'codings'],
    rows: (engine) => engine.ask('source.list', {}),
  },
  codes: { columns: ['id', 'path', 'codings'], rows: (engine) => engine.ask('code.list', {}) },
  versions: { columns: ['name', 'created', 'coder', 'codings', 'reason'], rows: listVersions },
  codings: {
    columns: ['id', 'document', 'codePath', 'start', 'end', 'coder', 'quote'],
    rows: (engine) => engine.ask('segment.list', {}),
  },
  memos: {
    columns: ['id', 'kind', 'about', 'subject', 'title', 'coder', 'text'],
    rows: (engine) => engine.ask('memo.list', {}),
  },
  cases: {
    columns: ['id', 'name', 'kind', 'documents', 'passages', 'codings', 'supports', 'opposes', 'neutral'],
    rows: (engine) => engine.ask('case.list', {}).cases.map(({ values: _, ...row }) => row),
  },
  variables: {
    columns: ['id', 'about', 'name', 'kind', 'choices', 'values'],
    rows: (engine) => engine.ask('variable.list', {}),
  },
  links: {
    columns: ['id', 'relation', 'from', 'to', 'coder', 'created'],
    rows: (engine) => engine.ask('link.list', {}),
  },
  queries: {
    columns: ['id', 'name', 'words', 'smart', 'coder', 'created'],
    rows: listQueries,
  },
  summaries: { columns: ['document', 'code', 'text', 'coder', 'modified'], rows: listSummaries },
  report: { columns: ['id', 'kind', 'caption', 'settings', 'scope'], rows: listReport },
  history: {
    columns: ['id', 'time', 'coder', 'label', 'undone'],
    rows: (engine, words) => engine.ask('history.list', readActFilter(engine, words)),
  },
} satisfies Record<string, List>;

export const list: Verb = {
  name: 'list',
  usage:
    'list FILE documents|codes|versions|codings|memos|links|cases|variables|queries|summaries|report|history [--variables] [--coder C] [--from DAY] [--to DAY] [--document D | --code A/B] [--undone yes|no]',
  summary:
    'shows what is in the project; with --variables also what the documents are by them; of the history the acts that are wanted',
  async run(words) {
    const parsed = readWords(words, { least: 2, most: 2, optionNames: actOptions, flagNames: ['variables'] });
    const { places, has } = parsed;
    const [path = '', what = ''] = places;
    if (what !== 'history') requireNoActOptions(parsed);
    const { columns, rows }: List = lists[oneOf(what, Object.keys(lists) as (keyof typeof lists)[], 'What to list')];
    const listed = await withProject(path, (engine) =>
      what === 'documents' && has('variables')
        ? withValues(engine, rows(engine, parsed))
        : { rows: rows(engine, parsed), names: [] },
    );
    printRows(has('json'), listed.rows, [...columns, ...listed.names]);
    return 0;
  },
};

/** Documents with a column for each variable; one that is called like a column of every document has its kind behind it. */
function withValues(
  engine: Engine,
  documents: readonly object[],
): { readonly rows: readonly object[]; readonly names: readonly string[] } {
  const variables = engine.ask('variable.list', {}).filter(({ about }) => about === 'source');
  const taken = new Set(Object.keys(documents[0] ?? {}));
  const nameOf = new Map(variables.map(({ id, name }) => [id, taken.has(name) ? `${name}${variableSuffix}` : name]));
  const { aboutId, variableId, value } = engine.ask('value.list', {});
  const valuesOf = new Map<string, Record<string, string>>();
  for (const [i, about] of aboutId.entries()) {
    const name = nameOf.get(variableId[i] ?? '');
    if (name !== undefined) valuesOf.set(about, { ...valuesOf.get(about), [name]: value[i] ?? '' });
  }
  const rows = documents.map((document) => ({ ...document, ...valuesOf.get((document as { id: string }).id) }));
  return { rows, names: [...nameOf.values()] };
}

function listQueries(engine: Engine): readonly object[] {
  const { savedQueries, coders } = engine.ask('project.overview', {});
  const names = new Map(coders.map(({ id, name }) => [id, name]));
  return savedQueries.toSorted(byPosition).map(({ id, name, words, scope, smart, coderId, created }) => ({
    id,
    name,
    words,
    scope: JSON.parse(scope) as unknown,
    smart: smart === 1,
    coder: names.get(coderId) ?? '',
    created,
  }));
}

function listSummaries(engine: Engine): readonly object[] {
  const { summaries, coders, sources } = engine.ask('project.overview', {});
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const paths = new Map(engine.ask('code.list', {}).map(({ id, path }) => [id, path]));
  const names = new Map(coders.map(({ id, name }) => [id, name]));
  return summaries.map(({ sourceId, codeId, coderId, text, modified }) => ({
    document: titles.get(sourceId) ?? '',
    code: paths.get(codeId) ?? '',
    text,
    coder: names.get(coderId) ?? '',
    modified,
  }));
}

function listReport(engine: Engine): readonly object[] {
  const { reportItems } = engine.ask('project.overview', {});
  return reportItems.toSorted(byPosition).map(({ id, kind, caption, settings, scope }) => ({
    id,
    kind,
    caption,
    settings: JSON.parse(settings) as unknown,
    scope: JSON.parse(scope) as unknown,
  }));
}
