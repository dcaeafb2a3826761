import type { Messages } from '../message';

export const warnings: Messages['warnings'] = {
  charsetGuessed: '按 {charset} 读取，这是根据字节推测的。如果文字有误，请将文件另存为 UTF-8 后重新导入。',
  charactersUnread: '有 {count} 个字符无法读取，以 � 代替。',
  charactersHalved: '有 {count} 个不完整的字符，以 � 代替。',
  nulsDropped: '已去掉 {count} 个空字符（NUL）。',
  noWords: '文件中没有文字。',
  nestedTooDeeply: 'Markdown 的嵌套过深，已按纯文本读取。',
  cellsCut: '有 {count} 个单元格在 32,767 个字符处截断，这是电子表格单元格的上限。',
  controlsDropped: '已从 {count} 个单元格中去掉电子表格无法容纳的控制字符。',
};
