/**
 * Everything that can be asked of the engine, and everything it tells. Commands write (one transaction, one undo),
 * queries read, jobs take their time and may touch other files. The window, the command line and the tests speak these
 * words only. Arguments are parsed once, in engine/engine.ts; offsets are UTF-16 code units, end exclusive.
 */
import * as z from 'zod';
import type { Change } from '../domain/change';
import type { Code, Id } from '../domain/model';
import type { ProblemDetails, ProblemReason } from '../domain/problem';
import { hash, id, ids, name, names, type newDocument, type newPlace, offset, path, type readText } from './arguments';
import { command, query } from './call';
import type { SourceCodings } from './codings';
import { documentJobs } from './document-jobs';
import { figureJobs } from './figure-calls';
import { findJobs } from './find-jobs';
import { historyJobs, historyQueries } from './history-calls';
import type { FileDescription, ExportReport, PurgeReport, SourceContent } from './reports';
import type { SegmentRow, SourceRow, CodeRow, MemoRow, ValueColumns } from './rows';
import type { Overview } from './overview';
import { textCommands } from './text-commands';
import { caseCommands } from './case-commands';
import { caseQueries } from './case-queries';
import { codebookCommands } from './codebook-commands';
import { codebookExchangeCommands, codebookExchangeJobs, codebookFormats } from './codebook-exchange';
import { codebookJobs, codebookQueries } from './codebook-queries';
import { codingCommands } from './coding-commands';
import { interchangeJobs } from './interchange-calls';
import { linkCommands } from './link-commands';
import { memoCommands } from './memo-commands';
import { memoJobs } from './memo-jobs';
import { passageQueries } from './passage-queries';
import { queryCommands, retrievalJobs, retrievalQueries } from './retrieval-calls';
import { pictureJobs } from './picture-calls';
import { reportCommands } from './report-commands';
import { reportJobs } from './report-jobs';
import { scopeJobs } from './scope-calls';
import { setCommands } from './set-commands';
import { sourceCommands } from './source-commands';
import { versionCommands } from './version-commands';
import type { OlderCoding } from './versions';
import { variableJobs, variableQueries } from './variable-calls';
import { variableCommands } from './variable-commands';
import type { NameHits, PlannedPlace, TextContent, TextVersion } from './texts';

/** What an importer makes of a file, ready to become a source. */
export type NewDocument = z.infer<typeof newDocument>;
/** What an importer reads of a file whose document is in the project already. */
export type ReadText = z.infer<typeof readText>;
export type NewPlace = z.infer<typeof newPlace>;

export const commands = {
  ...sourceCommands,
  /** Editing, replacing and restoring texts, passages that were lost, pseudonyms. */
  ...textCommands,
  ...codebookCommands,
  ...codebookExchangeCommands,
  ...versionCommands,
  ...setCommands,
  ...queryCommands,
  ...reportCommands,
  ...codingCommands,
  ...caseCommands,
  ...memoCommands,
  ...variableCommands,
  ...linkCommands,

  'project.rename': command('Rename project to {subject}', z.strictObject({ name })).returns<void>(),

  'coder.create': command('New coder {subject}', z.strictObject({ name })).returns<{ coderId: Id }>(),
  'coder.switch': command('Code as {subject}', z.strictObject({ coderId: id })).returns<void>(),
  'coder.rename': command('Rename coder to {subject}', z.strictObject({ coderId: id, name })).returns<void>(),
};

const nothing = z.strictObject({});

export const queries = {
  /** The small tables whole, with the counts: what the window mirrors and then patches by `changed` events. */
  'project.overview': query(nothing).returns<Overview>(),
  ...codebookQueries,
  ...variableQueries,
  /** All values of variables, which may be very many. */
  'value.list': query(nothing).returns<ValueColumns>(),
  /** A document whole; a window reads the text first and the codings, which may be many, behind it. */
  'source.read': query(z.strictObject({ sourceId: id })).returns<SourceContent>(),
  'source.readText': query(z.strictObject({ sourceId: id })).returns<TextContent>(),
  /** All of them, or only those that overlap a span: what lies on the screen is asked for first. */
  'source.readCodings': query(
    z.strictObject({ sourceId: id, within: z.strictObject({ start: offset, end: offset }).optional() }),
  ).returns<SourceCodings>(),
  'source.list': query(nothing).returns<SourceRow[]>(),
  /** The file that a document was read from; null when it is not kept. */
  'source.describeFile': query(z.strictObject({ sourceId: id })).returns<FileDescription | null>(),
  /** The texts that a document had, newest first, as far as they were not removed for good. */
  'source.versions': query(z.strictObject({ sourceId: id })).returns<TextVersion[]>(),
  'source.readVersion': query(z.strictObject({ sourceId: id, textHash: hash })).returns<TextContent>(),
  /** Where the quotations of a document would stand in another text. */
  'source.planReplacement': query(z.strictObject({ sourceId: id, text: z.string() })).returns<PlannedPlace[]>(),
  /** What `pseudonym.apply` would replace. */
  'pseudonym.find': query(z.strictObject(names)).returns<NameHits[]>(),
  'code.list': query(nothing).returns<CodeRow[]>(),
  'codebook.readVersion': query(z.strictObject({ versionId: id })).returns<readonly Code[]>(),
  /** How many codings were made under each version; null before the first one. */
  'codebook.countCodings': query(nothing).returns<{ versionId: Id | null; count: number }[]>(),
  /** Codings whose code meant something else in the version that they were made under than in the latest one. */
  'coding.listOlder': query(nothing).returns<OlderCoding[]>(),
  /** All codings, or those of some documents or codes, in export order. */
  'segment.list': query(z.strictObject({ sourceIds: ids.optional(), codeIds: ids.optional() })).returns<SegmentRow[]>(),
  ...passageQueries,
  ...retrievalQueries,
  ...caseQueries,
  'memo.list': query(nothing).returns<MemoRow[]>(),
  ...historyQueries,
};

