import type { Grouping } from '../../../domain/analysis/figure';
import type { Measures } from './words';

const reaches = {
  own: '每个代码只计自己的编码。',
  'with-children': '每个代码计自己及其下级代码的编码。',
  top: '下级代码的编码计入顶层代码。',
};
const units = {
  codings: '编码数',
  documents: '使用该代码的文档数',
  characters: '覆盖的字符数（每个字符只计一次）',
  words: '覆盖的词数（每个词只计一次）',
  'per-1000-words': '范围内每千词的编码数',
};
const shares = {
  count: '',
  row: '以占行的比例显示。',
  column: '以占列的比例显示。',
  total: '以占全部单元格的比例显示。',
};
const groups: { readonly [B in Grouping['by']]: string } = {
  document: '文档',
  folder: '文件夹',
  set: '文档集合',
  case: '个案',
  variable: '变量值',
  coder: '编码者',
  actor: '行动者',
  stance: '立场',
  code: '代码',
};
const periods = { day: '日', week: '周', month: '月', quarter: '季度', year: '年' };
const nearness = {
  overlap: () => '两个编码至少共有一个字符即为共现。',
  sentence: () => '两个代码出现在同一句中即为共现；每句各计一次。',
  paragraph: () => '两个代码出现在同一段中即为共现；每段各计一次。',
  document: () => '两个代码出现在同一文档中即为共现；每个文档各计一次。',
  characters: (n = 0) => `两个编码之间至多相隔 ${n} 个字符即为共现。`,
  paragraphs: (n = 0) => `两个编码至多相隔 ${n} 段即为共现。`,
};
const together = {
  count: '所示为 n₁₂，即两个代码共现的次数。',
  'c-coefficient': 'c 系数：n₁₂ / (n₁ + n₂ − n₁₂)。',
  cosine: '余弦：n₁₂ / √(n₁ n₂)。',
  lift: '提升度：n₁₂ N / (n₁ n₂)。',
};
const cells = {
  observed: '编码数。',
  expected: '若行与列相互独立应有的编码数：行合计 × 列合计 / N。',
  residual: '调整后标准化残差（哈伯曼，1973）。',
  row: '占各行编码的比例。',
  column: '占各列编码的比例。',
  total: '占全部编码的比例。',
};
const keyness = {
  logLikelihood: '两格对数似然 G²（Rayson 与 Garside，2000）。',
  logLikelihoodFourCells: '四格对数似然 G²（Dunning，1993）。',
  chiSquared: '皮尔逊卡方。',
  chiSquaredYates: '皮尔逊卡方（耶茨校正）。',
  percentDifference: '%DIFF：相对频率之差占参照的百分比（Gabrielatos 与 Marchi，2011）。',
  logRatio: '对数比：相对频率之比的二进对数（Hardie，2014）。',
};
const collocation = {
  logLikelihood: '四格对数似然 G²（Dunning，1993）。',
  mi: '互信息 MI：log₂(O / E)（Church 与 Hanks，1990）。',
  mi3: 'MI³：log₂(O³ / E)（Daille，1994）。',
  tScore: 't 值：(O − E) / √O（Church 等，1991）。',
  zScore: 'z 值：(O − E) / √E（Berry-Rogghe，1973）。',
  dice: 'Dice 系数：2 O /（节点词频次 + 搭配词频次）。',
  logDice: 'logDice：14 + log₂(Dice)（Rychlý，2008）。',
};
const within = { documents: '统计整篇文档。', codings: '只统计其中已编码的部分。' };

export const chineseMeasures: Measures = {
  frequencies: ({ unit, reach }) => `每个代码的${units[unit]}。${reaches[reach]}`,
  matrix: ({ unit, columns, share, reach }) =>
    `每个代码按${groups[columns.by]}的${units[unit]}。${shares[share]}${reaches[reach]}`,
  cooccurrence: ({ nearness: kind, distance, measure, reach }) =>
    `${nearness[kind](distance)}${together[measure]}对角线是每个代码出现的次数。${reaches[reach]}`,
  timeline: ({ period, unit, average, reach }) =>
    `按发表日期（${periods[period]}）统计每个代码的${units[unit]}。${average > 1 ? `每个值是 ${average} 个时段的平均。` : ''}${reaches[reach]}`,
  lines: ({ reach }) => `每个代码在各文档中覆盖的位置。${reaches[reach]}`,
  portraits: ({ parts, reach }) => `每个文档分为 ${parts} 等份，每份取覆盖最多的代码。${reaches[reach]}`,
  kwic: ({ query, isPattern, within: part }) =>
    `${isPattern ? `模式 ${query}` : `“${query}”`}出现之处及其上下文。${within[part]}`,
  words: ({ length, least, within: part }) =>
    `${length === 1 ? '词' : `${length} 词序列`}，至少出现 ${least} 次。${within[part]}`,
  keyness: ({ measure, reference, within: part }) =>
    `${keyness[measure]}参照为${reference === null ? '研究的其余部分' : '另外选定的部分'}。${within[part]}`,
  collocations: ({ measure, node, codeId, within: part }) =>
    `${collocation[measure]}${codeId === null ? `节点词：“${node}”。` : '邻近指位于某代码段落之内。'}${within[part]}`,
  uncoded: () => '各文档中有范围内编码的字符比例；每个字符只计一次。',
  sequences: ({ share, distance, reach }) =>
    `前后相继：一个编码结束之后最先开始的编码${distance === null ? '' : `，至多后 ${distance} 段`}。${shares[share]}${reaches[reach]}`,
  crosstab: ({ rows, columns, cells: shown }) =>
    `按${groups[rows.by]}与${groups[columns.by]}统计的编码。${cells[shown]}`,
};
