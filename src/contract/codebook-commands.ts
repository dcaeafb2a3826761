import * as z from 'zod';
import type { Id } from '../domain/model';
import { id, ids, name, colour, definition, pinnedKey } from './arguments';
import { command } from './call';

/** The codebook: codes, their definitions and their tree. */
export const codebookCommands = {
  'code.create': command(
    'New code {subject}',
    z.strictObject({ name, parentId: id.nullable(), colour: colour.optional() }),
  ).returns<{ codeId: Id }>(),
  /** Adds what is missing of a path; an existing code is found, not repeated. */
  'code.createPath': command('New code {subject}', z.strictObject({ path: z.array(name).min(1) })).returns<{
    codeId: Id;
  }>(),
  'code.rename': command('Rename code to {subject}', z.strictObject({ codeId: id, name })).returns<void>(),
  'code.recolour': command('Colour {subject}', z.strictObject({ codeIds: ids, colour })).returns<void>(),
  'code.define': command('Define {subject}', z.strictObject({ codeId: id, ...definition })).returns<void>(),
  'code.setCodable': command(
    'Make {subject} codable or a folder',
    z.strictObject({ codeId: id, codable: z.boolean() }),
  ).returns<void>(),
  /** `shortcut` 1 to 9, or null to unpin; another code's pin on the same key is taken over. */
  'code.pin': command(
    'Pin {subject}',
    z.strictObject({
      codeId: id,
      shortcut: pinnedKey.nullable(),
    }),
  ).returns<void>(),
  'code.move': command(
    'Move code {subject}',
    z.strictObject({ codeIds: ids, parentId: id.nullable(), beforeId: id.nullable() }),
  ).returns<void>(),
  /** Codings, children and memos of `codeIds` go to `intoId`; the codes themselves go. */
  'code.merge': command('Merge codes into {subject}', z.strictObject({ codeIds: ids, intoId: id })).returns<void>(),
  /** A new code beside `codeId` takes over these of its codings. */
  'code.split': command('Split off {subject}', z.strictObject({ codeId: id, codingIds: ids, name })).returns<{
    codeId: Id;
  }>(),
  /** Codings of one code go to others, each to an existing code or to a new one beside it: what a review of them decided. */
  'code.distribute': command(
    'Distribute codings of {subject}',
    z.strictObject({
      codeId: id,
      moves: z
        .array(
          z.strictObject({
            codingIds: ids,
            to: z.union([z.strictObject({ codeId: id }), z.strictObject({ newName: name })]),
          }),
        )
        .min(1),
    }),
  ).returns<{ newCodeIds: Id[] }>(),
  /** The codes below these get shades of their colours. */
  'code.shade': command('Shade the codes below {subject}', z.strictObject({ codeIds: ids })).returns<void>(),
  'code.remove': command('Remove code {subject}', z.strictObject({ codeIds: ids })).returns<void>(),
};
