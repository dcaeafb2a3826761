import type { CodeRow } from '../../contract/rows';
import { formatCodePath } from '../../domain/codebook/code-path';
import { codePathNames, codeTree, flattenTree } from '../../domain/codebook/tree';
import type { OpenProject } from '../open-project';

/** Codes in the order of the tree, with paths as the command line writes them and their own codings. */
export function listCodes({ reads, counts }: OpenProject): CodeRow[] {
  const codes = reads.where('code', {});
  const byId = new Map(codes.map((code) => [code.id, code]));
  const { byCode } = counts.all();
  return flattenTree(codeTree(codes)).map(({ code }) => ({
    id: code.id,
    path: formatCodePath(codePathNames(byId, code.id)),
    codings: byCode[code.id] ?? 0,
    colour: code.colour,
    shortcut: code.shortcut,
    briefDefinition: code.briefDefinition,
  }));
}
