/**
 * Everything that can be asked of the engine, and everything it tells. Commands write (one transaction, one undo),
 * queries read, jobs take their time and may touch other files. The window, the command line and the tests speak these
 * words only. Arguments are parsed once, in engine/engine.ts; offsets are UTF-16 code units, end exclusive.
 */
import * as z from 'zod';
import type { Change } from '../domain/change';
import { caseKinds, memoSubjects } from '../domain/model';
import type {
  Case,
  Code,
  Coder,
  Id,
  Memo,
  Membership,
  Project,
  Pseudonym,
  Source,
  Value,
  Variable,
} from '../domain/model';
import type { ProblemDetails, ProblemReason } from '../domain/problem';
import {
  id,
  ids,
  path,
  name,
  line,
  text,
  colour,
  offset,
  stance,
  weight,
  passage,
  hash,
  type newPlace,
  type readText,
  names,
  newDocument,
  definition,
  pinnedKey,
} from './arguments';
import { command, query } from './call';
import type { SourceCodings } from './codings';
import { documentJobs } from './document-jobs';
import type { FileDescription, ExportReport, PurgeReport, SourceContent } from './reports';
import type { HistoryRow, SegmentRow, SourceRow, CodeRow, MemoRow } from './rows';
import { textCommands } from './text-commands';
import type { NameHits, PlannedPlace, TextContent, TextVersion } from './texts';

/** What an importer makes of a file, ready to become a source. */
export type NewDocument = z.infer<typeof newDocument>;
/** What an importer reads of a file whose document is in the project already. */
export type ReadText = z.infer<typeof readText>;
export type NewPlace = z.infer<typeof newPlace>;

export const commands = {
  /** Editing, replacing and restoring texts, passages that were lost, pseudonyms. */
  ...textCommands,

  'project.rename': command('Rename project to {subject}', z.strictObject({ name })).returns<void>(),

  'coder.create': command('New coder {subject}', z.strictObject({ name })).returns<{ coderId: Id }>(),
  'coder.switch': command('Code as {subject}', z.strictObject({ coderId: id })).returns<void>(),
  'coder.rename': command('Rename coder to {subject}', z.strictObject({ coderId: id, name })).returns<void>(),

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
  'code.remove': command('Remove code {subject}', z.strictObject({ codeIds: ids })).returns<void>(),

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
    z.strictObject({
      sourceId: id,
      spans: z.array(z.strictObject({ start: offset, end: offset })).min(1),
      codeId: id,
    }),
  ).returns<{ codingIds: Id[]; alreadyCoded: number }>(),
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

  'case.create': command('New case {subject}', z.strictObject({ name, kind: z.enum(caseKinds) })).returns<{
    caseId: Id;
  }>(),
  'case.rename': command('Rename case to {subject}', z.strictObject({ caseId: id, name })).returns<void>(),
  'case.remove': command('Remove case {subject}', z.strictObject({ caseId: id })).returns<void>(),

  'memo.create': command(
    'New memo on {subject}',
    z.strictObject({ aboutTable: z.enum(memoSubjects), aboutId: id, title: z.string().max(500), text }),
  ).returns<{ memoId: Id }>(),
  /** Marks the passage and writes the memo on it in one act. */
  'memo.createOnPassage': command('New memo on {subject}', z.strictObject({ ...passage, text })).returns<{
    memoId: Id;
    quotationId: Id;
  }>(),
  'memo.edit': command(
    'Edit memo on {subject}',
    z.strictObject({ memoId: id, title: z.string().max(500).optional(), text: text.optional() }),
  ).returns<void>(),
  'memo.remove': command('Remove memo on {subject}', z.strictObject({ memoId: id })).returns<void>(),
};

const nothing = z.strictObject({});

export const queries = {
  /** The small tables whole, with the counts: what the window mirrors and then patches by `changed` events. */
  'project.overview': query(nothing).returns<Overview>(),
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
  /** All codings, or those of some documents or codes, in export order. */
  'segment.list': query(z.strictObject({ sourceIds: ids.optional(), codeIds: ids.optional() })).returns<SegmentRow[]>(),
  'memo.list': query(nothing).returns<MemoRow[]>(),
  /** Newest first. */
  'history.list': query(z.strictObject({ limit: z.int().positive().optional(), before: z.int().optional() })).returns<
    HistoryRow[]
  >(),
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
  'export.segments': query(z.strictObject({ path, format: tableFormat })).returns<ExportReport>(),
  'export.codebook': query(z.strictObject({ path, format: tableFormat })).returns<ExportReport>(),
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

export type Overview = {
  readonly path: string;
  readonly project: Project;
  readonly coders: readonly Coder[];
  readonly sources: readonly Source[];
  readonly codes: readonly Code[];
  readonly cases: readonly Case[];
  readonly memos: readonly Memo[];
  readonly variables: readonly Variable[];
  readonly values: readonly Value[];
  readonly memberships: readonly Membership[];
  readonly pseudonyms: readonly Pseudonym[];
  readonly counts: Counts;
  readonly undo: Act | null;
  readonly redo: Act | null;
};

export type Undone = { readonly act: Act };
