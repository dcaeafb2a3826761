import { partLabelsInEnglish } from '../../../domain/codebook/part-labels';
import { number } from './number';

const hits = (n: number): string => (n === 1 ? '1 hit' : `${number(n)} hits`);

/** Words of the search in the whole study. */
export const findAnywhere = {
  title: 'Find anywhere',
  field: 'Find anywhere',
  placeholder: 'Find in texts, codes, memos…',
  list: 'Hits by document',
  next: 'Next hit anywhere',
  previous: 'Previous hit anywhere',
  codeAll: 'Code all hits anywhere…',
  codeAllShort: 'Code all…',
  looking: (done: number, total: number) => `Searching ${number(done)} of ${number(total)} documents`,
  count: (n: number, groups: number) => `${hits(n)} in ${groups === 1 ? '1 place' : `${number(groups)} places`}`,
  listed: (n: number) => `The first ${number(n)} are listed.`,
  nothing: 'Nothing found in texts, titles, codes, cases and memos.',
  hint: 'Searches all texts, titles, codes with their definitions, cases and memos. Enter shows a hit, F4 goes on to the next one.',
  hits,
  groups: { source: 'Titles of documents', code: 'Codes', case: 'Cases', memo: 'Memos' },
  fields: {
    title: 'Title',
    name: 'Name',
    text: 'Text',
    ...partLabelsInEnglish,
  },
  reading: 'Reading the passages',
  coding: 'Coding the passages',
  reviewTitle: (query: string) => `Code all hits of “${query}” in the study`,
  reviewList: 'Passages by document',
  notListed: (n: number) =>
    `Only the ${number(n)} listed hits can be coded at once. Look for something rarer to have all.`,
};
