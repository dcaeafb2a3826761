/** A coded segment: one coding as an export shows it, one row of the view `segment`. Offsets are code points. */
export type Segment = {
  readonly document: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly code: string;
  /** The names from the top of the tree, joined by ` / `. */
  readonly codePath: string;
  readonly quote: string;
  /** The positions are null for a lost passage. */
  readonly start: number | null;
  readonly end: number | null;
  readonly paragraph: number | null;
  readonly coder: string;
  readonly created: string;
  readonly weight: number | null;
  readonly actor: string | null;
  readonly stance: string | null;
  readonly memo: string | null;
  /** The version of the codebook under which it was made; null before the first one. */
  readonly codebookVersion: string | null;
};
