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
        .filter(({ module: name, couldNotResolve, resolved }) => {
          return !(couldNotResolve && name.startsWith('.')) && !resolved.startsWith('resources/');
        })
        .map((dependency) => ({
          from: module.source,
          to: nameTarget(dependency),
          kind: kindOf(dependency),
          typeOnly: dependency.dependencyTypes.includes('type-only'),
        })),
    );
}

type Target = { readonly module: string; readonly resolved: string; readonly coreModule: boolean };

/** A style that a package offers under its own name alone does not resolve, and is named as if it did. */
function nameTarget({ module, resolved, coreModule }: Target): string {
  if (coreModule) return module;
  return /^(src|electron|node_modules)\//.test(resolved) ? resolved : `node_modules/${module}`;
}

function kindOf(target: Target): Import['kind'] {
  if (target.coreModule) return 'node';
  return nameTarget(target).includes('node_modules') ? 'package' : 'own';
}