const tableFormat = z.enum(['xlsx', 'csv', 'json']);

/** A job's `path` and `paths` are real paths for the command line; from the window they are grants, see shell.ts. */
export const jobs = {
  'project.create': query(z.strictObject({ path, name, coderName: name })).returns<void>(),
  /** Opens a file anew also when it is open; with `unlessOpen` that is left alone and answered by `wasOpen`. */
  'project.open': query(z.strictObject({ path, unlessOpen: z.boolean().optional() })).returns<{ wasOpen: boolean }>(),
  'project.close': query(nothing).returns<void>(),
  'project.saveCopy': query(z.strictObject({ path })).returns<void>(),
  /** Integrity of the file and of the study: an empty list is good news. */
  'project.check': query(nothing).returns<{ findings: string[] }>(),
  /** Files become documents, and come out again. */
  ...documentJobs,
  ...variableJobs,
  ...memoJobs,
  /** Looking for words in the whole study. */
  ...findJobs,
  ...codebookJobs,
  /** Figures and the passages behind them. */
  ...figureJobs,
  ...scopeJobs,
  ...retrievalJobs,
  ...reportJobs,
  /** Files for other programs, and for readers without Postil. */
  ...interchangeJobs,
  ...codebookExchangeJobs,
  ...pictureJobs,
  'export.segments': query(z.strictObject({ path, format: tableFormat })).returns<ExportReport>(),
  'export.cases': query(z.strictObject({ path, format: tableFormat })).returns<ExportReport>(),
  /** `language` is that of the words around the codes, where a format is made for readers. */
  'export.codebook': query(
    z.strictObject({ path, format: z.enum(codebookFormats), language: z.enum(['en', 'zh-Hans']).optional() }),
  ).returns<ExportReport>(),
  ...historyJobs,
  'history.undo': query(nothing).returns<Undone>(),
  'history.redo': query(nothing).returns<Undone>(),
  /** Earlier texts, of all documents unless some are named, leave the file: overwritten, with the old words in the history. */
  'history.purgeTexts': query(
    z.strictObject({ sourceIds: ids.optional(), alsoBackups: z.boolean() }),
  ).returns<PurgeReport>(),
};

export type CommandName = keyof typeof commands;
export type QueryName = keyof typeof queries;
export type JobName = keyof typeof jobs;
export type CallName = CommandName | QueryName | JobName;
type Calls = typeof commands & typeof queries & typeof jobs;
export type ArgsOf<N extends CallName> = z.infer<Calls[N]['args']>;
export type ResultOf<N extends CallName> = Calls[N] extends { result?: infer R } ? Exclude<R, undefined> : never;

/** What the engine tells every window, unasked. */
export type EngineEvents = {
  /** A transaction is on the disk. */
  readonly changed: {
    readonly change: Change;
    readonly undo: Act | null;
    readonly redo: Act | null;
    readonly counts: Counts;
  };
  readonly opened: { readonly path: string; readonly projectName: string };
  readonly closed: Record<string, never>;
  /** Something did not work but stands in nobody's way. */
  readonly warned: { readonly reason: ProblemReason; readonly details: ProblemDetails };
};
export type EventName = keyof EngineEvents;

/** What Ctrl+Z would take back, or Ctrl+Y bring again. */
export type Act = { readonly command: CommandName; readonly subject: string };

/** Codings by code (own) and by document: whole in an overview, the touched ones in a `changed` event. */
export type Counts = { readonly byCode: Readonly<Record<Id, number>>; readonly bySource: Readonly<Record<Id, number>> };

export type Undone = { readonly act: Act };
