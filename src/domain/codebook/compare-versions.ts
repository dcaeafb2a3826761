import { compareText } from '../compare';
import { type Code, type DefinitionPart, definitionParts, type Id } from '../model';
import { codePathNames } from './tree';

/** What became of one code between two states of a codebook. */
export type CodeDifference =
  | { readonly kind: 'added'; readonly codeId: Id; readonly after: Code; readonly path: readonly string[] }
  | { readonly kind: 'removed'; readonly codeId: Id; readonly before: Code; readonly path: readonly string[] }
  | {
      readonly kind: 'changed';
      readonly codeId: Id;
      readonly before: Code;
      readonly after: Code;
      readonly path: readonly string[];
      readonly renamed: boolean;
      /** The path of the parent before and after, when it stands below another one; empty for the top of the tree. */
      readonly moved: { readonly from: readonly string[]; readonly to: readonly string[] } | null;
      readonly redefined: readonly DefinitionPart[];
      readonly recoloured: boolean;
      /** It became a folder, or can be applied again. */
      readonly codableChanged: boolean;
    };

/** Compares two states of a codebook code by code, by their ids: in the order of the paths. A code that stayed as it was is left out. */
export function compareCodebooks(before: readonly Code[], after: readonly Code[]): readonly CodeDifference[] {
  const then = byId(before);
  const now = byId(after);
  const differences: CodeDifference[] = [];
  for (const code of after) {
    const former = then.get(code.id);
    const path = codePathNames(now, code.id);
    if (!former) differences.push({ kind: 'added', codeId: code.id, after: code, path });
    else {
      const changed = {
        renamed: former.name !== code.name,
        moved: former.parentId === code.parentId ? null : { from: parentPath(then, former), to: parentPath(now, code) },
        redefined: definitionParts.filter((part) => former[part] !== code[part]),
        recoloured: former.colour !== code.colour,
        codableChanged: former.codable !== code.codable,
      };
      if (
        changed.renamed ||
        changed.moved ||
        changed.redefined.length > 0 ||
        changed.recoloured ||
        changed.codableChanged
      )
        differences.push({ kind: 'changed', codeId: code.id, before: former, after: code, path, ...changed });
    }
  }
  for (const code of before) {
    if (!now.has(code.id))
      differences.push({ kind: 'removed', codeId: code.id, before: code, path: codePathNames(then, code.id) });
  }
  return differences.sort((a, b) => comparePaths(a.path, b.path));
}

/** What says when a code is applied: a coding made under other words than these deserves a second look. */
const meaningParts = ['name', 'briefDefinition', 'fullDefinition', 'whenToUse', 'whenNotToUse'] as const;

/** Whether a code meant something else then. Examples, notes and looks do not change what it means. */
export function meansOther(then: Code, now: Code): boolean {
  return meaningParts.some((part) => then[part] !== now[part]);
}

function parentPath(codes: ReadonlyMap<Id, Code>, { parentId }: Code): readonly string[] {
  return parentId === null ? [] : codePathNames(codes, parentId);
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  return compareText(a.join('\n'), b.join('\n'));
}

function byId(codes: readonly Code[]): ReadonlyMap<Id, Code> {
  return new Map(codes.map((code) => [code.id, code]));
}
