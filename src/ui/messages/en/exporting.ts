export type ExportKind = keyof typeof inSentence;
export type ExportFormat = keyof typeof formats;

const inSentence = {
  segments: 'coded segments',
  codebook: 'codebook',
  cases: 'cases',
  variables: 'variables',
  memos: 'memos',
  journal: 'journal',
  links: 'links',
  history: 'audit trail',
  passages: 'passages',
};

const formats = {
  xlsx: 'Excel',
  csv: 'CSV',
  json: 'JSON',
  md: 'Markdown',
  docx: 'Word',
  html: 'web page',
  qdc: 'QDC (REFI-QDA)',
  txt: 'plain list',
};

/** What goes out, and in which formats. */
export const exporting = {
  kinds: {
    segments: 'Coded segments',
    codebook: 'Codebook',
    cases: 'Cases',
    variables: 'Variables',
    memos: 'Memos',
    journal: 'Journal by day',
    links: 'Links',
    history: 'Audit trail',
    passages: 'Passages that answer',
  },
  formats,
  inSentence,
  action: (what: string, format: string) => `Export ${what} as ${format}…`,
  fileNames: { ...inSentence, segments: 'segments' },
};
