import { number } from './number';

const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${number(n)} ${many}`);

/** Words of editing a document's text, its versions, lost passages and pseudonyms. */
export const texts = {
  close: 'Close',
  cancel: 'Cancel',

  action: {
    edit: 'Edit text',
    keep: 'Keep the edited text',
    review: 'Review what the edit changes…',
    copyEdited: 'Copy the edited text',
    leave: 'Leave editing',
    lost: 'Lost passages…',
    versions: 'Versions of the text…',
    bringInAgain: 'Bring in the changed file…',
    names: 'Anonymise: replace names by pseudonyms…',
    purge: 'Remove earlier versions for good…',
  },

  edit: {
    region: 'Editing the text',
    field: (title: string) => `Text of “${title}”, being edited`,
    margin: (n: number) => `${count(n, 'coding', 'codings')} beside the text`,
    editing: 'You are editing the text.',
    hint: 'Codings move along. Nothing is kept before you say so.',
    changed: 'All coded passages are still there.',
    merged: 'This text was changed elsewhere; both are kept.',
    overtaken:
      'Meanwhile the same words were changed elsewhere, so the edit cannot be kept. Copy it, leave, and go on from what the text says now.',
    copy: 'Copy text',
    copied: 'The edited text is on the clipboard.',
    willLose: (n: number) =>
      n === 1 ? 'Keeping it would lose 1 coded passage.' : `Keeping it would lose ${number(n)} coded passages.`,
    review: 'Review…',
    leave: 'Leave',
    keep: 'Keep',
    otherFirst: (title: string) => `First keep or leave the edit of “${title}”.`,
    kept: (lost: number) =>
      lost === 0
        ? 'The edited text is kept.'
        : `The edited text is kept, ${count(lost, 'passage', 'passages')} as lost.`,
  },

  review: {
    title: 'What the edit changes',
    explanation:
      'Of the lost passages no word is left in the text. They are kept with their words and codings, and listed as lost.',
    nothing: 'No coded passage is changed by this edit.',
    lost: (n: number) => `Lost (${number(n)})`,
    rewritten: (n: number) => `Rewritten (${number(n)})`,
    before: 'Before',
    after: 'After',
    isLost: 'lost',
    noCodings: 'No coding',
    goTo: 'Show',
    goToName: (quote: string) => `Show “${quote}” in the text`,
    more: (n: number) => `and ${number(n)} more`,
    back: 'Back to the text',
    keep: 'Keep the edit',
  },

  leaving: {
    title: 'Leave the edit?',
    question: (title: string) => `The text of “${title}” was changed and is not kept yet.`,
    stay: 'Back to the text',
    discard: 'Leave without keeping',
    keep: 'Keep the edit',
  },

  lost: {
    title: 'Lost passages',
    chip: (n: number) => `${number(n)} lost`,
    chipName: (n: number) => `${count(n, 'lost passage', 'lost passages')}: show them`,
    explanation: 'Nothing of these passages is left in the text. Their words and codings are kept until you decide.',
    none: 'No passage of this document is lost.',
    perhaps: (percent: number) => `Perhaps here (${number(percent)} % alike):`,
    notFound: 'Nothing like it stands in the text. Select a passage, then open this list again to place it there.',
    placeHere: 'Place here',
    show: 'Show',
    placeAtSelection: 'Place at the selection',
    remove: 'Remove',
    placed: 'The passage has a place again.',
    removed: 'The passage is removed with its codings.',
  },

  versions: {
    title: (title: string) => `Versions of “${title}”`,
    list: 'Versions, newest first',
    explanation: 'Choose a version to see how it differs from the present text.',
    onlyOne: 'The text was never changed.',
    present: 'present',
    characters: (n: number) => count(n, 'character', 'characters'),
    choose: 'No version is chosen.',
    reading: 'Reading…',
    text: 'The text with its differences',
    same: 'This is the present text.',
    onlyThen: 'only in this version',
    onlyNow: 'only in the present text',
    skipped: (n: number) => `… ${count(n, 'character', 'characters')} alike …`,
    purge: 'Remove earlier versions for good…',
    restore: 'Restore this version',
    restored: (lost: number) =>
      lost === 0 ? 'The text is restored.' : `The text is restored, ${count(lost, 'passage', 'passages')} lost.`,
  },

  purge: {
    title: 'Remove earlier versions for good',
    doneTitle: 'Earlier versions are removed',
    ofAll: 'Of every document only the present text stays in the project.',
    ofOne: (title: string) => `Of “${title}” only the present text stays in the project.`,
    goes: 'The earlier texts are overwritten in the file, with the old words of passages and memos in the history. The files that these documents were read from go as well.',
    noUndo: 'This cannot be undone, and what was done before it can no longer be undone either.',
    stays: 'The history still says who did what kind of thing and when.',
    alsoBackups: 'Also remove the backups beside the project, which hold the earlier texts',
    backupsKeep: 'The backups keep the earlier texts. Copies that you made yourself keep them in any case.',
    understood: 'I understand that nobody can bring the earlier texts back',
    remove: 'Remove for good',
    running: 'Removing…',
    job: 'Removing earlier versions',
    nothingToRemove: 'There was no earlier text to remove.',
    done: (versions: number, characters: number, acts: number, files: number) =>
      `${count(versions, 'earlier text', 'earlier texts')} with ${count(characters, 'character', 'characters')} ` +
      `and ${count(files, 'original file', 'original files')} left the project. ` +
      `${count(acts, 'act', 'acts')} can no longer be undone.`,
  },

  names: {
    title: 'Replace names',
    doneTitle: 'Names are replaced',
    explanation:
      'Names give way to pseudonyms in all texts, titles, memos, codes and cases of this project, in one act. You can paste two columns from a spreadsheet.',
    table: 'Names and pseudonyms',
    name: 'Name',
    pseudonym: 'Pseudonym',
    nameIn: (row: number) => `Name, row ${number(row)}`,
    pseudonymIn: (row: number) => `Pseudonym, row ${number(row)}`,
    removeRow: (row: number) => `Remove row ${number(row)}`,
    addRow: 'Add a row',
    wholeWord: 'Whole words only',
    ignoreCase: 'Also in other capitals and small letters',
    preview: 'What will be replaced',
    nowhere: 'These names stand nowhere in the project.',
    found: (n: number, places: number) =>
      `${count(n, 'occurrence', 'occurrences')} in ${count(places, 'place', 'places')}`,
    times: (n: number) => `${number(n)} ×`,
    place: {
      text: 'text',
      field: 'description',
      link: 'address of a link',
      memo: 'memo',
      passage: 'name of a passage',
      case: 'case',
      code: 'code',
    },
    replace: 'Replace all',
    done: (n: number, documents: number) =>
      `${count(n, 'name', 'names')} replaced in ${count(documents, 'document', 'documents')}.`,
    thenPurge:
      'The earlier texts still hold the names: in their versions, in the history and in backups. When nobody shall read them any more, remove the earlier versions for good.',
    earlier: (n: number) => `Replaced earlier (${number(n)})`,
    earlierHint: 'This list stays in the project and goes into no export. Whoever has the project can read it.',
    forget: 'Forget',
    forgetName: (name: string) => `Forget that “${name}” was replaced`,
  },

  again: {
    title: (file: string) => `Bring in “${file}” again`,
    reading: 'Reading the changed file',
    same: 'The file holds the same text as the document.',
    explanation: (staying: number, all: number) =>
      all === 0
        ? 'The document has no passages. Its text gives way to that of the file.'
        : `${number(staying)} of ${count(all, 'passage', 'passages')} stand where they stood. Look at the others before the text gives way.`,
    passages: 'Passages to look at',
    approximate: (n: number) => `Found nearly alike (${number(n)})`,
    exact: (n: number) => `Found elsewhere, word for word (${number(n)})`,
    lost: (n: number) => `Not found (${number(n)})`,
    takeNear: (percent: number) => `This is the passage (${number(percent)} % alike)`,
    takeExact: 'This is the passage',
    isLost: 'lost',
    apply: 'Replace the text',
    done: (lost: number) =>
      lost === 0
        ? 'The text is brought in again.'
        : `The text is brought in again, ${count(lost, 'passage', 'passages')} lost.`,
  },
};
