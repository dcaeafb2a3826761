import { figuresInEnglish } from '../../../domain/analysis/words-of-figures/english';
import { number } from './number';

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

/** What stands below a figure: its measure, its scope and its numbers in words; its passages and its exports. */
export const analyseNotes = {
  measure: 'Measure',
  scope: 'Scope',
  numbers: 'N',
  scopeLine: (parts: string, boilerplate: string) => `${parts}. ${boilerplate}`,
  boilerplateOut: 'Boilerplate is left out.',
  boilerplateIn: 'Boilerplate is counted as text.',
  counts: figuresInEnglish.counts,
  /** What figures measure. */
  measures: figuresInEnglish.notes,
  behind: {
    codings: 'Listed are the codings behind the number.',
    period: 'Listed are the codings of this period.',
    pairs: 'Listed are the codings of both codes that occur together; one coding can be in several pairs.',
    units: 'Listed are the codings of both codes where they occur together.',
    steps: 'Listed are both codings of every step.',
    uncoded: 'Listed are the stretches without a coding.',
    stretch: 'Listed are the codings of the code in this place.',
  },
  passages: {
    title: 'Passages',
    count: (n: number) => counted(n, 'passage', 'passages'),
    close: 'Close the passages',
    list: 'Passages behind the mark',
    open: 'Enter or a double click goes to the place in the text',
    none: 'No passage lies behind this mark.',
    paragraph: (n: number) => `¶${number(n)}`,
    uncoded: 'uncoded',
    loading: 'Reading…',
  },
  exports: {
    menu: 'Export',
    picture: (format: string) => `Figure as ${format}…`,
    table: (format: string) => `Table as ${format}…`,
    copyPicture: 'Copy the figure as a picture',
    copyTable: 'Copy the table',
    copied: 'Copied.',
    written: (name: string) => `Written to ${name}`,
    svg: 'SVG',
    png: 'PNG (2×)',
    pdf: 'PDF',
  },
};
