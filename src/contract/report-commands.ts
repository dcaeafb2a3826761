/** Summaries of documents by code, and the parts of the study's report; part of the list in engine.ts. */
import * as z from 'zod';
import { type Id, reportLanguages } from '../domain/model';
import { summaryLayouts, type ReportPart } from '../domain/report/parts';
import { id, ids, text } from './arguments';
import { command } from './call';
import { figureSettings } from './figure-calls';
import { scope } from './scope';

/** What a part of a report shows; see domain/report/parts. */
export const reportPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('figure'), settings: figureSettings }),
  z.strictObject({ kind: z.literal('passages'), settings: z.strictObject({ words: z.string().max(10_000) }) }),
  z.strictObject({ kind: z.literal('memo'), settings: z.strictObject({ memoId: id }) }),
  z.strictObject({ kind: z.literal('summaries'), settings: z.strictObject({ layout: z.enum(summaryLayouts) }) }),
  z.strictObject({ kind: z.literal('words'), settings: z.strictObject({ text }) }),
]) satisfies z.ZodType<ReportPart>;

const caption = z.string().trim().max(2000);

export const reportCommands = {
  /** What a document says about a code; without words the cell is empty again. */
  'summary.write': command('Summarise {subject}', z.strictObject({ sourceId: id, codeId: id, text })).returns<void>(),
  /** Behind all others, or before one of them. */
  'report.add': command(
    'Add to the report {subject}',
    z.strictObject({ part: reportPart, scope, caption: caption.optional(), beforeId: id.optional() }),
  ).returns<{ itemId: Id }>(),
  'report.change': command(
    'Change in the report {subject}',
    z.strictObject({
      itemId: id,
      part: reportPart.optional(),
      scope: scope.optional(),
      caption: caption.optional(),
    }),
  ).returns<void>(),
  /** What is left out stays as it is; without words the title is the project's name again. */
  'report.entitle': command(
    'Change the title page of the report {subject}',
    z.strictObject({
      title: z.string().trim().max(500).optional(),
      authors: z.string().trim().max(2000).optional(),
      language: z.enum(['', ...reportLanguages]).optional(),
    }),
  ).returns<void>(),
  /** Before another one, or behind all of them. */
  'report.move': command(
    'Move in the report {subject}',
    z.strictObject({ itemIds: ids, beforeId: id.nullable() }),
  ).returns<void>(),
  'report.remove': command('Take out of the report {subject}', z.strictObject({ itemIds: ids })).returns<void>(),
};
