/**
 * What the window may ask of the desktop: dialogs, recent projects, settings, the native menu. The window never sends
 * a real path: a dialog, a drop or the list of recents yields a grant, which only the engine can turn back
 * into the path. So a page that went astray could not read or write a file that nobody chose.
 */
import * as z from 'zod';
import { targetExtensions } from './target-extensions';

/** Stands for a file that the person chose; valid as a job's `path` until the window closes. */
export type Grant = { readonly grant: string; readonly name: string };

export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'zh-Hans']),
  /** Widths of the panels in pixels, zoom of the reader in per cent. */
  leftWidth: z.int().min(0).max(2000),
  rightWidth: z.int().min(0).max(2000),
  leftOpen: z.boolean(),
  rightOpen: z.boolean(),
  zoom: z.int().min(50).max(300),
  /** Length of the reader's lines, its letters, and whether paragraphs are numbered. */
  measure: z.enum(['narrow', 'normal', 'wide', 'full']),
  typeface: z.enum(['serif', 'sans']),
  paragraphNumbers: z.boolean(),
  /** Memos on passages stand under them in the reader. */
  memosInLine: z.boolean(),
  /** Passages that only cases speak of are marked in the reader. */
  casePassages: z.boolean(),
  /** How words are looked for in a document. */
  findMatchCase: z.boolean(),
  findWholeWord: z.boolean(),
  findIgnoreDiacritics: z.boolean(),
  findPattern: z.boolean(),
  /** Keys the person gave to acts, by the act's id, in place of its own; null for none. */
  keys: z.record(z.string().max(100), z.string().min(1).max(50).nullable()),
  /** A screen reader is told which codings begin and end at the caret. */
  announceCodings: z.boolean(),
  /** Imported files are kept in the project beside the text that was read from them. */
  keepOriginals: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The native menu, made by the window from its action list. */
export type MenuItem =
  | { readonly type: 'separator' }
  | {
      readonly type: 'role';
      readonly role: 'cut' | 'copy' | 'paste' | 'selectAll' | 'togglefullscreen' | 'minimize' | 'quit';
      readonly label: string;
    }
  | {
      readonly type: 'action';
      readonly action: string;
      readonly label: string;
      /** Shown beside the label; the window itself listens to the keys. */
      readonly shortcut: string | null;
      readonly enabled: boolean;
      readonly checked: boolean | null;
    }
  | { readonly type: 'submenu'; readonly label: string; readonly items: readonly MenuItem[] };

const menuItem: z.ZodType<MenuItem> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('separator') }),
    z.strictObject({
      type: z.literal('role'),
      role: z.enum(['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'minimize', 'quit']),
      label: z.string(),
    }),
    z.strictObject({
      type: z.literal('action'),
      action: z.string().max(100),
      label: z.string().max(300),
      shortcut: z.string().max(50).nullable(),
      enabled: z.boolean(),
      checked: z.boolean().nullable(),
    }),
    z.strictObject({ type: z.literal('submenu'), label: z.string(), items: z.array(menuItem) }),
  ]),
);

/** Calls from the window to the main process, each with the schema of its argument. */
export const shellCalls = {
  chooseProject: z.null(),
  /** Where a new project, a copy or an export shall go. */
  chooseTarget: z.strictObject({
    suggestedName: z.string().min(1).max(255),
    /** The dialog sees to it that the name ends so. */
    extension: z.enum(targetExtensions),
  }),
  /** Files or a folder of files that become documents, one table that says something about them, or a codebook. */
  chooseSources: z.enum(['files', 'folder', 'table', 'codebook']),
  /** Sent by the preload with the real paths of files that were dropped on the window. */
  grantDropped: z.array(z.string().max(4096)).max(10_000),
  recents: z.null(),
  forgetRecents: z.null(),
  /** Opens one more window on the project that is open, at this document of it. */
  newWindow: z.strictObject({ sourceId: z.string().max(64).nullable() }),
  readSettings: z.null(),
  writeSettings: settingsSchema,
  setMenu: z.array(menuItem),
  showInFolder: z.strictObject({ grant: z.string().max(100) }),
  /** Says which project to open at first: the one on the command line, the last one, or the seed study. */
  startProject: z.null(),
  copyText: z.string().max(10_000_000),
  /** A picture in the format PNG. */
  copyPicture: z.instanceof(Uint8Array).refine(({ length }) => length <= 64_000_000),
  /** A drawing in the format SVG as a page of its own size in pixels, in the format PDF. */
  printDrawing: z.strictObject({
    svg: z.string().max(64_000_000),
    width: z.number().min(1).max(20_000),
    height: z.number().min(1).max(20_000),
  }),
  /** Ends the engine by force, for a job that no longer hears its cancel; a new port comes as after every restart. */
  restartEngine: z.null(),
} as const;

export type ShellCallName = keyof typeof shellCalls;

/** `sourceId` names the document that this window was asked to begin with. */
export type StartProject = Grant & { readonly welcome: boolean; readonly sourceId: string | null };

/** What the preload puts on `window.postil`; `DroppedFile` is the page's `File`, unknown to this room. */
export type Shell<DroppedFile> = {
  chooseProject(): Promise<Grant | null>;
  chooseTarget(args: z.infer<typeof shellCalls.chooseTarget>): Promise<Grant | null>;
  chooseSources(what?: z.infer<typeof shellCalls.chooseSources>): Promise<readonly Grant[]>;
  grantFiles(files: readonly DroppedFile[]): Promise<readonly Grant[]>;
  /** Projects opened lately, newest first, without the one that is open. */
  recents(): Promise<readonly Grant[]>;
  forgetRecents(): Promise<void>;
  newWindow(sourceId: string | null): Promise<void>;
  readSettings(): Promise<Settings>;
  writeSettings(settings: Settings): Promise<void>;
  setMenu(menu: readonly MenuItem[]): Promise<void>;
  showInFolder(grant: string): Promise<void>;
  /** Null when there is none and the seed study could not be copied either (no place that can be written to). */
  startProject(): Promise<StartProject | null>;
  copyText(text: string): Promise<void>;
  copyPicture(png: Uint8Array<ArrayBuffer>): Promise<void>;
  printDrawing(drawing: z.infer<typeof shellCalls.printDrawing>): Promise<Uint8Array<ArrayBuffer>>;
  restartEngine(): Promise<void>;
  /** A menu item was chosen. */
  onMenuAction(listener: (action: string) => void): () => void;
  /** Another window wrote the settings. */
  onSettings(listener: (settings: Settings) => void): () => void;
  /** The operating system asks to open a project (file association, second launch). */
  onOpenProject(listener: (grant: Grant) => void): () => void;
  readonly platform: string;
};

/**
 * Posted to the page, with the engine's port, as soon as its scripts have run, and again after the engine was restarted:
 * then every earlier port is dead, and `startProject` answers the project that was open.
 */
export type EnginePortMessage = { readonly postil: 'engine-port'; readonly restarted: boolean };

/** On Electron's own channel between the main process and the engine process. A `request` is answered by one `done`. */
export type MainToEngine =
  | { readonly type: 'port' }
  | { readonly type: 'grant'; readonly request: number; readonly grant: string; readonly path: string }
  /** Builds the seed study from the folder of seeds into a new project file. */
  | { readonly type: 'build-seed'; readonly request: number; readonly path: string; readonly seedsFolder: string }
  /** Closes the project and ends the process. */
  | { readonly type: 'stop' };
export type EngineToMain =
  | { readonly type: 'done'; readonly request: number; readonly failure: string | null }
  | { readonly type: 'opened'; readonly path: string; readonly projectName: string }
  | { readonly type: 'closed' };
