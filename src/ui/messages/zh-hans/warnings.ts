import type { Messages } from '../message';

export const warnings: Messages['warnings'] = {
  charsetGuessed: '按 {charset} 读取，这是根据字节推测的。如果文字有误，请将文件另存为 UTF-8 后重新导入。',
  charactersUnread: '有 {count} 个字符无法读取，以 � 代替。',
  charactersHalved: '有 {count} 个不完整的字符，以 � 代替。',
  directionOverrides: '含有强制改变阅读方向的字符，文字看起来可能与实际不同：{count} 个。',
  extensionMisleads: '文件名以 .{extension} 结尾，但文件是 {format}，已按此读取。',
  imagesLeftOut: '略去的图片：{count} 张。',
  scriptsLeftOut: '略去的脚本：{count} 个。',
  outsideLeftOut: '文件指向的外部内容未被读取：{count} 处。',
  changesAccepted: '修订已按“接受”读取：{count} 处。',
  pagesWithoutText: '没有文字的页面（可能是扫描件）：{count} 页。请先用其他程序识别文字（OCR）。',
  cuesDamaged: '有 {count} 处字幕时间无法读取，其文字接在前一条之后。',
  cuesReordered: '有 {count} 条字幕在文件中次序有误，已按时间排列。',
  restUnreadable: '文件有一部分无法读取：{detail}',
  nulsDropped: '已去掉 {count} 个空字符（NUL）。',
  noWords: '文件中没有文字。',
  structureFlattened: '嵌套过深，只保留了段落和标题。',
  nestedTooDeeply: 'Markdown 的嵌套过深，已按纯文本读取。',
  cellsCut: '有 {count} 个单元格在 32,767 个字符处截断，这是电子表格单元格的上限。',
  controlsDropped: '已从 {count} 个单元格中去掉电子表格无法容纳的控制字符。',
};
