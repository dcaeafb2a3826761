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
  summaries: 'summaries',
  report: 'report',
  history: 'audit trail',
  passages: 'passages',
  document: 'this document with its codings',
  annotated: 'documents with their codings',
  annotations: 'Web annotations',
  corpus: 'texts for IRaMuTeQ',
  segmentCorpus: 'coded segments for IRaMuTeQ',
  network: 'network of codes',
};

const formats = {
  xlsx: 'Excel',
  csv: 'CSV',
  json: 'JSON',
  md: 'Markdown',
  docx: 'Word',
  html: 'web page',
  qdc: 'QDC (REFI-QDA)',
  txt: 'plain text',
  jsonld: 'JSON-LD',
  graphml: 'GraphML',
  gexf: 'GEXF (Gephi)',
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
    summaries: 'Summary grid',
    report: 'Report',
    history: 'Audit trail',
    passages: 'Passages that answer',
    document: 'This document with its codings',
    annotated: 'Documents with their codings',
    annotations: 'Web annotations',
    corpus: 'Texts for IRaMuTeQ',
    segmentCorpus: 'Coded segments for IRaMuTeQ',
    network: 'Network of codes',
  },
  formats,
  inSentence,
  action: (what: string, format: string) => `Export ${what} as ${format === formats.html ? 'a web page' : format}…`,
  fileNames: {
    ...inSentence,
    segments: 'segments',
    document: 'annotated document',
    annotated: 'annotated documents',
    annotations: 'annotations',
    corpus: 'corpus',
    segmentCorpus: 'corpus of segments',
    network: 'network',
  },
};
