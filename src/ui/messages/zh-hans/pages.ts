import type { Messages } from '../message';
import { number } from './number';

/** Words of the printed pages beside the text. */
export const pages: Messages['pages'] = {
  show: '显示印刷页面',
  hide: '关闭页面',
  shown: '印刷页面已显示在正文旁',
  hidden: '现在只显示正文',
  divider: '正文与页面之间的分隔条',

  region: (title: string) => `《${title}》的印刷页面`,
  hint: '页面是图像。其中的文字都在旁边的正文里，可在那里阅读、选择和编码。',
  page: (label: string, position: number, count: number) =>
    label === String(position)
      ? `印刷页面，第 ${number(position)} 页，共 ${number(count)} 页`
      : `印刷页面，页码 ${label}，第 ${number(position)} 页，共 ${number(count)} 页`,
  number: '页码',
  of: (count: number) => `共 ${number(count)} 页`,
  fit: '适合宽度',
  larger: '放大页面',
  smaller: '缩小页面',
  percent: (percent: number) => `${number(percent)}%`,
  inStep: '正文与页面同步滚动',

  opening: '正在打开文件…',
  placing: '正在页面上定位文字…',
  noWords: '这些页面上没有找到文字：可以查看，但不能选择。用文字识别（OCR）可以补上文字。',
  noPlaces: '无法在页面上定位文字，因此不能在页面上选择或标记。',
  notKept: '项目中没有保存这份 PDF。',
  notKeptHint:
    '导入时没有保存原文件，或原文件已随早先的文本一并清除。请重新导入该文件并勾选“在项目中保留原始文件”，即可查看页面。',
  unreadable: '无法绘制页面。',
};
