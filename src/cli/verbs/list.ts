import type { Engine } from '../../engine/engine';
import { oneOf, readWords } from '../arguments';
import { printRows } from '../output';
import { withProject } from '../with-project';
import { listVersions } from './codebook-versions';
import type { Verb } from './verb';

type List = { readonly columns: readonly string[]; readonly rows: (engine: Engine) => readonly object[] };

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
  history: { columns: ['id', 'time', 'coder', 'label', 'undone'], rows: (engine) => engine.ask('history.list', {}) },
} satisfies Record<string, List>;

export const list: Verb = {
  name: 'list',
  usage: 'list FILE documents|codes|versions|codings|memos|history',
  summary: 'shows what is in the project',
  async run(words) {
    const { places, has } = readWords(words, { least: 2, most: 2, optionNames: [] });
    const [path = '', what = ''] = places;
    const { columns, rows }: List = lists[oneOf(what, Object.keys(lists) as (keyof typeof lists)[], 'What to list')];
    printRows(has('json'), await withProject(path, rows), columns);
    return 0;
  },
};
