/**
 * What the window may write: its own tables and projects, and the files that documents were read from. No programs.
 * Apart from the calls, so that the page can ask without their schemas.
 */
export const targetExtensions = [
  ...['postil', 'xlsx', 'csv', 'json', 'qdc', 'svg', 'png', 'jsonld', 'graphml', 'gexf'],
  ...['txt', 'text', 'md', 'markdown', 'docx', 'docm', 'dotx', 'dotm', 'odt', 'ott', 'fodt', 'rtf', 'pdf', 'epub'],
  ...['html', 'htm', 'xhtml', 'srt', 'vtt', 'tsv', 'tab', 'xlsm', 'xltx', 'xltm'],
] as const;
