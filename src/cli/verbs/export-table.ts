import { formatOf, oneOf, readWords, required, usageError, type Words } from '../arguments';
import { printWarnings } from '../output';
import { scopeFlags, scopeLists, scopeOptions, scopeUsage } from '../scope-arguments';
import { withProject } from '../with-project';
import { writeRows } from '../write-rows';
import { actOptions } from './act-filter';
import { type ExportKind, exportKinds, type ExportOptions } from './export-kinds';
import { interchangeOptions } from './interchange-kinds';
import type { Verb } from './verb';

const ownOptions = ['format', 'of', 'group-by', 'language', 'title', 'author', 'out', 'undone'] as const;
const kinds: Readonly<Record<string, ExportKind>> = exportKinds;

export const exportTable: Verb = {
  name: 'export',
  usage: `export FILE ${Object.keys(kinds).join('|')} [--format F] [--of documents|cases] [--group-by subject|day] [--language en|zh-Hans] [--title T] [--author A] [--undone yes|no] [--unit documents|segments] [--near N] [--distance N] [--reach R] ${scopeUsage} [--out F]`,
  summary:
    'writes coded segments, the codebook (also as md, docx, html, qdc, txt), the cases, the variables of documents or cases, memos (also as md, docx, html), links, summaries, the report (as html, docx, md) or the history (also as md, docx, html, narrowed by --coder, --from, --to, --document or --code); of a scope annotated texts (html, docx), Web annotations (jsonld), a corpus for IRaMuTeQ (txt), the network of codes (graphml, gexf); to a file or to stdout',
  async run(given) {
    const words = readWords<string>(given, {
      least: 2,
      most: 2,
      optionNames: [...ownOptions, ...interchangeOptions, ...scopeOptions],
      listNames: scopeLists,
      flagNames: scopeFlags,
    });
    const [path = '', wanted = ''] = words.places;
    const kind = kinds[oneOf(wanted, Object.keys(kinds), 'What to export')];
    if (!kind) throw usageError(`There is no export called ${wanted}.`);
    const format = formatOf(words, kind.formats) ?? required(words, 'format');
    requireFitting(words, wanted, kind);
    await writeRows(words, async (target) => {
      const report = await withProject(path, (engine) => kind.start(engine, target, format, optionsOf(words), words));
      printWarnings(report.warnings);
      return report;
    });
    return 0;
  },
};

/** Acts are narrowed by one coder, document or code; a scope may name several. */
function optionsOf(words: Words<string>): ExportOptions {
  const one = (name: string): string | undefined => {
    const [first, second] = words.listOf(name);
    if (second !== undefined) throw usageError(`--${name} is given once with history.`);
    return first;
  };
  const { of, 'group-by': groupBy, language, title, author, from, to, undone } = words.options;
  const narrowed = words.places[1] === 'history';
  const given = {
    of,
    groupBy,
    language,
    title,
    author,
    from,
    to,
    undone,
    ...(narrowed && { coder: one('coder'), document: one('document'), code: one('code') }),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Refuses what an export does not know: its file would be taken for a part of the study, or for something else. */
function requireFitting(words: Words<string>, wanted: string, { isScoped = false, own = [] }: ExportKind): void {
  const isHistory = wanted === 'history';
  const narrowing: readonly string[] = isScoped ? [...scopeLists, ...scopeOptions] : isHistory ? actOptions : [];
  const fitting = [...narrowing, ...own];
  const stray = [...scopeLists, ...scopeOptions, ...interchangeOptions, 'undone'].find(
    (name) => words.options[name] !== undefined && !fitting.includes(name),
  );
  if (stray !== undefined) throw usageError(`--${stray} does not go with ${wanted}.`);
  const flag = scopeFlags.find((name) => words.has(name) && !isScoped);
  if (flag !== undefined) throw usageError(`--${flag} does not go with ${wanted}.`);
}
