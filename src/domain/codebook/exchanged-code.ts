import type { DefinitionPart, Id } from '../model';

/**
 * A code as it travels between projects and programs. What a file does not say is absent; an import then leaves it as
 * it is.
 */
export type ExchangedCode = { readonly [P in DefinitionPart]?: string | undefined } & {
  /** A GUID in small letters without braces, by which a code is known again whatever it is called; null for none. */
  readonly id: Id | null;
  /** The names from the top of the tree down to the code itself. */
  readonly levels: readonly string[];
  readonly colour?: string | undefined;
  readonly codable?: boolean | undefined;
  readonly shortcut?: string | null | undefined;
  /** Names of the sets that it is in. */
  readonly sets?: readonly string[] | undefined;
};

/** A codebook as a file tells it: its codes, parents before children, and its sets, also empty ones. */
export type ExchangedCodebook = {
  readonly codes: readonly ExchangedCode[];
  readonly sets: readonly string[];
};

/** A path as the key of a map: no two paths have the same one, whatever their names hold. */
export function pathKey(levels: readonly string[]): string {
  return JSON.stringify(levels);
}
