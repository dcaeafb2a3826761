import { compareCodebooks, type CodeDifference } from '../../domain/codebook/compare-versions';
import { formatCodePath } from '../../domain/codebook/code-path';
import type { Code } from '../../domain/model';
import { problem } from '../../domain/problem';
import type { Engine } from '../../engine/engine';
import { readWords } from '../arguments';
import { printResult, printRows } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const recordVersion: Verb = {
  name: 'record-version',
  usage: 'record-version FILE NAME [--reason R]',
  summary: 'keeps the codebook as it stands, with the reason',
  async run(words) {
    const { places, options, has } = readWords(words, { least: 2, most: 2, optionNames: ['reason'] });
    const [file = '', name = ''] = places;
    const reason = options['reason'] ?? '';
    const version = await withProject(file, (engine) => engine.run('codebook.recordVersion', { name, reason }));
    printResult(has('json'), { id: version.versionId, name, reason }, `The codebook is kept as “${name}”.`);
    return 0;
  },
};

export const compareVersions: Verb = {
  name: 'compare-versions',
  usage: 'compare-versions FILE THEN [NOW]',
  summary: 'says what changed between two versions of the codebook, or since one',
  async run(words) {
    const { places, has } = readWords(words, { least: 2, most: 3, optionNames: [] });
    const [file = '', then = '', now] = places;
    const differences = await withProject(file, (engine) =>
      compareCodebooks(codesOf(engine, then), now === undefined ? present(engine) : codesOf(engine, now)),
    );
    printRows(has('json'), has('json') ? differences : differences.map(describe), ['path', 'what']);
    return 0;
  },
};

/** The versions as `postil list` shows them, the latest last. */
export function listVersions(engine: Engine): readonly object[] {
  const { codebookVersions, coders } = engine.ask('project.overview', {});
  const counts = new Map(engine.ask('codebook.countCodings', {}).map(({ versionId, count }) => [versionId, count]));
  return codebookVersions.map(({ id, name, reason, coderId, created }) => ({
    id,
    name,
    reason,
    coder: coders.find((coder) => coder.id === coderId)?.name ?? '',
    created,
    codings: counts.get(id) ?? 0,
  }));
}

function codesOf(engine: Engine, wanted: string): readonly Code[] {
  const { codebookVersions } = engine.ask('project.overview', {});
  const version = codebookVersions.find(({ id, name }) => name === wanted || id === wanted);
  if (!version) throw problem('codebookVersionMissing', { version: wanted });
  return engine.ask('codebook.readVersion', { versionId: version.id });
}

function present(engine: Engine): readonly Code[] {
  return engine.ask('project.overview', {}).codes;
}

function describe(difference: CodeDifference): { readonly path: string; readonly what: string } {
  const path = formatCodePath(difference.path);
  if (difference.kind !== 'changed') return { path, what: difference.kind };
  const { renamed, moved, redefined, recoloured, codableChanged, before } = difference;
  const what = [
    ...(renamed ? [`renamed from ${before.name}`] : []),
    ...(moved ? [`moved from ${moved.from.join(' / ') || 'the top'}`] : []),
    ...(redefined.length > 0 ? [`redefined: ${redefined.join(', ')}`] : []),
    ...(recoloured ? ['recoloured'] : []),
    ...(codableChanged ? ['folder or code'] : []),
  ];
  return { path, what: what.join('; ') };
}
