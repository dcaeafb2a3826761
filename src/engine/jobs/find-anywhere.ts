import { setImmediate } from 'node:timers/promises';
import type { ArgsOf } from '../../contract/engine';
import type { FoundField, FoundInDocument, FoundInRecord, PassagesToCode } from '../../contract/find-jobs';
import { inBatches } from '../../domain/in-batches';
import { definitionParts, type Id } from '../../domain/model';
import { problem } from '../../domain/problem';
import type { FindWish } from '../../domain/text/find-in-text';
import { listHits } from '../../domain/text/list-hits';
import { parseMarks } from '../../domain/text/marks';
import { reviewHits } from '../../domain/text/review-hits';
import type { ReadDb } from '../db';
import { getOrFail } from '../tx';
import type { JobContext, JobFunctions } from './job-function';

/** Characters that are sent to the thread at once: a few milliseconds of work for the engine. */
const batchLength = 500_000;
/** Milliseconds after which a page ends; the first one, which is waited for, sooner. */
const pageTime = { first: 20, later: 80 };

export const findJobs = {
  async 'find.records'({ most, ...wish }, { project, searcher, signal }) {
    const found: FoundInRecord[] = [];
    let room = most;
    for (const batch of inBatches(fieldsOf(project().file.db), lengthOf, batchLength)) {
      const answers = await searcher.search(wish, batch, room, signal);
      answers.forEach(({ count, hits }, i) => {
        const field = batch[i];
        if (!field || count === 0) return;
        room -= hits.starts.length;
        found.push({ table: field.table, id: field.id, field: field.field, count, hits });
      });
    }
    return found;
  },

  async 'find.texts'({ most, afterId, ...wish }, context) {
    const sources = context
      .project()
      .file.db.all<ToSearch>('SELECT id, textHash, language FROM source ORDER BY position, id');
    const end = Date.now() + (afterId === null ? pageTime.first : pageTime.later);
    const documents: FoundInDocument[] = [];
    let room = most;
    let at = afterId === null ? 0 : sources.findIndex(({ id }) => id === afterId) + 1;
    for (const batch of inBatches(readTexts(sources.slice(at), context), lengthOf, batchLength)) {
      for (const { sourceId, count, hits } of await searchBatch(batch, wish, room, context)) {
        room -= hits.starts.length;
        if (count > 0) documents.push({ sourceId, count, hits });
      }
      at += batch.length;
      if (Date.now() >= end) break;
    }
    const isOver = at >= sources.length;
    return { documents, lastId: isOver ? null : (sources[at - 1]?.id ?? null), done: at, total: sources.length };
  },

  'find.passages': listPassagesToCode,

  'find.code': (args, { run }) => run('coding.applyEverywhere', args),
} satisfies Partial<JobFunctions>;

type ToSearch = { readonly id: Id; readonly textHash: string; readonly language: string | null };
type Field = Pick<FoundInRecord, 'table' | 'id'> & {
  readonly field: FoundField;
  readonly text: string;
  readonly language: null;
};

type ReadText = { readonly id: Id; readonly text: string; readonly language: string | null };

/** Texts to be searched, each read when its turn comes; past the cache: the texts that are being coded stay in it. */
function* readTexts(sources: readonly ToSearch[], { project }: JobContext): Iterable<ReadText> {
  for (const { id, textHash, language } of sources)
    yield { id, text: project().reads.content('text', textHash), language };
}

function lengthOf({ text }: { readonly text: string }): number {
  return text.length;
}

async function searchBatch(
  batch: readonly ReadText[],
  wish: FindWish,
  most: number,
  { searcher, signal }: JobContext,
): Promise<FoundInDocument[]> {
  const texts = batch.map(({ text, language }) => ({ text, language }));
  const found = await searcher.search(wish, texts, most, signal);
  return found.map((answer, i) => ({ sourceId: batch[i]?.id ?? '', ...answer }));
}

/** Every field of a record in which words are looked for, empty ones left out. */
function* fieldsOf(db: ReadDb): Iterable<Field> {
  const named = { source: 'title', case: 'name' } as const;
  yield* fieldsIn(db, 'source', [named.source], 'ORDER BY position, id');
  yield* fieldsIn(db, 'code', ['name', ...definitionParts], 'ORDER BY position, id');
  yield* fieldsIn(db, 'case', [named.case], 'ORDER BY name, id');
  yield* fieldsIn(db, 'memo', ['title', 'text'], 'ORDER BY created, id');
}

function* fieldsIn(
  db: ReadDb,
  table: FoundInRecord['table'],
  fields: readonly FoundField[],
  order: string,
): Iterable<Field> {
  const columns = fields.map((field) => `"${field}"`).join(', ');
  for (const row of db.all<Readonly<Record<string, string>>>(`SELECT id, ${columns} FROM "${table}" ${order}`)) {
    for (const field of fields) {
      const text = row[field] ?? '';
      if (text !== '') yield { table, id: row['id'] ?? '', field, text, language: null };
    }
  }
}

async function listPassagesToCode(
  { unit, documents }: ArgsOf<'find.passages'>,
  { project, progress, signal }: JobContext,
): Promise<PassagesToCode[]> {
  const listed: PassagesToCode[] = [];
  for (const { sourceId, hits } of documents) {
    const { reads } = project();
    const source = getOrFail(reads, 'source', sourceId);
    const text = reads.content('text', source.textHash);
    const marks = parseMarks(reads.content('marks', source.marksHash));
    const passages = reviewHits({ text, unit, language: source.language, marks, hits });
    const spans = Uint32Array.from(passages.flatMap(({ span }) => [span.start, span.end]));
    listed.push({
      sourceId,
      passages: listHits(text, spans, passages.length),
      inBoilerplate: passages.map(({ inBoilerplate }) => inBoilerplate),
    });
    await setImmediate(); // commands are answered between two documents
    if (signal.aborted) throw problem('cancelled');
    progress({ done: listed.length, total: documents.length });
  }
  return listed;
}
