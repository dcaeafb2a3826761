import type { ListedHits } from '../../domain/text/list-hits';
import { indexCodePoints } from '../../domain/text/code-points';
import type { FindWish } from '../../domain/text/find-in-text';
import type { Id } from '../../domain/model';
import type { Engine } from '../../engine/engine';
import { readWords } from '../arguments';
import { printRows } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const find: Verb = {
  name: 'find',
  usage: 'find FILE WORDS [--regex] [--match-case] [--whole-word] [--ignore-accents]',
  summary: 'finds words in all texts, titles, codes, cases and memos',
  async run(words) {
    const { places, has } = readWords(words, {
      least: 2,
      most: 2,
      optionNames: [],
      flagNames: ['regex', 'match-case', 'whole-word', 'ignore-accents'],
    });
    const [path = '', query = ''] = places;
    const wish = {
      query,
      matchCase: has('match-case'),
      wholeWord: has('whole-word'),
      ignoreDiacritics: has('ignore-accents'),
      isPattern: has('regex'),
    };
    const rows = await withProject(path, async (engine) => [
      ...(await findInRecords(engine, wish)),
      ...(await findInTexts(engine, wish)),
    ]);
    printRows(has('json'), rows, ['in', 'name', 'field', 'paragraph', 'start', 'end', 'words']);
    return 0;
  },
};

/** `start` and `end` are code points in the text or field. */
type FoundRow = {
  readonly in: 'document' | 'code' | 'case' | 'memo';
  readonly id: Id;
  readonly name: string;
  readonly field: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
};

type Fields = Readonly<Record<string, string | number | null>>;

async function findInRecords(engine: Engine, wish: FindWish): Promise<FoundRow[]> {
  const { sources, codes, cases, memos } = engine.ask('project.overview', {});
  const records = new Map<Id, { readonly name: string; readonly fields: Fields }>();
  for (const source of sources) records.set(source.id, { name: source.title, fields: { ...source } });
  for (const record of [...codes, ...cases]) records.set(record.id, { name: record.name, fields: { ...record } });
  for (const memo of memos) records.set(memo.id, { name: memo.title, fields: { ...memo } });
  const found = await engine.start('find.records', { ...wish, most: Number.MAX_SAFE_INTEGER });
  return found.flatMap(({ table, id, field, hits }) => {
    const record = records.get(id);
    const place = { in: table === 'source' ? 'document' : table, id, name: record?.name ?? '', field } as const;
    return listRows(place, String(record?.fields[field] ?? ''), hits);
  });
}

async function findInTexts(engine: Engine, wish: FindWish): Promise<FoundRow[]> {
  const titles = new Map(engine.ask('source.list', {}).map(({ id, title }) => [id, title]));
  const rows: FoundRow[] = [];
  let afterId: Id | null = null;
  do {
    const page: Awaited<ReturnType<typeof nextPage>> = await nextPage(engine, wish, afterId);
    for (const { sourceId, hits } of page.documents) {
      const { text } = engine.ask('source.readText', { sourceId });
      const place = { in: 'document', id: sourceId, name: titles.get(sourceId) ?? '', field: 'text' } as const;
      rows.push(...listRows(place, text, hits));
    }
    afterId = page.lastId;
  } while (afterId !== null);
  return rows;
}

function nextPage(engine: Engine, wish: FindWish, afterId: Id | null) {
  return engine.start('find.texts', { ...wish, most: Number.MAX_SAFE_INTEGER, afterId });
}

function listRows(place: Pick<FoundRow, 'in' | 'id' | 'name' | 'field'>, text: string, hits: ListedHits): FoundRow[] {
  const codePoints = indexCodePoints(text);
  return hits.starts.map((start, i) => ({
    ...place,
    paragraph: hits.paragraphs[i] ?? 1,
    start: codePoints.toCodePoint(start),
    end: codePoints.toCodePoint(hits.ends[i] ?? start),
    words: `${hits.before[i] ?? ''}${hits.words[i] ?? ''}${hits.after[i] ?? ''}`,
  }));
}
