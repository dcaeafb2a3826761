import type { Id } from '../../domain/model';
import type { IndexedText } from '../text-cache';

/** What a command may know besides its arguments; a fixed clock and id source make commands repeatable. */
export type CommandContext = {
  /** The project's coder. */
  readonly coderId: Id;
  /** The time of the act, the same for everything it writes. */
  readonly now: string;
  readonly newId: () => Id;
  /** A source's text with its indexes, kept between commands. */
  readonly text: (textHash: string) => IndexedText;
  /** Says what the act was done to, for the history: the names of the records. */
  readonly name: (...names: readonly string[]) => void;
};
