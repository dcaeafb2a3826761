import { figuresInChinese } from '../../../domain/analysis/words-of-figures/chinese';
import { number } from './number';

/** 图表下方的说明：度量、范围和数目；段落和导出。 */
export const analyseNotes = {
  measure: '度量',
  scope: '范围',
  numbers: '数目',
  scopeLine: (parts: string, boilerplate: string) => `${parts}。${boilerplate}`,
  boilerplateOut: '不计非正文。',
  boilerplateIn: '非正文也计入文本。',
  counts: figuresInChinese.counts,
  /** What figures measure. */
  measures: figuresInChinese.notes,
  behind: {
    codings: '列出的是这个数字背后的编码。',
    period: '列出的是这一时段的编码。',
    pairs: '列出的是两个代码共现的编码；一个编码可属于多对。',
    units: '列出的是两个代码在共现之处的编码。',
    steps: '列出的是每一步的前后两个编码。',
    uncoded: '列出的是没有编码的文字。',
    stretch: '列出的是该代码在此处的编码。',
  },
  passages: {
    title: '段落',
    count: (n: number) => `${number(n)} 个段落`,
    close: '关闭段落',
    list: '标记背后的段落',
    open: '按 Enter 或双击前往文本中的位置',
    none: '这个标记背后没有段落。',
    paragraph: (n: number) => `¶${number(n)}`,
    uncoded: '未编码',
    loading: '正在读取…',
  },
  exports: {
    menu: '导出',
    picture: (format: string) => `导出图为 ${format}…`,
    table: (format: string) => `导出表格为 ${format}…`,
    copyPicture: '复制图为图片',
    copyTable: '复制表格',
    copied: '已复制。',
    written: (name: string) => `已写入 ${name}`,
    svg: 'SVG',
    png: 'PNG（2×）',
    pdf: 'PDF',
  },
};
