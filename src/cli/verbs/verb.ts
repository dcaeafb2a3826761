/** A command of the command line. */
export type Verb = {
  readonly name: string;
  /** What to write after `postil`. */
  readonly usage: string;
  readonly summary: string;
  /** More lines of its help. */
  readonly details?: () => readonly string[];
  /** Answers the exit code. */
  readonly run: (words: readonly string[]) => Promise<number>;
};
