import { setImmediate } from 'node:timers/promises';
import { type Cooccurrence, countCooccurrence, measured } from '../../../domain/analysis/cooccurrence';
import type { CodedStudy } from '../../../domain/analysis/coded-study';
import { listCodePaths } from '../../../domain/analysis/query/find-names';
import { showCodePath } from '../../../domain/codebook/code-path';
import { type Network, type NetworkEdge, writeGexf, writeGraphMl } from '../../../formats/export/network';
import { nameOfStudy } from '../../name-of-study';
import { inSteps } from '../in-steps';
import type { JobFunction } from '../job-function';
import { writeWords } from '../write-words';

const writers = { graphml: writeGraphMl, gexf: writeGexf } as const;

/** Writes how codes occur together as a network; a row of its report is an edge. */
export const exportNetwork: JobFunction<'export.network'> = async (args, context) => {
  const { path, format, scope, nearness, distance, reach } = args;
  await setImmediate();
  const { analysis, reads } = context.project();
  await analysis.ready();
  const scoped = analysis.scoped(scope);
  const together = await inSteps(countCooccurrence(scoped, { nearness, distance, reach }, analysis.texts()), context);
  let rows = 0;
  const network = networkOf(nameOfStudy(reads), scoped.study, together, () => rows++);
  await writeWords(path, writers[format](network), network.nodes.length ** 2 / 2, context);
  return { rows, warnings: [] };
};

/** Codes that occur, and an edge wherever two of them occur together. */
function networkOf(
  name: string,
  study: CodedStudy,
  { codes, counts, units }: Cooccurrence,
  countEdge: () => void,
): Network {
  const paths = listCodePaths(study);
  const at = (i: number, j: number): number => counts[i * codes.length + j] ?? 0;
  const nodes = codes.flatMap((number, i): Network['nodes'] => {
    const code = study.codes[number];
    if (!code || at(i, i) === 0) return [];
    const path = showCodePath(paths[number] ?? []);
    return [{ id: code.id, label: code.name, path, colour: code.colour, occurrences: at(i, i) }];
  });
  const idOf = (i: number): string => study.codes[codes[i] ?? -1]?.id ?? '';
  function* edges(): Iterable<NetworkEdge> {
    for (let i = 0; i < codes.length; i++)
      for (let j = i + 1; j < codes.length; j++) {
        if (at(i, j) === 0) continue;
        const pair = { both: at(i, j), one: at(i, i), other: at(j, j), units };
        countEdge();
        yield {
          source: idOf(i),
          target: idOf(j),
          weight: pair.both,
          cCoefficient: measured('c-coefficient', pair),
          cosine: measured('cosine', pair),
          lift: measured('lift', pair),
        };
      }
  }
  return { name, nodes, edges: edges() };
}
