import type { MergePreview } from '../../contract/codebook-rows';
import type { ArgsOf } from '../../contract/engine';
import { planMerge } from '../../domain/codebook/plan-merge';
import type { OpenProject } from '../open-project';
import { getOrFail } from '../tx';

/** What merging codes would move, and what would fall together. */
export function previewMerge({ reads }: OpenProject, { codeIds, intoId }: ArgsOf<'code.planMerge'>): MergePreview {
  getOrFail(reads, 'code', intoId);
  const codes = new Map(reads.where('code', {}).map((code) => [code.id, code]));
  const { merged, moved } = planMerge(codes, codeIds, intoId);
  const coded = new Map([...new Set(merged.values())].map((targetId) => [targetId, new Set<string>()]));
  const places = (codeId: string): string[] =>
    reads.where('coding', { codeId }).map(({ quotationId, coderId }) => `${quotationId} ${coderId}`);
  for (const [targetId, taken] of coded) {
    // A target that goes itself brings its codings along below.
    if (!merged.has(targetId)) for (const place of places(targetId)) taken.add(place);
  }
  let codings = 0;
  let absorbed = 0;
  let memos = 0;
  for (const [codeId, targetId] of merged) {
    memos += reads.where('memo', { aboutId: codeId }).length;
    for (const place of places(codeId)) {
      const taken = coded.get(targetId);
      codings++;
      if (taken?.has(place)) absorbed++;
      taken?.add(place);
    }
  }
  const chosen = new Set(codeIds);
  return {
    codings,
    absorbed,
    movedCodes: moved.size,
    mergedCodes: [...merged.keys()].filter((id) => !chosen.has(id)).length,
    memos,
  };
}
