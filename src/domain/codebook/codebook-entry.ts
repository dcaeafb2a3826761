import type { DefinitionPart, Id } from '../model';

/** A code as a codebook lists it: where it stands, how it looks, what it means, how often it was used itself. */
export type CodebookEntry = Readonly<Record<DefinitionPart, string>> & {
  readonly id: Id;
  /** The names from the top of the tree down to the code itself. */
  readonly levels: readonly string[];
  readonly colour: string;
  readonly codable: boolean;
  readonly shortcut: string | null;
  readonly codings: number;
};
