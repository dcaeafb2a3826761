/** The pieces that the arguments of the contract's calls are made of. */
import * as z from 'zod';
import { definitionParts, sourceKinds, stances, variableKinds } from '../domain/model';
import { isMark, type Mark } from '../domain/text/marks';

/** A real path for the command line; from the window a grant, see shell.ts. */
export const path = z.string().min(1).max(4096);
export const id = z.string().min(1).max(64);
export const ids = z.array(id).min(1);
export const name = z.string().trim().min(1).max(500);
/** A line end in a name would join or divide paragraphs. */
const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^\n\r\0]*$/);
export const line = z.string().max(2000).nullable();
export const text = z.string().max(1_000_000);
export const colour = z.string().regex(/^#[0-9a-f]{6}$/);
export const offset = z.int().nonnegative();
export const stance = z.enum(stances);
export const weight = z.int().min(0).max(100);
export const passage = { sourceId: id, start: offset, end: offset };
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const marks = z.array(z.custom<Mark>(isMark));
export const textEdit = z.strictObject({ start: offset, end: offset, insert: z.string() });
/** Where a quotation stands in a text that is brought in again, or that it is lost. */
export const newPlace = z.union([
  z.strictObject({ quotationId: id, start: offset, end: offset }),
  z.strictObject({ quotationId: id, lost: z.literal(true) }),
]);
export const readText = z.strictObject({
  text: z.string(),
  marks,
  fileName: line.optional(),
  charset: line.optional(),
});

export const names = {
  replacements: z
    .array(z.strictObject({ name: oneLine, pseudonym: oneLine }))
    .min(1)
    .max(5000),
  wholeWord: z.boolean(),
  ignoreCase: z.boolean(),
};

/** Bytes, or what reads them when they are needed: only the engine itself can pass that. */
const bytes = z.custom<Uint8Array | (() => Uint8Array)>(
  (value) => ArrayBuffer.isView(value) || typeof value === 'function',
);
/** How many words a text has, from where they were counted already: again only the engine itself can pass that. */
const words = z.custom<() => number>((value) => typeof value === 'function');

export const newDocument = z.strictObject({
  title: name,
  kind: z.enum(sourceKinds),
  text: z.string(),
  marks,
  publisher: line.optional(),
  author: line.optional(),
  date: line.optional(),
  language: line.optional(),
  url: line.optional(),
  fileName: line.optional(),
  charset: line.optional(),
  folder: line.optional(),
  words: words.optional(),
  /** The file as it came, when it shall be kept. */
  file: z.strictObject({ name: z.string(), mediaType: z.string().max(200), bytes }).optional(),
  /** Notes of others on passages: each becomes a memo on its passage. */
  comments: z
    .array(z.strictObject({ start: offset, end: offset, author: z.string(), date: z.string(), text }))
    .optional(),
  /** Variables that are not there yet are added. */
  values: z
    .array(z.strictObject({ variable: name, kind: z.enum(variableKinds), value: z.string().max(10_000) }))
    .optional(),
  /** The case the document belongs to, added when there is none of that name. */
  caseName: name.optional(),
});

export const definition = Object.fromEntries(definitionParts.map((part) => [part, text.optional()])) as Record<
  (typeof definitionParts)[number],
  z.ZodOptional<typeof text>
>;

export const pinnedKey = z.string().regex(/^[1-9]$/);
