import type { TextContent } from '../../contract/texts';
import type { StudyNames } from '../../domain/analysis/query/study-names';
import type { Id } from '../../domain/model';
import type { IndexedText } from '../text-cache';

/** Writes a question anew; `names` are those of the study before the act. */
export type RewriteQuestion = (words: string, names: StudyNames) => string;

/** What a command may know besides its arguments; a fixed clock and id source make commands repeatable. */
export type CommandContext = {
  /** The project's coder. */
  readonly coderId: Id;
  /** The time of the act, the same for everything it writes. */
  readonly now: string;
  readonly newId: () => Id;
  /** A source's text with its indexes, kept between commands. */
  readonly text: (textHash: string) => IndexedText;
  /** A text that a source had, as the history knows it; null when it never had it or it was removed for good. */
  readonly earlierText: (sourceId: Id, textHash: string) => TextContent | null;
  /** Says that a record that goes became part of another one: what names it goes on naming that. */
  readonly becomes: (fromId: Id, intoId: Id) => void;
  /** Says that a value of a variable is called otherwise: what asks for it goes on asking for it. */
  readonly renamesValue: (variableId: Id, from: string, to: string) => void;
  /** Says how the words of questions change that name no record, and so do not follow one. */
  readonly rewritesQuestions: (rewrite: RewriteQuestion) => void;
  /** Says what the act was done to, for the history: the names of the records. */
  readonly name: (...names: readonly string[]) => void;
};
