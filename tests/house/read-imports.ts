import { cruise, type ICruiseResult } from 'dependency-cruiser';

/** One import statement: who, what file or package it leads to, and whether it brings types alone. */
export type Import = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'own' | 'package' | 'node';
  readonly typeOnly: boolean;
};

/**
 * Every import of the product, types included, as dependency-cruiser resolves them. Pictures are left out; what leads
 * nowhere is tsc's to tell.
 */
export async function readImports(): Promise<Import[]> {
  const { output } = await cruise(['src', 'electron'], {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\?(asset|raw|url)' },
  });
  const { modules } = output as ICruiseResult;
  return modules
    .filter((module) => !module.source.includes('node_modules') && !module.coreModule)
    .flatMap((module) =>
      module.dependencies
        .filter(({ couldNotResolve, resolved }) => !couldNotResolve && !resolved.startsWith('resources/'))
        .map((dependency) => ({
          from: module.source,
          to: dependency.coreModule ? dependency.module : dependency.resolved,
          kind: kindOf(dependency),
          typeOnly: dependency.dependencyTypes.includes('type-only'),
        })),
    );
}

function kindOf({ coreModule, resolved }: { coreModule: boolean; resolved: string }): Import['kind'] {
  if (coreModule) return 'node';
  return resolved.includes('node_modules') ? 'package' : 'own';
}
