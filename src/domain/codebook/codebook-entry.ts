import type { DefinitionPart, Id } from '../model';

/** A code as a codebook lists it: where it stands, how it looks, what it means, how often it was used itself. */
export type CodebookEntry = Readonly<Record<DefinitionPart, string>> & {
  readonly id: Id;
  /** The names from the top of the tree down to the code itself. */
  readonly levels: readonly string[];
  readonly colour: string;
  readonly codable: boolean;
  readonly shortcut: string | null;
  /** Names of the sets that it is in. */
  readonly sets: readonly string[];
  readonly codings: number;
};

/** A codebook with what a reader of it wants to know about the study. */
export type WrittenCodebook = {
  readonly study: string;
  /** In the order of the tree. */
  readonly entries: readonly CodebookEntry[];
  readonly sets: readonly { readonly id: Id; readonly name: string; readonly codeIds: readonly Id[] }[];
  readonly coders: readonly string[];
  readonly documents: number;
  /** The version that was named last, with the day of that. */
  readonly version: { readonly name: string; readonly reason: string; readonly day: string } | null;
};
