import { oneOf, readWords, required } from '../arguments';
import { printResult, printWarnings } from '../output';
import { withProject } from '../with-project';
import { writeToStdout } from '../write-to-stdout';
import { actOptions, requireNoActOptions } from './act-filter';
import { exportKinds } from './export-kinds';
import type { Verb } from './verb';

export const exportTable: Verb = {
  name: 'export',
  usage:
    'export FILE segments|codebook|cases|variables|memos|links|summaries|report|history --format xlsx|csv|json|html|docx|md [--of documents|cases] [--group-by subject|day] [--language en|zh-Hans] [--title T] [--author A] [--coder C] [--from DAY] [--to DAY] [--document D | --code A/B] [--undone yes|no] [--out F]',
  summary:
    'writes coded segments, the codebook (also as md, docx, html, qdc, txt), the cases, the variables of documents or cases, memos (also as md, docx, html), links, summaries, the report (as html, docx, md) or the history (also as md, docx, html), to a file or to stdout',
  async run(words) {
    const parsed = readWords(words, {
      least: 2,
      most: 2,
      optionNames: ['format', 'of', 'group-by', 'language', 'title', 'author', 'out', ...actOptions],
    });
    const [path = '', wanted = ''] = parsed.places;
    const kinds = Object.keys(exportKinds) as (keyof typeof exportKinds)[];
    const { formats, start } = exportKinds[oneOf(wanted, kinds, 'What to export')];
    const format = oneOf(required(parsed, 'format'), formats, '--format');
    const { out, 'group-by': groupBy, ...options } = parsed.options;
    if (wanted !== 'history') requireNoActOptions(parsed);
    const write = async (target: string): Promise<number> => {
      const report = await withProject(path, (engine) =>
        start(engine, target, format, { ...options, ...(groupBy !== undefined && { groupBy }) }),
      );
      printWarnings(report.warnings);
      return report.rows;
    };
    if (out === undefined) await writeToStdout(write);
    else {
      const rows = await write(out);
      printResult(parsed.has('json'), { path: out, rows }, `Wrote ${rows} rows to ${out}.`);
    }
    return 0;
  },
};
