import type { Messages } from '../message';
import { number } from './number';

export const marks: Messages['marks'] = {
  turnOf: (speaker) => `${speaker}发言`,
  page: (label) => `${label} 页`,
  footnotes: '脚注',
  toFootnote: (label) => `转到脚注 ${label}`,
  backToReference: '回到正文中引用此注之处',

  menu: '此处可做的操作',
  nowBoilerplate: '已标为非正文',
  nowArticle: '已恢复为正文',
  nobodySpeaks: '此处无人发言',
  turnsKept: (n) => `已保留 ${number(n)} 段发言。`,
  atFootnote: (label, text) => `脚注 ${label}：${text}`,
  atReference: (label) => `已回到脚注 ${label} 的引用处`,
  whoSpeaks: '此处是谁在发言？',
  speakerName: '发言者姓名',
  knownSpeakers: '本文档的发言者',
  nobody: '无人',
  keep: '保留',
  speakers: '文档的发言者',
  noSpeakers: '本文档尚无已知的发言者。把光标放在某一段后按 Shift+T，或采用下面识别出的发言。',
  renameSpeaker: (name) => `将“${name}”改名`,
  turns: (n) => `${number(n)} 段发言`,
  recognise: '识别发言',
  recogniseHint: '以下名字带冒号出现在行首。请去掉不是发言者的名字；在您选择保留之前不会更改任何内容。',
  nothingRecognised: '没有以姓名加冒号开头的行，例如“记者：”或“鲁炜：”。',
  recognisedNames: '识别出的名字',
  preview: '将保留的发言',
  more: (n) => `还有 ${number(n)} 段`,
  keepTurns: (n) => `保留 ${number(n)} 段发言`,

  action: {
    boilerplate: '非正文内容',
    speaker: '此处的发言者…',
    speakers: '文档的发言者…',
    footnote: '转到脚注或返回',
  },
};
