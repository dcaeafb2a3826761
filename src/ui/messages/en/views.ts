/** Names of the views of a study. */
export const views = {
  rail: 'Views',
  reader: 'Read',
  find: 'Find',
  codebook: 'Codebook',
  versions: 'Versions',
  documents: 'Documents',
  cases: 'Cases',
  memos: 'Memos',
  links: 'Links',
  history: 'History',
};
