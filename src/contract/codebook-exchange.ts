/** Codebooks of other projects and programs: read and shown first, then kept in one act. */
import * as z from 'zod';
import type { PlannedCode } from '../domain/codebook/plan-import';
import { colour, definition, name, path, pinnedKey } from './arguments';
import { command, query } from './call';

const exchangedCode = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .nullable(),
  levels: z.array(name).min(1).max(1000),
  colour: colour.optional(),
  codable: z.boolean().optional(),
  shortcut: pinnedKey.nullable().optional(),
  sets: z.array(name).optional(),
  ...definition,
});

export const codebookExchangeCommands = {
  /**
   * Adds the codes that are not there yet. One that is there already, known by its id or else by its path, is left as it is
   * unless `take`: then what the file says of it counts. Sets come with their codes; `sets` names empty ones.
   */
  'codebook.import': command(
    'Import codebook {subject}',
    z.strictObject({
      /** Of the file, for the history. */
      name,
      codes: z
        .array(exchangedCode.extend({ take: z.boolean() }))
        .min(1)
        .max(100_000),
      sets: z.array(name).optional(),
    }),
  ).returns<{ added: number; changed: number }>(),
};

export const codebookExchangeJobs = {
  /** Reads a codebook from a file of any format and finds what of it is here already; changes nothing. */
  'codebook.read': query(z.strictObject({ path })).returns<ReadCodebook>(),
};

export type ReadCodebook = {
  readonly file: string;
  readonly codes: readonly PlannedCode[];
  /** The names of the sets that the file has. */
  readonly sets: readonly string[];
};

/** The formats that a codebook is written in. */
export const codebookFormats = ['xlsx', 'csv', 'json', 'md', 'docx', 'html', 'qdc', 'txt'] as const;
export type CodebookFormat = (typeof codebookFormats)[number];
