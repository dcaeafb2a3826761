import { memoFormats } from '../../contract/memo-jobs';
import type { ArgsOf } from '../../contract/engine';
import type { Retrieval, RetrievedPassage } from '../../contract/retrieval-calls';
import { passageOrders } from '../../domain/analysis/query/arrange';
import type { Id } from '../../domain/model';
import { indexCodePoints } from '../../domain/text/code-points';
import type { Engine } from '../../engine/engine';
import { formatOf, oneOf, readWords, usageError } from '../arguments';
import { readGrouping } from '../figure-arguments';
import { findCode } from '../find-records';
import { printResult, printRows, showProgress } from '../output';
import { readScope, scopeFlags, scopeLists, scopeOptions, scopeUsage } from '../scope-arguments';
import { withProject } from '../with-project';
import { writeRows } from '../write-rows';
import type { Verb } from './verb';

export const query: Verb = {
  name: 'query',
  usage: `query FILE QUERY ${scopeUsage} [--save NAME [--smart]] [--report CAPTION] [--apply CODE] [--group-by document|folder|set|case|variable:NAME|coder|actor|stance|code] [--sort place|code|newest|weight|longest|shortest] [--format xlsx|csv|json|md|docx|html] [--out F]`,
  summary:
    "asks for passages, such as 'sovereignty and not security within paragraph'; --save keeps the question under a name, --smart among the codes, --report puts its passages into the report, --apply codes them",
  async run(given) {
    const words = readWords(given, {
      least: 2,
      most: 2,
      optionNames: [...scopeOptions, 'format', 'out', 'save', 'report', 'apply', 'group-by', 'sort'],
      listNames: scopeLists,
      flagNames: [...scopeFlags, 'smart'],
    });
    const [path = '', question = ''] = words.places;
    const format = formatOf(words, memoFormats);
    const { out, save, report, apply } = words.options;
    const sortBy = oneOf(words.options.sort ?? 'place', passageOrders, '--sort');
    if (apply !== undefined && (format !== null || out !== undefined))
      throw usageError(
        '--apply says how many passages it coded. Write the passages out by another call, without --apply.',
      );
    if (words.has('smart') && save === undefined) throw usageError('--smart keeps a question: name it by --save.');
    return withProject(path, async (engine) => {
      const asked = { words: question, scope: readScope(engine, words) };
      // What cannot be asked is not kept either.
      await engine.start('retrieval.run', { ...asked, from: 0, limit: 0 }, { onProgress: showProgress });
      const by = words.options['group-by'];
      const arranged = { ...asked, sortBy, ...(by !== undefined && { groupBy: readGrouping(engine, by, 'group-by') }) };
      // Whatever is named wrongly is refused before anything is written.
      const code = apply === undefined ? null : { path: apply, id: findCode(engine, apply) };
      if (save !== undefined) engine.run('query.save', { ...asked, name: save, smart: words.has('smart') });
      if (report !== undefined) {
        const part = { kind: 'passages', settings: { words: question } } as const;
        engine.run('report.add', { part, scope: asked.scope, caption: report });
      }
      if (code) await applyCode(engine, asked, code, words.has('json'));
      else if (format === null && out === undefined)
        printPassages(words.has('json'), await listPassages(engine, arranged));
      else {
        await writeRows(
          words,
          (target) => engine.start('export.retrieval', { ...arranged, path: target, format: format ?? 'csv' }),
          'passages',
        );
      }
      return 0;
    });
  },
};

async function applyCode(
  engine: Engine,
  asked: Pick<Asked, 'words' | 'scope'>,
  { path, id: codeId }: { readonly path: string; readonly id: Id },
  json: boolean,
): Promise<void> {
  const { applied, alreadyCoded } = await engine.start('retrieval.code', { ...asked, codeId });
  printResult(
    json,
    { added: applied, alreadyCoded },
    `${applied} passages coded with ${path}; ${alreadyCoded} were already.`,
  );
}

const columns = ['document', 'paragraph', 'start', 'end', 'code', 'coder', 'quote'];
const pageLength = 1000;

type Asked = ArgsOf<'retrieval.run'>;
type ListedPassages = { readonly groups: Retrieval['groups']; readonly rows: readonly ListedPassage[] };
type ListedPassage = { readonly group: number; readonly row: object };

/** Rows under the name of their group and how much it holds; machines find the name in each row. */
function printPassages(json: boolean, { groups, rows }: ListedPassages): void {
  const isPlain = groups.length === 0;
  if (json || isPlain) {
    const listed = rows.map(({ group, row }) => (isPlain ? row : { group: groups[group]?.name ?? null, ...row }));
    return printRows(json, listed, columns);
  }
  groups.forEach(({ name, passages, documents }, number) => {
    const counts = `${passages} ${passages === 1 ? 'passage' : 'passages'} in ${documents} ${documents === 1 ? 'document' : 'documents'}`;
    process.stdout.write(`${number === 0 ? '' : '\n'}${name ?? '(none)'}: ${counts}\n`);
    const own = rows.filter(({ group }) => group === number).map(({ row }) => row);
    printRows(json, own, columns);
  });
}

/** All passages, page by page; positions in code points. */
async function listPassages(engine: Engine, asked: Omit<Asked, 'from' | 'limit'>): Promise<ListedPassages> {
  const listed: ListedPassage[] = [];
  const names = namesOf(engine);
  let sourceId = '';
  let text = '';
  let { toCodePoint } = indexCodePoints(text);
  for (;;) {
    const page = await engine.start('retrieval.run', { ...asked, from: listed.length, limit: pageLength });
    for (const passage of page.passages) {
      if (passage.sourceId !== sourceId) {
        ({ sourceId } = passage);
        ({ text } = engine.ask('source.readText', { sourceId }));
        ({ toCodePoint } = indexCodePoints(text));
      }
      const row = {
        document: names(passage.sourceId),
        paragraph: passage.paragraph,
        start: toCodePoint(passage.start),
        end: toCodePoint(passage.end),
        code: joined(passage, ({ codeId }) => names(codeId)),
        coder: joined(passage, ({ coderId }) => names(coderId)),
        quote: text.slice(passage.start, passage.end),
      };
      listed.push({ group: passage.group, row });
    }
    if (listed.length >= page.rows) return { groups: page.groups, rows: listed };
  }
}

function namesOf(engine: Engine): (id: string) => string {
  const { sources, coders } = engine.ask('project.overview', {});
  const names = new Map([
    ...sources.map(({ id, title }) => [id, title] as const),
    ...coders.map(({ id, name }) => [id, name] as const),
    ...engine.ask('code.list', {}).map(({ id, path }) => [id, path] as const),
  ]);
  return (id) => names.get(id) ?? '';
}

function joined(
  { codings }: RetrievedPassage,
  wordOf: (coding: RetrievedPassage['codings'][number]) => string,
): string {
  return [...new Set(codings.map(wordOf))].join('; ');
}
