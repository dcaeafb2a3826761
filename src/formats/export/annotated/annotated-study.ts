import type { Id } from '../../../domain/model';
import type { Mark } from '../../../domain/text/marks';
import type { ExportedCoding } from '../exported-coding';

/** What is written with its codings: the codes and coders that occur in it, and which documents there are. */
export type AnnotatedStudy = {
  readonly title: string;
  readonly language: 'en' | 'zh-Hans';
  readonly codes: readonly LegendEntry[];
  readonly coders: readonly LegendEntry[];
  /** Codes and coders that go together in some coding, by their places in these lists. */
  readonly pairs: readonly CodingPair[];
  readonly documents: readonly { readonly title: string }[];
};

/** `codings` counts those that stand in the documents, lost ones too. */
export type LegendEntry = {
  readonly id: Id;
  readonly name: string;
  readonly colour: string;
  readonly codings: number;
};

export type CodingPair = { readonly code: number; readonly coder: number };

/** One document of it. `number` counts the documents of the file from 1. */
export type AnnotatedDocument = {
  readonly number: number;
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** In reading order, the longer first. */
  readonly placed: readonly ExportedCoding[];
  readonly lost: readonly ExportedCoding[];
  readonly memos: readonly string[];
};
