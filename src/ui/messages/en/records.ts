/** What the tables of records are called, and links to records in notes. */
export const records = {
  missing: 'There is no such record, or no longer',
  choose: 'Records to link to',
  tables: {
    project: 'Project',
    coder: 'Coder',
    source: 'Document',
    code: 'Code',
    quotation: 'Passage',
    coding: 'Coding',
    case: 'Case',
    memo: 'Memo',
  },
};
