import type { Messages } from '../message';

const kinds = {
  segments: '编码片段',
  codebook: '编码本',
  cases: '个案',
  variables: '变量',
  memos: '备忘',
  journal: '按日期的日志',
  links: '链接',
  summaries: '摘要表',
  report: '报告',
  history: '审计记录',
  passages: '检索到的段落',
  document: '本文档及其编码',
  annotated: '文档及其编码',
  annotations: '网页标注',
  corpus: 'IRaMuTeQ 文本',
  segmentCorpus: 'IRaMuTeQ 编码片段',
  network: '代码网络',
};

export const exporting: Messages['exporting'] = {
  kinds,
  formats: {
    xlsx: 'Excel',
    csv: 'CSV',
    json: 'JSON',
    md: 'Markdown',
    docx: 'Word',
    html: '网页',
    qdc: 'QDC（REFI-QDA）',
    txt: '纯文本',
    jsonld: 'JSON-LD',
    graphml: 'GraphML',
    gexf: 'GEXF（Gephi）',
  },
  inSentence: kinds,
  action: (what, format) => spaceBetweenScripts(`将${what}导出为${format}…`),
  fileNames: { ...kinds, journal: '日志' },
};

/** A blank between Chinese characters and Latin letters or digits, and none between Chinese characters. */
function spaceBetweenScripts(words: string): string {
  return words.replaceAll(/(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu, ' ');
}
