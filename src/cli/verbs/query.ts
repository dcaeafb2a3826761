import { memoFormats } from '../../contract/memo-jobs';
import type { Retrieval, RetrievedPassage } from '../../contract/retrieval-calls';
import type { Scope } from '../../domain/analysis/scope';
import { indexCodePoints } from '../../domain/text/code-points';
import type { Engine } from '../../engine/engine';
import { oneOf, readWords } from '../arguments';
import { printResult, printRows, showProgress } from '../output';
import { readScope, scopeFlags, scopeLists, scopeOptions, scopeUsage } from '../scope-arguments';
import { withProject } from '../with-project';
import { writeToStdout } from '../write-to-stdout';
import type { Verb } from './verb';

export const query: Verb = {
  name: 'query',
  usage: `query FILE QUERY ${scopeUsage} [--save NAME [--smart]] [--report CAPTION] [--format xlsx|csv|json|md|docx|html] [--out F]`,
  summary:
    "asks for passages, such as 'sovereignty and not security within paragraph'; --save keeps the question under a name, --smart among the codes, --report puts its passages into the report",
  async run(given) {
    const words = readWords(given, {
      least: 2,
      most: 2,
      optionNames: [...scopeOptions, 'format', 'out', 'save', 'report'],
      listNames: scopeLists,
      flagNames: [...scopeFlags, 'smart'],
    });
    const [path = '', question = ''] = words.places;
    const format = words.options.format === undefined ? null : oneOf(words.options.format, memoFormats, '--format');
    const { out, save, report } = words.options;
    return withProject(path, async (engine) => {
      const asked = { words: question, scope: readScope(engine, words) };
      // What cannot be asked is not kept either.
      const { total } = await engine.start(
        'retrieval.run',
        { ...asked, from: 0, limit: 0 },
        { onProgress: showProgress },
      );
      if (save !== undefined) engine.run('query.save', { ...asked, name: save, smart: words.has('smart') });
      if (report !== undefined) {
        const part = { kind: 'passages', settings: { words: question } } as const;
        engine.run('report.add', { part, scope: asked.scope, caption: report });
      }
      if (format === null && out === undefined) {
        printRows(words.has('json'), await listPassages(engine, asked, total), columns);
        return 0;
      }
      const write = (target: string) =>
        engine.start('export.retrieval', { ...asked, path: target, format: format ?? 'csv' });
      if (out === undefined) await writeToStdout(write);
      else {
        const { rows } = await write(out);
        printResult(words.has('json'), { path: out, rows }, `Wrote ${rows} passages to ${out}.`);
      }
      return 0;
    });
  },
};

const columns = ['document', 'paragraph', 'start', 'end', 'code', 'coder', 'quote'];
const pageLength = 1000;

type Asked = { readonly words: string; readonly scope: Scope };

/** All passages, page by page; positions in code points. */
async function listPassages(engine: Engine, asked: Asked, total: number): Promise<object[]> {
  const rows: object[] = [];
  const names = namesOf(engine);
  let sourceId = '';
  let text = '';
  let { toCodePoint } = indexCodePoints(text);
  for (let from = 0; from < total; from += pageLength) {
    const page: Retrieval = await engine.start('retrieval.run', { ...asked, from, limit: pageLength });
    for (const passage of page.passages) {
      if (passage.sourceId !== sourceId) {
        ({ sourceId } = passage);
        ({ text } = engine.ask('source.readText', { sourceId }));
        ({ toCodePoint } = indexCodePoints(text));
      }
      rows.push({
        document: names(passage.sourceId),
        paragraph: passage.paragraph,
        start: toCodePoint(passage.start),
        end: toCodePoint(passage.end),
        code: joined(passage, ({ codeId }) => names(codeId)),
        coder: joined(passage, ({ coderId }) => names(coderId)),
        quote: text.slice(passage.start, passage.end),
      });
    }
  }
  return rows;
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
