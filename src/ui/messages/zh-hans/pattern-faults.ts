import type { Messages } from '../message';

export const patternFaults: Messages['patternFaults'] = {
  'Unterminated group': '有左括号 ( 没有闭合',
  "Unmatched ')'": '右括号 ) 没有对应的左括号',
  'Unterminated character class': '方括号 [ 没有闭合',
  'Nothing to repeat': '*、+ 或 ? 之前没有可重复的内容',
  'numbers out of order in {} quantifier': '{…} 中应先写较小的数字',
  'Incomplete quantifier': '花括号 { 没有闭合；要查找该符号请写 \\{',
  'Lone quantifier brackets': '括号单独出现；要查找该符号请写 \\{、\\} 或 \\]',
  'Invalid group': '(? 之后的写法无效',
  'Invalid capture group name': '分组名称无效',
  'Duplicate capture group name': '两个分组同名',
  'Invalid named capture referenced': '\\k 所指名称的分组不存在',
  'Invalid named reference': '\\k 之后没有分组名称',
  'Range out of order in character class': '[…] 中的范围前后颠倒',
  'Invalid character class': '[…] 中的范围以字符类开头或结尾',
  'Invalid escape': '反斜杠后的字符不需要转义',
  'Invalid Unicode escape': '\\u 或 \\c 没有指明字符',
  'Invalid property name': '\\p 所指的字符属性不存在',
  '\\ at end of pattern': '末尾有多余的反斜杠',
};
