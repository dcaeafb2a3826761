import { groupBy } from '../../domain/group-by';
import { compareText } from '../../domain/compare';
import { type Block, heading, paragraph, words, type WrittenDocument } from './document/blocks';
import type { Cell, Column, Table } from './table';

/** An act of the history as exports say it. Times are ISO 8601 in UTC. */
export type ExportedAct = {
  readonly seq: number;
  readonly time: string;
  readonly coder: string;
  readonly command: string;
  readonly subject: string;
  readonly label: string;
  /** What acts of its kind are called, whatever they were done to. */
  readonly kind: string;
  readonly undone: boolean;
  readonly purged: boolean;
};

const columns: readonly (Column & { readonly key: keyof ExportedAct })[] = [
  { key: 'seq', title: 'seq', type: 'number', width: 8 },
  { key: 'time', title: 'time', type: 'text', width: 25 },
  { key: 'coder', title: 'coder', type: 'text', width: 16 },
  { key: 'command', title: 'command', type: 'text', width: 24 },
  { key: 'subject', title: 'subject', type: 'text', width: 36 },
  { key: 'label', title: 'label', type: 'text', width: 48 },
  { key: 'undone', title: 'undone', type: 'text', width: 8 },
  { key: 'purged', title: 'purged', type: 'text', width: 8 },
];

/** The history as a table, one row an act, in the order in which they come. */
export function auditTable(acts: readonly ExportedAct[]): Table {
  return { name: 'Audit trail', columns, rows: acts.map((act): Cell[] => columns.map(({ key }) => cellOf(act[key]))) };
}

function cellOf(value: ExportedAct[keyof ExportedAct]): Cell {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

/** What a method section takes from a study: how large it is, who coded, under which codebooks. */
export type StudyFacts = {
  readonly name: string;
  readonly documents: number;
  readonly codes: number;
  readonly codings: number;
  readonly memos: number;
  readonly coders: readonly { readonly name: string; readonly codings: number }[];
  readonly versions: readonly {
    readonly name: string;
    readonly created: string;
    readonly coder: string;
    readonly reason: string;
    readonly codings: number;
  }[];
};

/** The history, or some of its acts, as a report: the facts of the study, the versions of its codebook, its acts by kind, then one after another by day. */
export function auditReport(facts: StudyFacts, acts: readonly ExportedAct[], actsInAll: number): WrittenDocument {
  const title = `Audit trail: ${facts.name}`;
  const [first, last] = [acts[0], acts.at(-1)];
  return {
    title,
    language: 'en',
    blocks: [
      heading(1, title),
      paragraph(
        first && last
          ? `${acts.length} acts from ${sayTime(first.time)} to ${sayTime(last.time)} (UTC), ${acts.filter(({ undone }) => undone).length} of them taken back.`
          : 'Nothing was done in this study yet.',
      ),
      ...(acts.length < actsInAll ? [paragraph(`A selection: ${acts.length} of ${actsInAll} acts.`)] : []),
      heading(2, 'The study'),
      table(['documents', 'codes', 'codings', 'memos'], [[facts.documents, facts.codes, facts.codings, facts.memos]]),
      table(
        ['coder', 'codings'],
        facts.coders.map(({ name, codings }) => [name, codings]),
      ),
      heading(2, 'Versions of the codebook'),
      facts.versions.length === 0
        ? paragraph('No version was recorded.')
        : table(
            ['version', 'recorded', 'by', 'reason', 'codings made under it'],
            facts.versions.map((one) => [one.name, sayTime(one.created), one.coder, one.reason, one.codings]),
          ),
      heading(2, 'Acts by kind'),
      table(['act', 'times', 'first', 'last', 'coders'], byKind(acts)),
      heading(2, 'Acts by day'),
      ...byDay(acts),
    ],
  };
}

/** Acts that stand, by what they are; what was taken back left no trace in the study. */
function byKind(acts: readonly ExportedAct[]): readonly (readonly (string | number)[])[] {
  const kinds = groupBy(
    acts.filter(({ undone }) => !undone),
    ({ kind }) => kind,
  );
  return [...kinds]
    .sort(([a], [b]) => compareText(a, b))
    .map(([kind, done]) => [
      kind,
      done.length,
      done[0]?.time.slice(0, 10) ?? '',
      done.at(-1)?.time.slice(0, 10) ?? '',
      [...new Set(done.map(({ coder }) => coder))].toSorted(compareText).join(', '),
    ]);
}

function byDay(acts: readonly ExportedAct[]): readonly Block[] {
  return [...groupBy(acts, ({ time }) => time.slice(0, 10))].flatMap(([day, done]): Block[] => [
    heading(3, day),
    {
      kind: 'list',
      ordered: false,
      items: done.map(({ time, coder, label, undone, purged }) => [
        {
          kind: 'paragraph',
          runs: [
            { text: `${time.slice(11, 19)} ${coder}: ` },
            { text: label, ...(undone && { strike: true }) },
            ...words(undone ? ' (taken back)' : ''),
            ...words(purged ? ' (its words were removed for good)' : ''),
          ],
        },
      ]),
    },
  ]);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): Block {
  return { kind: 'table', rows: [head, ...rows].map((cells) => cells.map((cell) => words(String(cell)))) };
}

function sayTime(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}
