import type { NewMember } from '../../contract/case-commands';
import { defaultSettings } from '../../contract/default-settings';
import type { NewLinkEnd } from '../../contract/link-commands';
import type { ReadMemos } from '../../contract/memo-jobs';
import type { ActsAfter } from '../../contract/history-calls';
import type { ReadCodebook } from '../../contract/codebook-exchange';
import type { Grant, Settings } from '../../contract/shell';
import type { VariableTable } from '../../contract/variable-calls';
import type { TextDialog } from './editing/text-dialog';
import type { Id, MemoSubject, SetSubject, Span, VariableSubject } from '../../domain/model';
import type { TextUnit } from '../../domain/text/units';
import type { FindState } from './find';
import { createHeldStore } from './paint-first';
import type { View, Workspace } from './views';

/** What the person is doing: selection, filters, panels. Never stored in the project file. */
export type WorkspaceState = {
  readonly workspace: Workspace;
  /** What the workspace Code shows. */
  readonly view: View;
  /** In the workspace Retrieve the text stands beside the list. */
  readonly readerBeside: boolean;
  /** The document in the active pane; selection, chosen coding and bar belong to it. */
  readonly openSourceId: Id | null;
  /** The document in the other pane; null while there is one pane (see panes.ts). */
  readonly otherSourceId: Id | null;
  readonly activeSide: Side;
  readonly leftPane: Pane;
  /** Scrolling one of two panes scrolls the other along. */
  readonly inStep: boolean;
  /** Beside the text stand the pages of the PDF it was read from, in place of another document. */
  readonly pagesShown: boolean;
  /** The selected passage of the open document, trimmed; null when nothing is selected. */
  readonly selection: Span | null;
  /** The passage that was selected on its printed page, where the bar then stands; the same object as `selection`, or out of date. */
  readonly pageSelection: Span | null;
  /** How the selected passage was taken, when a key took it that takes more as it is pressed again. */
  readonly taken: TakenPassage | null;
  /** Where the keyboard is in the open document; null before it was there. */
  readonly caret: number | null;
  /** The coding shown in the inspector. */
  readonly selectedCodingId: Id | null;
  /** Rows selected in the left panes. */
  readonly selectedSourceIds: ReadonlySet<Id>;
  readonly selectedCodeIds: ReadonlySet<Id>;
  /** Takes every new selection at once, until it is disarmed. */
  readonly armedCodeId: Id | null;
  /** The code applied last, or those that were applied together. */
  readonly lastCodeIds: readonly Id[];
  /** Codes applied lately, newest first. */
  readonly recentCodeIds: readonly Id[];
  /** The two passages coded last, the newest first. */
  readonly codedPassages: readonly CodedPlace[];
  /** What can be pasted onto another passage. */
  readonly copiedCodingIds: ReadonlySet<Id>;
  readonly quickBar: QuickBarMode | null;
  /** What is typed in the bar to find a code. */
  readonly barQuery: string;
  readonly sourceFilter: string;
  readonly codeFilter: string;
  readonly collapsedCodeIds: ReadonlySet<Id>;
  readonly collapsedFolders: ReadonlySet<string>;
  /** What is being written in place: a name in the left panes, a memo in the inspector. */
  readonly inlineEdit: InlineEdit | null;
  readonly colourBy: ColourBy;
  readonly codingsHidden: boolean;
  /** Codes and coders whose codings are left out of the reader. */
  readonly hiddenCodeIds: ReadonlySet<Id>;
  readonly hiddenCoderIds: ReadonlySet<Id>;
  /** Only the codings of the activated codes are shown. */
  readonly activatedOnly: boolean;
  /** What the scope names, with what is below (see follow-scope.ts). */
  readonly activatedCodeIds: ReadonlySet<Id>;
  readonly activatedSourceIds: ReadonlySet<Id>;
  /** The coding that stands out while the pointer or the focus is on it: the others step back. */
  readonly liftedCodingId: Id | null;
  /** The choice of colours and filters is open. */
  readonly showingOpen: boolean;
  /** Asks the reader to scroll there; `token` makes the same place askable twice. */
  readonly reveal: Reveal | null;
  /** The search in the open document; null while its bar is closed. */
  readonly find: FindState | null;
  /** What was looked for last, for looking again. */
  readonly lastQuery: string;
  readonly dialog: Dialog | null;
  readonly settings: Settings;
  /** Projects opened lately, newest first. */
  readonly recents: readonly Grant[];
  /** The seed study was opened for the first time: the window says how to begin an own one. */
  readonly welcome: boolean;
};

/** What the colour of a coding says. */
export type ColourBy = 'code' | 'coder' | 'weight' | 'agreement';

export type Side = 'left' | 'right';
/** The two places for a document, apart from where they stand: one that changes sides stays the same pane. */
export type Pane = 'first' | 'second';

/** A passage that grew step by step: its last step is the selection. */
export type TakenPassage = {
  /** The action that took it, and takes more. */
  readonly actionId: string;
  readonly unit: TextUnit;
  readonly steps: readonly Span[];
};

/** A place that was coded, to code another one like it. */
export type CodedPlace = { readonly sourceId: Id; readonly span: Span };

export type Reveal = {
  readonly sourceId: Id;
  readonly span: Span;
  readonly token: number;
  /** With `caret` the keyboard goes there, too: the text takes the focus. */
  readonly take?: 'caret';
};

/** What the bar at the selection is asking for. */
export type QuickBarMode = 'code' | 'memo' | 'actor' | 'replace';

