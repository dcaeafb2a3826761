import { figuresInChinese } from '../../../domain/analysis/words-of-figures/chinese';
import { queryReasonsInChinese } from '../../../domain/analysis/query/reasons-in-chinese';
import type { ReportWords } from './words';

const decimal = new Intl.NumberFormat('zh-Hans', { maximumFractionDigits: 3 });
const percent = new Intl.NumberFormat('zh-Hans', { style: 'percent', maximumFractionDigits: 1 });
const nothing = '未定义';
const n = (count: number): string => decimal.format(count);

export const chineseWords: ReportWords = {
  contents: '目录',
  sources: '资料来源',
  method: '方法说明',
  study: (name) => `研究“${name}”的报告`,
  asOf: (day) => `截至 ${day}`,
  labels: { figure: '图', table: '表' },
  numbersOf: (figure) => `${figure} 的数据`,
  partsOf: (figure) => `${figure} 的各部分，按覆盖最多的代码计`,
  noCode: '无代码',
  rest: '研究的其余部分',
  noSummaries: '这个范围内没有撰写摘要。',
  emptyReport: '报告中还没有内容。',
  ...figuresInChinese,
  passages: '段落',
  summaries: '按代码撰写的文档摘要',
  memo: '备忘',
  memoGone: '研究中已没有这条备忘。',
  remarks: '说明文字',
  question: '查询',
  passageCount: (count) => `${n(count)} 个段落`,
  cut: (shown, count) =>
    `共 ${n(count)} 个段落，此处引用前 ${n(shown)} 个。全部段落可在 Postil 中随查询导出为 XLSX、CSV 或 JSON。`,
  cutRows: (shown, count) => `共 ${n(count)} 行，此处列出前 ${n(shown)} 行。`,
  cutColumns: (shown, count) => `共 ${n(count)} 列，此处列出合计最高的 ${n(shown)} 列。`,
  cutMeasures: (shown, count) => `共 ${n(count)} 列，此处列出 ${n(shown)} 列。`,
  whole: '完整表格可在 Postil 中随图表导出为 XLSX、CSV 或 JSON。',
  refusals: {
    ...queryReasonsInChinese,
    badPattern: '该模式不是正则表达式：{detail}。请更正后重试。',
    patternTooSlow: '该表达式在这些文本上耗时过长。请将其简化，例如避免在重复中再嵌套重复。',
  },
  colon: '：',
  stop: '。',
  cannot: (reason) => `无法得出结果：${reason}`,
  document: '文档',
  code: '代码',
  paragraph: (number) => `¶\u00a0${number}`,
  measure: '度量',
  scope: '范围',
  figure: {
    number: (value) => (value === null ? nothing : decimal.format(value)),
    share: (value) => (value === null ? nothing : percent.format(value)),
    more: (count) => `另有 ${n(count)} 项在表格中`,
    highest: (label) => `最高：${label}。`,
  },
  join: (names) => names.join('、'),
  scopes: {
    allDocuments: '全部文档',
    documents: (names) => `文档：${names}`,
    dates: (from, to) => `日期 ${from} 至 ${to}`,
    where: (conditions) => `条件：${conditions}`,
    operators: {
      is: '为',
      'is-not': '不为',
      contains: '包含',
      'at-least': '不小于',
      'at-most': '不大于',
      'is-empty': '为空',
      'is-not-empty': '不为空',
    },
    allCodes: '全部代码',
    codes: (names, withChildren) => `代码：${names}${withChildren ? '（含下级代码）' : ''}`,
    coders: (names) => `编码者：${names}`,
    cases: (names) => `个案：${names}`,
    actors: (names) => `行动者：${names}`,
    stances: (names) => `立场：${names}`,
    weights: (from, to) => `权重 ${from} 至 ${to}`,
    withBoilerplate: '非正文也计入文本',
    withoutBoilerplate: '不计非正文',
  },
  facts: {
    program: (name, study) => `由 ${name} 根据项目“${study}”生成。`,
    size: (documents, codes, codings) => `研究共有 ${n(documents)} 篇文档、${n(codes)} 个代码和 ${n(codings)} 条编码。`,
    coders: (names) => `编码者：${names}。`,
    version: (name, day) => `编码本的最新版本为“${name}”（${day}）。`,
    noVersion: '没有记录过编码本的版本。',
    state: (acts, last) => `报告反映研究在 ${n(acts)} 次操作之后的状态，最后一次在 ${last}（UTC）。`,
    counting:
      '字符按 Unicode 码位计。覆盖量中每个代码的每个字符只计一次。0 比 0 为未定义。因文本修改而失去的段落不计入；几位编码者对同一段落的编码分别计数。',
    figures: '各图表的度量、范围与 N：',
  },
};
