import * as z from 'zod';
import { caseKinds, type Id } from '../domain/model';
import { id, ids, name, line, colour, offset, stance, weight, passage } from './arguments';
import { command } from './call';

/** A code that is there, or the names of the levels of one. */
export const codeOrPath = { codeId: id.optional(), newPath: z.array(name).min(1).max(50).optional() };
export type CodeOrPath = { readonly codeId?: Id | undefined; readonly newPath?: string[] | undefined };

/** Whether one of both ways says which code is meant. */
export function hasOneCode({ codeId, newPath }: CodeOrPath): boolean {
  return (codeId === undefined) !== (newPath === undefined);
}

export type AppliedEverywhere = { applied: number; alreadyCoded: number; codeId: Id };

/** Coding: codes on passages, and everything about one coding. */
export const codingCommands = {
  'coding.apply': command(
    'Apply {subject}',
    z.strictObject({
      ...passage,
      codeId: id,
      /** Code as this person instead of the project's coder; added when unknown. */
      coderName: name.optional(),
      weight: weight.optional(),
      actorId: id.optional(),
      stance: stance.optional(),
    }),
  ).returns<{ codingId: Id; quotationId: Id }>(),
  /** Several codes on one passage in one act, new ones among them. */
  'coding.applyMany': command(
    'Apply {subject}',
    z
      .strictObject({
        ...passage,
        codeIds: z.array(id),
        newCodes: z.array(z.strictObject({ name, parentId: id.nullable() })).optional(),
      })
      .refine(({ codeIds, newCodes = [] }) => codeIds.length + newCodes.length > 0),
  ).returns<{ codingIds: Id[]; alreadyCoded: number; codeIds: Id[] }>(),
  /** New code and its first coding in one act: what the quick-coding bar does with an unknown name, and in vivo. */
  'coding.applyNew': command(
    'Apply new code {subject}',
    z.strictObject({ ...passage, name, parentId: id.nullable(), colour: colour.optional() }),
  ).returns<{ codingId: Id; quotationId: Id; codeId: Id }>(),
  'coding.autocode': command(
    'Autocode {subject}',
    z.strictObject({
      codeId: id,
      pattern: z.string().min(1).max(10_000),
      unit: z.enum(['match', 'sentence', 'paragraph']),
      ignoreCase: z.boolean().optional(),
      sourceIds: ids.optional(),
      coderName: name.optional(),
    }),
  ).returns<{ codingIds: Id[]; alreadyCoded: number; inBoilerplate: number }>(),
  /** One code on several passages of a document: what a search found, once it was reviewed. */
  'coding.applyAll': command(
    'Code all hits as {subject}',
    z
      .strictObject({
        sourceId: id,
        spans: z.array(z.strictObject({ start: offset, end: offset })).min(1),
        ...codeOrPath,
      })
      .refine(hasOneCode),
  ).returns<{ codingIds: Id[]; alreadyCoded: number; codeId: Id }>(),
  /** The same on passages of several documents; a code that is not there yet is named by its path, and added. */
  'coding.applyEverywhere': command(
    'Code all hits as {subject}',
    z
      .strictObject({
        ...codeOrPath,
        documents: z
          .array(
            z.strictObject({
              sourceId: id,
              spans: z.array(z.strictObject({ start: offset, end: offset })).min(1),
            }),
          )
          .min(1),
      })
      .refine(hasOneCode),
  ).returns<AppliedEverywhere>(),
  'coding.remove': command('Remove coding {subject}', z.strictObject({ codingIds: ids })).returns<void>(),
  'coding.recode': command('Replace by {subject}', z.strictObject({ codingIds: ids, codeId: id })).returns<void>(),
  'coding.setExtent': command(
    'Change extent of {subject}',
    z.strictObject({ codingId: id, start: offset, end: offset }),
  ).returns<{ codingId: Id }>(),
  /** Cuts a coding at one or more offsets; each part keeps weight, actor and stance, the first one its memos. */
  'coding.split': command(
    'Split {subject}',
    z.strictObject({ codingId: id, at: z.array(offset).min(1).max(100) }),
  ).returns<{ codingIds: Id[] }>(),
  /** One coding from the first's beginning to the last's end; all of one code, coder and document. */
  'coding.join': command('Join {subject}', z.strictObject({ codingIds: ids })).returns<{ codingId: Id }>(),
  /** The same codes on another passage, by the project's coder, with weight, actor and stance. */
  'coding.copy': command('Copy {subject}', z.strictObject({ ...passage, codingIds: ids })).returns<{
    codingIds: Id[];
    alreadyCoded: number;
  }>(),
  /** Takes a passage out of codings: what lies on both sides of it stays coded. Answers the codings that are left. */
  'coding.uncode': command('Uncode {subject}', z.strictObject({ codingIds: ids, start: offset, end: offset })).returns<{
    codingIds: Id[];
  }>(),
  'coding.setWeight': command(
    'Weigh {subject}',
    z.strictObject({ codingIds: ids, weight: weight.nullable() }),
  ).returns<void>(),
  'coding.setActor': command(
    'Set actor of {subject}',
    z.strictObject({ codingIds: ids, actorId: id.nullable() }),
  ).returns<void>(),
  /** The actor by name, added as a case when there is none of that name. */
  'coding.setActorNamed': command(
    'Set actor of {subject}',
    z.strictObject({ codingIds: ids, name, kind: z.enum(caseKinds).optional() }),
  ).returns<{ actorId: Id }>(),
  'coding.setStance': command(
    'Set stance of {subject}',
    z.strictObject({ codingIds: ids, stance: stance.nullable() }),
  ).returns<void>(),
  /** Marks a passage without coding it, so that it can carry a memo or a name. */
  'quotation.create': command('Mark {subject}', z.strictObject(passage)).returns<{ quotationId: Id }>(),
  'quotation.rename': command(
    'Name passage {subject}',
    z.strictObject({ quotationId: id, name: line }),
  ).returns<void>(),
};
