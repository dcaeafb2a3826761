import type { ArgsOf, JobName, ResultOf } from '../../contract/engine';
import type { Progress } from '../../contract/reports';
import type { Change } from '../../domain/change';
import type { OpenProject } from '../open-project';
import type { ProjectFile } from '../project-file';
import type { Engine } from '../engine';
import type { FileReader } from '../reading/file-reader';
import type { ImportDesk } from './imports/import-desk';
import type { Birth } from '../run-command';
import type { PictureDrawer } from '../picturing/picture-drawer';
import type { TextSearcher } from '../searching/text-searcher';
import type { WordCounter } from '../counting/word-counter';
import type { DocumentWriter } from '../writing/document-writer';
import type { SqlJs } from '../sql-js';

/** What a job may use of the engine: it can open another project, read and write other files, and run commands. */
export type JobContext = {
  readonly sqlJs: SqlJs;
  readonly birth: Birth;
  /** Reads files where they can do no harm. */
  readonly files: FileReader;
  /** Looks for words where a pattern without end can be stopped. */
  readonly searcher: TextSearcher;
  /** Counts words where that holds nobody up. */
  readonly counter: WordCounter;
  /** Makes pictures of drawings for files that cannot hold them. */
  readonly drawer: PictureDrawer;
  /** Makes Word documents where that holds nobody up. */
  readonly writer: DocumentWriter;
  /** What was read and not kept yet. */
  readonly imports: ImportDesk;
  readonly project: () => OpenProject;
  /** The file of the project that is open. */
  readonly openPath: () => string | null;
  readonly replaceProject: (path: string, openFile: () => ProjectFile) => void;
  readonly close: () => void;
  /** Tells everyone of a Change that is on the disk. */
  readonly committed: (change: Change) => void;
  readonly run: Engine['run'];
  readonly progress: (progress: Progress) => void;
  /** A job that goes on after Cancel throws the `cancelled` Problem at the next step. */
  readonly signal: AbortSignal;
};

/** A job: takes its time, may touch other files; whatever it writes to the study goes through a command. */
export type JobFunction<N extends JobName> = (
  args: ArgsOf<N>,
  context: JobContext,
) => ResultOf<N> | Promise<ResultOf<N>>;
export type JobFunctions = { readonly [N in JobName]: JobFunction<N> };
