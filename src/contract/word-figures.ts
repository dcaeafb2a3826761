/** Settings of the figures that count words: part of the list in figure-calls.ts. */
import * as z from 'zod';
import { collocationMeasures, type CollocationSettings } from '../domain/analysis/words/collocations';
import { keynessMeasures, type KeynessSettings } from '../domain/analysis/words/keyness';
import { kwicOrders, type KwicSettings } from '../domain/analysis/words/kwic-settings';
import { stopListNames } from '../domain/analysis/words/stop-lists';
import type { WordsSettings } from '../domain/analysis/words/words';
import { id } from './arguments';
import { scope } from './scope';

const within = z.enum(['documents', 'codings']);
const limit = z.int().min(1).max(1_000_000);
const words = z.string().max(10_000);
/** Words to one side: more than any sentence has would be all of the text. */
const toSide = z.int().min(0).max(100);

const choice = {
  matchCase: z.boolean(),
  numbers: z.boolean(),
  shortest: z.int().min(1).max(100),
  stopLists: z.array(z.enum(stopListNames)).readonly(),
  ownStopWords: z.array(words).max(10_000).readonly(),
  pattern: words,
};

export const wordFigures = [
  z.strictObject({
    kind: z.literal('kwic'),
    within,
    query: words,
    isPattern: z.boolean(),
    matchCase: z.boolean(),
    context: z.strictObject({
      unit: z.enum(['words', 'characters']),
      left: z.int().min(0).max(400),
      right: z.int().min(0).max(400),
    }),
    orders: z.array(z.enum(kwicOrders)).max(4).readonly(),
    limit,
  }) satisfies z.ZodType<KwicSettings>,
  z.strictObject({
    ...choice,
    kind: z.literal('words'),
    within,
    length: z.int().min(1).max(5),
    least: z.int().min(1),
    limit,
    shown: z.enum(['bars', 'cloud']),
  }) satisfies z.ZodType<WordsSettings>,
  z.strictObject({
    ...choice,
    kind: z.literal('keyness'),
    within,
    reference: scope.nullable(),
    measure: z.enum(keynessMeasures),
    direction: z.enum(['both', 'over', 'under']),
    least: z.int().min(1),
    limit,
  }) satisfies z.ZodType<KeynessSettings>,
  z.strictObject({
    ...choice,
    kind: z.literal('collocations'),
    within,
    node: words,
    codeId: id.nullable(),
    withChildren: z.boolean(),
    window: z.union([z.strictObject({ left: toSide, right: toSide }), z.literal('sentence')]),
    measure: z.enum(collocationMeasures),
    least: z.int().min(1),
    limit,
  }) satisfies z.ZodType<CollocationSettings>,
] as const;
