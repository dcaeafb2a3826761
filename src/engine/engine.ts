import type * as z from 'zod';
import {
  type ArgsOf,
  type CallName,
  type CommandName,
  commands,
  type EngineEvents,
  type EventName,
  type JobName,
  jobs,
  queries,
  type QueryName,
  type ResultOf,
} from '../contract/engine';
import type { Progress } from '../contract/reports';
import type { Change } from '../domain/change';
import { problem, type Problem } from '../domain/problem';
import { uuidV7 } from '../domain/uuid';
import { actToRedo, actToUndo } from './history';
import { jobFunctions } from './jobs';
import { awaitingDisk } from './jobs/awaiting-disk';
import type { JobFunction } from './jobs/job-function';
import { createImportDesk } from './jobs/imports/import-desk';
import { openProject, type OpenProject } from './open-project';
import type { ProjectFile } from './project-file';
import { type QueryFunction, queryFunctions } from './queries';
import { createFileReader } from './reading/file-reader';
import { runCommand } from './run-command';
import { createTextSearcher, programBeside } from './searching/text-searcher';
import { pooledRandom } from './pooled-random';
import { createPictureDrawer } from './picturing/picture-drawer';
import { type IdleWords, startIdleWords } from './counting/idle-words';
import { createWordCounter } from './counting/word-counter';
import { createDocumentWriter } from './writing/document-writer';
import { loadSqlJs } from './sql-js';

/** The one owner of an open project. Knows no Electron: the window's process, the command line and the tests run it. */
export type Engine = {
  run<N extends CommandName>(name: N, args: ArgsOf<N>): ResultOf<N>;
  ask<N extends QueryName>(name: N, args: ArgsOf<N>): ResultOf<N>;
  start<N extends JobName>(name: N, args: ArgsOf<N>, options?: JobOptions): Promise<ResultOf<N>>;
  /** Whatever `name` is: for messages from another process. Arguments are unknown until they are parsed here. */
  call(name: CallName, args: unknown, options?: JobOptions): unknown;
  /** Answers the function that ends the subscription. */
  on(listener: EngineListener): () => void;
  /** Closes the project, if one is open. */
  close(): void;
};

export type JobOptions = { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };
export type EngineListener = (...event: { [N in EventName]: [event: N, payload: EngineEvents[N]] }[EventName]) => void;

export type EngineOptions = {
  /** The bytes of sql.js' `sql-wasm.wasm`. */
  readonly wasm: Uint8Array;
  /** The built program of the thread that reads files, `reading/reader-thread.ts`; that of searches lies beside it. */
  readonly readerThread: string | URL;
  /** Milliseconds without a question after which figures of words are prepared; never unless it is said. */
  readonly quiet?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly randomBytes?: (count: number) => Uint8Array;
};

export async function openEngine(options: EngineOptions): Promise<Engine> {
  const sqlJs = await loadSqlJs(options.wasm);
  const clock = options.clock ?? Date.now;
  const random = options.randomBytes ?? pooledRandom();
  const birth = { now: () => new Date(clock()).toISOString(), newId: () => uuidV7(clock(), random(10)) };
  const files = createFileReader(options.readerThread);
  const searcher = createTextSearcher(programBeside(options.readerThread, 'search-thread.js'));
  const counter = createWordCounter(programBeside(options.readerThread, 'word-thread.js'));
  const drawer = createPictureDrawer(programBeside(options.readerThread, 'picture-thread.js'));
  const writer = createDocumentWriter(programBeside(options.readerThread, 'document-thread.js'));
  const imports = createImportDesk();
  const listeners = new Set<EngineListener>();
  let open: OpenProject | null = null;
  let idleWords: IdleWords | null = null;

  const emit: EngineListener = (...event) => {
    for (const listener of listeners) listener(...event);
  };

  function warn({ reason, details }: Problem): void {
    emit('warned', { reason, details });
  }

  function project(): OpenProject {
    if (!open) throw problem('noProject');
    open.backup.touch();
    open.acts.touch();
    idleWords?.touch();
    return open;
  }

  function close(): void {
    const closing = open;
    open = null;
    idleWords?.stop();
    idleWords = null;
    imports.clear();
    files.close();
    searcher.close();
    counter.close();
    drawer.close();
    writer.close();
    if (!closing) return;
    closing.acts.close();
    closing.analysis.close();
    closing.backup.finish();
    closing.file.close();
    emit('closed', {});
  }

  /** Makes a file the open project; the one that was open is closed only when the new one could be opened. */
  function replaceProject(path: string, openFile: () => ProjectFile): void {
    if (open?.file.path === path) close();
    const file = openFile();
    let next: OpenProject;
    try {
      next = openProject(file, warn);
    } catch (error) {
      file.close();
      throw error;
    }
    close();
    open = next;
    if (options.quiet !== undefined) idleWords = startIdleWords(next, counter, options.quiet);
    const [named] = next.reads.where('project', {});
    emit('opened', { path: next.file.path, projectName: named?.name ?? '' });
    for (const { message } of file.warnings) warn(problem('backupFailed', { detail: message }));
  }

  function committed(change: Change): void {
    const { counts, analysis, retrievals, passages, file } = project();
    analysis.forget(change);
    retrievals.forget();
    passages.forget();
    if (change.some(({ table }) => table === 'source')) idleWords?.changed();
    emit('changed', { change, counts: counts.apply(change), undo: actToUndo(file.db), redo: actToRedo(file.db) });
  }

  function run<N extends CommandName>(name: N, args: ArgsOf<N>): ResultOf<N> {
    const parsed = parseArgs(commands[name].args, args) as ArgsOf<N>;
    const { result, change } = runCommand(project(), name, parsed, birth);
    if (change.length > 0) committed(change);
    return result;
  }

  function ask<N extends QueryName>(name: N, args: ArgsOf<N>): ResultOf<N> {
    const query = queryFunctions[name] as QueryFunction<N>;
    return query(project(), parseArgs(queries[name].args, args) as ArgsOf<N>);
  }

  async function start<N extends JobName>(
    name: N,
    args: ArgsOf<N>,
    { onProgress, signal }: JobOptions = {},
  ): Promise<ResultOf<N>> {
    const job = jobFunctions[name] as JobFunction<N>;
    const parsed = parseArgs(jobs[name].args, args) as ArgsOf<N>;
    return awaitingDisk(() =>
      job(parsed, {
        sqlJs,
        birth,
        files,
        searcher,
        drawer,
        writer,
        counter,
        imports,
        project,
        openPath: () => open?.file.path ?? null,
        replaceProject,
        close,
        committed,
        run,
        progress: onProgress ?? (() => undefined),
        signal: signal ?? new AbortController().signal,
      }),
    );
  }

  return {
    run,
    ask,
    start,
    call(name, args, jobOptions) {
      if (isNameIn(commands, name)) return run(name, args as never);
      if (isNameIn(queries, name)) return ask(name, args as never);
      if (isNameIn(jobs, name)) return start(name, args as never, jobOptions);
      throw problem('badArguments', { detail: `there is no call “${String(name)}”` });
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };
}

function isNameIn<T extends object>(calls: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(calls, name);
}

function parseArgs(schema: z.ZodType, args: unknown): unknown {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'too_small' && isNameField(issue.path.at(-1))) throw problem('emptyName');
  throw problem('badArguments', { detail: issue ? `${issue.path.join('.')}: ${issue.message}` : parsed.error.message });
}

function isNameField(field: PropertyKey | undefined): boolean {
  return field === 'name' || field === 'title' || field === 'coderName';
}
