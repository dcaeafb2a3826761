import * as z from 'zod';
import type { Id } from '../domain/model';
import { id, ids, name, line, passage, newDocument } from './arguments';
import { command } from './call';

/** Documents: brought in, described, ordered, marked. */
export const sourceCommands = {
  'source.add': command('Import {subject}', z.strictObject({ documents: z.array(newDocument).min(1) })).returns<{
    sourceIds: Id[];
  }>(),
  'source.rename': command(
    'Rename document to {subject}',
    z.strictObject({ sourceId: id, title: name }),
  ).returns<void>(),
  'source.describe': command(
    'Describe {subject}',
    z.strictObject({
      sourceId: id,
      publisher: line.optional(),
      author: line.optional(),
      date: line.optional(),
      language: line.optional(),
      url: line.optional(),
    }),
  ).returns<void>(),
  /** Before `beforeId`, or at the end when it is null; with `folder` also into that folder, or out of any by null. */
  'source.move': command(
    'Move {subject}',
    z.strictObject({ sourceIds: ids, beforeId: id.nullable(), folder: line.optional() }),
  ).returns<void>(),
  'source.setFolder': command(
    'Put {subject} in a folder',
    z.strictObject({ sourceIds: ids, folder: line }),
  ).returns<void>(),
  /** Marks a passage as text around the article, which counts leave out, or takes that back. */
  'source.markBoilerplate': command(
    'Mark or unmark boilerplate {subject}',
    z.strictObject({ ...passage, boilerplate: z.boolean() }),
  ).returns<void>(),
  /** Says who speaks in the paragraphs that the passage touches; null for nobody. An empty passage is the caret. */
  'source.setSpeaker': command(
    'Set speaker {subject}',
    z.strictObject({ ...passage, speaker: name.nullable() }),
  ).returns<void>(),
  'source.renameSpeaker': command(
    'Rename speaker to {subject}',
    z.strictObject({ sourceId: id, speaker: name, name }),
  ).returns<void>(),
  /** Finds speaker turns by names at the beginnings of lines; with `speakers` only those of these names. */
  'source.recogniseSpeakers': command(
    'Recognise speakers in {subject}',
    z.strictObject({ sourceId: id, speakers: z.array(name).optional() }),
  ).returns<{ turns: number }>(),
  'source.remove': command('Remove {subject}', z.strictObject({ sourceIds: ids })).returns<void>(),
};
