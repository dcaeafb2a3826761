import type { FigureSettings } from '../../contract/figure-calls';
import { columnKeys } from '../../domain/analysis/free-key';
import { nearNames } from '../../domain/analysis/query/near-names';
import type { Scope } from '../../domain/analysis/scope';
import type { Engine } from '../../engine/engine';
import { formatOf, readWords, usageError, type Words } from '../arguments';
import { figureOptions, figureReaders } from '../figure-arguments';
import { listFigureSettings, refuseForeignSettings } from '../figure-settings';
import { figureSvg } from '../figure-svg';
import { printAside, printResult, printRows } from '../output';
import { referenceInWords, scopeInWords } from '../scope-in-words';
import { readScope, scopeFlags, scopeLists, scopeOptions, scopeUsage } from '../scope-arguments';
import { withProject } from '../with-project';
import { wordFlags, wordLists, wordOptions } from '../word-figure-arguments';
import { writeRows } from '../write-rows';
import type { Verb } from './verb';

const kinds = Object.keys(figureReaders) as FigureSettings['kind'][];
const formats = ['csv', 'json', 'xlsx', 'svg'] as const;

export const analyse: Verb = {
  name: 'analyse',
  usage: `analyse FILE ${kinds.join('|')} [settings] ${scopeUsage} [--report CAPTION] [--format csv|json|xlsx|svg] [--out F]`,
  summary:
    'works out a figure; without a format its table, with --json also its N and what is tested; --report also puts it into the report; “postil help analyse” lists the settings of each figure',
  details: listFigureSettings,
  async run(given) {
    const words = readWords(given, {
      least: 1,
      most: 3,
      optionNames: [...figureOptions, ...wordOptions, ...scopeOptions, 'format', 'out', 'report'],
      listNames: [...scopeLists, ...wordLists],
      flagNames: [...scopeFlags, ...wordFlags],
    });
    const [path = '', wanted] = words.places;
    if (wanted === undefined) throw usageError(`Which figure? One of ${kinds.join(', ')}.`);
    const kind = figureNamed(wanted);
    refuseStrayWord(kind, words.places[2]);
    refuseForeignSettings(kind, (option) => words.has(option) || words.listOf(option).length > 0);
    const format = formatOf(words, formats);
    const isShown = format === null && words.options['out'] === undefined;
    return withProject(path, async (engine) => {
      const figure = { settings: figureReaders[kind]({ words, engine }), scope: readScope(engine, words) };
      const { report } = words.options;
      if (report !== undefined) await addToReport(engine, figure, report);
      if (isShown) await showTable(engine, figure, words.has('json'));
      else if (format === 'svg') await writeDrawing(engine, figure, words);
      else {
        await writeRows(words, (target) =>
          engine.start('export.figure', { ...figure, path: target, format: format ?? 'csv' }),
        );
        // A table for programs is the table alone.
        printAside(`Scope: ${scopeInWords(engine, figure.scope)}`);
      }
      return 0;
    });
  },
};

/** What a crosstab says together, where it is undefined. */
const noTest = { chiSquared: null, degreesOfFreedom: null, p: null, cramersV: null };

type Figure = { readonly settings: FigureSettings; readonly scope: Scope };

/** What cannot be worked out is not put into the report either. */
async function addToReport(engine: Engine, figure: Figure, caption: string): Promise<void> {
  await engine.start('figure.compute', figure);
  engine.run('report.add', { part: { kind: 'figure', settings: figure.settings }, scope: figure.scope, caption });
}

async function showTable(engine: Engine, figure: Figure, json: boolean): Promise<void> {
  const said = scopeInWords(engine, figure.scope);
  const { columns, rows, n } = await engine.start('figure.compute', figure);
  const keys = columnKeys(columns);
  const table = rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i] ?? null])));
  if (json) {
    const counts = figure.settings.kind === 'crosstab' ? { ...noTest, ...n } : n;
    printResult(true, { ...figure, scopeInWords: said, n: counts, rows: table }, '');
    return;
  }
  printRows(false, table, keys);
  printAside(`Scope: ${said}`);
}

async function writeDrawing(engine: Engine, figure: Figure, { options, has }: Words<string>): Promise<void> {
  const table = await engine.start('figure.compute', figure);
  const records = engine.ask('project.overview', {});
  const scope = scopeInWords(engine, figure.scope);
  const reference = referenceInWords(engine, figure.settings);
  const svg = figureSvg({ settings: figure.settings, scope, reference, table }, records);
  const out = options['out'];
  if (out === undefined) {
    process.stdout.write(svg);
    return;
  }
  await engine.start('export.picture', { path: out, bytes: new TextEncoder().encode(svg) });
  printResult(has('json'), { path: out }, `Wrote ${out}.`);
}

/** What other programs call a figure, or a setting of one. */
const otherNames: Readonly<Record<string, string>> = {
  concordance: 'kwic',
  frequency: 'frequencies',
  heatmap: 'matrix',
  ngrams: 'words --ngram 2',
  network: 'cooccurrence --shape graph',
  wordcloud: 'words',
};

function figureNamed(wanted: string): FigureSettings['kind'] {
  const kind = kinds.find((known) => known === wanted);
  if (kind !== undefined) return kind;
  const plain = wanted.toLowerCase().replaceAll(/[^a-z]/g, '');
  const meant = otherNames[plain] ?? nearNames(plain, kinds)[0];
  throw usageError(
    `“${wanted}” is no figure. ${meant === undefined ? `One of ${kinds.join(', ')}.` : `Do you mean ${meant}?`}`,
  );
}

/** Only figures of words have a word of their own behind the kind. */
function refuseStrayWord(kind: FigureSettings['kind'], word: string | undefined): void {
  if (word !== undefined && kind !== 'kwic' && kind !== 'collocations')
    throw usageError(`“${word}” is one word too many.`);
}
