import type { WordAnswer } from '../../domain/analysis/words/word-figure';
import type { ProblemDetails, ProblemReason } from '../../domain/problem';
import type { TextToDivide } from '../../domain/text/divide-words';
import type { PackedQuestion } from './pack-question';

/** A text by the name that its words have in the index; see `wordsKey`. */
export type TextByKey = TextToDivide & { readonly key: string };

/** What the engine asks of the thread: which texts it lacks, to take some in, to answer. */
export type ToCounter = { readonly call: number } & (
  | { readonly ask: 'missing'; readonly keys: ReadonlySet<string> }
  | { readonly ask: 'add'; readonly texts: readonly TextByKey[] }
  | { readonly ask: 'answer'; readonly question: PackedQuestion }
);

/** What it answers, a failure that a person can meet, or a bug. */
export type FromCounter = { readonly call: number } & (
  | { readonly type: 'missing'; readonly keys: readonly string[] }
  | { readonly type: 'added' }
  | WordAnswer
  | { readonly type: 'problem'; readonly reason: ProblemReason; readonly details: ProblemDetails }
  | { readonly type: 'bug'; readonly message: string }
);
