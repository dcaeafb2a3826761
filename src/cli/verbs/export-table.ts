import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { oneOf, readWords, required } from '../arguments';
import { printResult, printWarnings, showProgress } from '../output';
import { withProject } from '../with-project';
import { subjectOf } from './subject-of';
import type { Verb } from './verb';

export const exportTable: Verb = {
  name: 'export',
  usage: 'export FILE segments|codebook|variables --format xlsx|csv|json [--of documents|cases] [--out F]',
  summary: 'writes coded segments, the codebook, or the variables of documents or cases, to a file or to stdout',
  async run(words) {
    const parsed = readWords(words, { least: 2, most: 2, optionNames: ['format', 'of', 'out'] });
    const [path = '', wanted = ''] = parsed.places;
    const what = oneOf(wanted, ['segments', 'codebook', 'variables'], 'What to export');
    const format = oneOf(required(parsed, 'format'), ['xlsx', 'csv', 'json'], '--format');
    const { out } = parsed.options;
    const write = async (target: string): Promise<number> => {
      const report = await withProject(path, (engine) =>
        what === 'variables'
          ? engine.start(
              'export.variables',
              { path: target, format, about: subjectOf(parsed.options.of) },
              { onProgress: showProgress },
            )
          : engine.start(`export.${what}`, { path: target, format }, { onProgress: showProgress }),
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

/** Through a file in the temporary folder, so that the export is whole before its first byte is passed on. */
async function writeToStdout(write: (path: string) => Promise<number>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-'));
  try {
    const target = join(folder, 'export');
    await write(target);
    await pipeline(createReadStream(target), process.stdout, { end: false });
  } finally {
    await rm(folder, { recursive: true });
  }
}
