import type { Messages } from '../message';

/** Words of two documents side by side and of two windows. */
export const panes: Messages['panes'] = {
  tools: '此文档的工具',
  left: '左侧文档',
  right: '右侧文档',
  leftActive: '左侧文档，当前',
  rightActive: '右侧文档，当前',
  divider: '两份文档之间的分隔条',

  openBeside: '并排打开',
  twoPlaces: '并排查看此文档的两处',
  close: '关闭此侧',
  swap: '左右互换',
  inStep: '同步滚动',
  goLeft: '转到左侧文档',
  goRight: '转到右侧文档',

  openedBeside: (title: string) => `《${title}》已并排打开`,
  closed: (title: string) => `现在只显示《${title}》`,
  inStepOn: '左右两侧同步滚动',
  inStepOff: '左右两侧各自滚动',

  newWindow: '新建窗口',
  openedElsewhere: (project: string) => `另一个窗口打开了“${project}”，所有窗口现在都显示它。`,
};
