import { setImmediate } from 'node:timers/promises';
import { type Cooccurrence, countCooccurrence, measured } from '../../../domain/analysis/cooccurrence';
import type { CodedStudy } from '../../../domain/analysis/coded-study';
import { listCodePaths } from '../../../domain/analysis/query/find-names';
import { showCodePath } from '../../../domain/codebook/code-path';
import { encodeUtf8 } from '../../../formats/encoding';
import { type Network, writeGexf, writeGraphMl } from '../../../formats/export/network';
import { inSteps } from '../in-steps';
import type { JobFunction } from '../job-function';
import { writeBytes } from '../write-document';

const writers = { graphml: writeGraphMl, gexf: writeGexf } as const;

/** Writes how codes occur together as a network; a row of its report is an edge. */
export const exportNetwork: JobFunction<'export.network'> = async (args, context) => {
  const { path, format, scope, nearness, distance, reach } = args;
  await setImmediate();
  const { analysis, reads } = context.project();
  const scoped = analysis.scoped(scope);
  const together = await inSteps(countCooccurrence(scoped, { nearness, distance, reach }, analysis.texts()), context);
  const network = networkOf(reads.where('project', {})[0]?.name ?? '', scoped.study, together);
  await writeBytes(path, encodeUtf8(writers[format](network)), context);
  return { rows: network.edges.length, warnings: [] };
};

/** Codes that occur, and an edge wherever two of them occur together. */
function networkOf(name: string, study: CodedStudy, { codes, counts, units }: Cooccurrence): Network {
  const paths = listCodePaths(study);
  const at = (i: number, j: number): number => counts[i * codes.length + j] ?? 0;
  const nodes = codes.flatMap((number, i): Network['nodes'] => {
    const code = study.codes[number];
    if (!code || at(i, i) === 0) return [];
    const path = showCodePath(paths[number] ?? []);
    return [{ id: code.id, label: code.name, path, colour: code.colour, occurrences: at(i, i) }];
  });
  const idOf = (i: number): string => study.codes[codes[i] ?? -1]?.id ?? '';
  const edges = codes.flatMap((_, i) =>
    codes.flatMap((__, j): Network['edges'] => {
      if (j <= i || at(i, j) === 0) return [];
      const pair = { both: at(i, j), one: at(i, i), other: at(j, j), units };
      return [
        {
          source: idOf(i),
          target: idOf(j),
          weight: pair.both,
          cCoefficient: measured('c-coefficient', pair),
          cosine: measured('cosine', pair),
          lift: measured('lift', pair),
        },
      ];
    }),
  );
  return { name, nodes, edges };
}