export type InlineEdit =
  | { readonly kind: 'rename-source'; readonly sourceId: Id }
  /** A new folder that takes up these documents. */
  | { readonly kind: 'new-folder'; readonly sourceIds: readonly Id[] }
  | { readonly kind: 'rename-code'; readonly codeId: Id }
  /** A new code below `parentId`; with `splitFrom` it takes over these codings of that code. */
  | {
      readonly kind: 'new-code';
      readonly parentId: Id | null;
      readonly splitFrom: { readonly codeId: Id; readonly codingIds: readonly Id[] } | null;
    }
  | { readonly kind: 'new-memo'; readonly aboutTable: MemoSubject; readonly aboutId: Id }
  | { readonly kind: 'edit-memo'; readonly memoId: Id };

export type Dialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'new-project' }
  | { readonly kind: 'rename-project' }
  | { readonly kind: 'describe-source'; readonly sourceId: Id }
  | { readonly kind: 'define-code'; readonly codeId: Id }
  /** A name for the question in the field, or another one for a saved query. */
  | { readonly kind: 'save-query'; readonly queryId: Id | null }
  /** What the language of questions can say. */
  | { readonly kind: 'query-help' }
  | { readonly kind: 'choose-code'; readonly purpose: 'merge' | 'replace' | 'move'; readonly ids: readonly Id[] }
  /** The code that passages get, document by document; null for all that answer the question. */
  | {
      readonly kind: 'choose-code';
      readonly purpose: 'code';
      readonly ids: readonly Id[];
      readonly count: number;
      readonly passages: readonly { readonly sourceId: Id; readonly spans: readonly Span[] }[] | null;
    }
  /** The memo that the report gets. */
  | { readonly kind: 'choose-memo' }
  /** A code's codings one after another, each to be given to another code. */
  | { readonly kind: 'review-codings'; readonly codeId: Id }
  | { readonly kind: 'sets'; readonly about: SetSubject }
  | { readonly kind: 'new-set'; readonly about: SetSubject; readonly memberIds: readonly Id[] }
  | { readonly kind: 'coders' }
  /** Who speaks in a passage; `speaker` is who does now, empty for nobody. */
  | { readonly kind: 'speaker'; readonly sourceId: Id; readonly span: Span; readonly speaker: string }
  | { readonly kind: 'speakers'; readonly sourceId: Id }
  /** Review of what a search found, before it is coded. */
  | { readonly kind: 'code-hits'; readonly sourceId: Id; readonly hits: readonly Span[] }
  /** A place in the open document: a paragraph, a position, a heading. */
  | { readonly kind: 'go-to' }
  | { readonly kind: 'headings' }
  /** A codebook that was read and waits to be kept. */
  | { readonly kind: 'import-codebook'; readonly read: ReadCodebook }
  /** What was read and waits to be kept (see importing). */
  | { readonly kind: 'import' }
  /** The relation of a new link, or of links that there are. */
  | { readonly kind: 'link'; readonly from: NewLinkEnd; readonly to: NewLinkEnd }
  | {
      readonly kind: 'relation';
      readonly linkIds: readonly Id[];
      readonly relation: string;
      readonly everywhere: boolean;
    }
  /** A variable, or a new one. */
  | { readonly kind: 'variable'; readonly about: VariableSubject; readonly variableId: Id | null }
  /** A table that was read, before its values are kept. */
  | { readonly kind: 'import-variables'; readonly about: VariableSubject; readonly table: VariableTable }
  | { readonly kind: 'import-cases'; readonly table: VariableTable }
  /** Memos that were read, before they are kept. */
  | { readonly kind: 'import-memos'; readonly read: ReadMemos }
  /** Which case documents or passages belong to. */
  | { readonly kind: 'choose-case'; readonly members: readonly NewMember[] }
  | { readonly kind: 'new-case' }
  | { readonly kind: 'merge-cases'; readonly caseIds: readonly Id[] }
  /** Everything after an act is about to be taken back. */
  | { readonly kind: 'undo-back'; readonly seq: number; readonly after: ActsAfter }
  /** A code as an act left it, beside what it is now. */
  | { readonly kind: 'code-then'; readonly codeId: Id; readonly seq: number }
  | TextDialog;

export const useWorkspace = createHeldStore<WorkspaceState>(() => ({
  workspace: 'code',
  view: 'reader',
  readerBeside: false,
  openSourceId: null,
  otherSourceId: null,
  activeSide: 'left',
  leftPane: 'first',
  inStep: false,
  pagesShown: false,
  selection: null,
  pageSelection: null,
  taken: null,
  caret: null,
  selectedCodingId: null,
  selectedSourceIds: new Set(),
  selectedCodeIds: new Set(),
  armedCodeId: null,
  lastCodeIds: [],
  recentCodeIds: [],
  codedPassages: [],
  copiedCodingIds: new Set(),
  quickBar: null,
  barQuery: '',
  sourceFilter: '',
  codeFilter: '',
  collapsedCodeIds: new Set(),
  collapsedFolders: new Set(),
  inlineEdit: null,
  colourBy: 'code',
  codingsHidden: false,
  hiddenCodeIds: new Set(),
  hiddenCoderIds: new Set(),
  activatedOnly: false,
  activatedCodeIds: new Set(),
  activatedSourceIds: new Set(),
  liftedCodingId: null,
  showingOpen: false,
  reveal: null,
  find: null,
  lastQuery: '',
  dialog: null,
  settings: defaultSettings,
  recents: [],
  welcome: false,
}));

/** Opens a dialog, in place of the one that is open. */
export function openDialog(dialog: Dialog): void {
  useWorkspace.setState({ dialog });
}

/** Closes the dialog that is open. */
export function closeDialog(): void {
  useWorkspace.setState({ dialog: null });
}

/** Changes some settings; they are kept by keep-settings.ts. */
export function changeSettings(changes: Partial<Settings>): void {
  useWorkspace.setState(({ settings }) => ({ settings: { ...settings, ...changes } }));
}
