import type { queryReasons } from './reasons';

/** What can be wrong with the words of a query, in Chinese: for the window and for reports. */
export const queryReasonsInChinese: { readonly [R in keyof typeof queryReasons]: string } = {
  queryTermExpected: '查询第 {position} 个字符处应为代码、text "…"、/…/、uncoded、条件或括号。',
  queryTooMuch:
    '查询第 {position} 个字符处的“{found}”不合适。并列的部分请用 and、or、and not、overlaps、followed by 等连接。',
  queryNamesBeside:
    '查询第 {position} 个字符处的“{found}”紧挨着另一个名称。两个名称请用 and 或 or 连接；含空格的名称请加引号。',
  queryBehindWhole:
    '查询第 {position} 个字符处的“{found}”位于单位、距离或条件之后，而它们针对前面的全部内容。请用括号括起属于一起的部分：(A and B within paragraph) or C。',
  queryJointSign: '查询第 {position} 个字符处的“{found}”位于两个名称之间。请写成单词 and、or 或 and not。',
  queryJointNear: '查询第 {position} 个字符处的“{found}”不是连接两个名称的词。相近的有：{near}。含空格的名称须加引号。',
  queryByExpected: '查询第 {position} 个字符处缺少 by：请写成 {found} by。',
  queryQuotesExpected: '查询第 {position} 个字符处应为引号中的文字：{term} "…"。',
  queryUnknownSign: '查询第 {position} 个字符处的符号 {sign} 不合适。含有该符号的名称请加引号。',
  queryOpen: '查询第 {position} 个字符处的 {sign} 没有闭合。请将其闭合。',
  queryParenthesisOpen: '查询第 {position} 个字符处的括号没有闭合。请将其闭合。',
  queryOnlyCodes: '查询第 {position} 个字符处只能是代码：only 之后是一个代码，或括号中用 or 连接的几个代码。',
  queryDistanceUnit: '查询第 {position} 个字符处应为单位：paragraphs、sentences、words 或 characters。',
  queryDistanceTerm:
    '查询第 {position} 个字符处的距离没有可度量的两端。请在其前写出两项，至少一项应当出现：A and B within 200 characters。',
  queryConditionExpected:
    '查询第 {position} 个字符处应为条件，例如 coder = "Ada"、stance = supports 或 [地区] = "亚洲"。',
  queryOperatorExpected: '查询第 {position} 个字符处应为以下之一：{operators}',
  queryValueExpected: '查询第 {position} 个字符处应为值：一个词、一个数字，或加引号的文字。',
  queryStanceExpected: '查询第 {position} 个字符处应为立场：{stances}。',
  queryWeightExpected: '查询第 {position} 个字符处应为权重：0 到 100 的数字。',
  queryDateExpected: '查询第 {position} 个字符处应为存在的日期：2016、2016-11 或 2016-11-16。',
  queryNumberExpected: '查询第 {position} 个字符处应为数字，例如 2016 或 12.5：“{variable}”的值是数字。',
  queryTruthExpected: '查询第 {position} 个字符处应为 yes 或 no：“{variable}”的值是“是”或“否”。',
  queryWordsExpected: '查询第 {position} 个字符处没有要查找的文字。请填写。',
  queryPattern: '查询第 {position} 个字符处的模式不是正则表达式：{detail}。请更正。',
  queryPatternFlags: '查询第 {position} 个字符处的模式后面是“{flags}”。只能用 i，表示不区分大小写。',
  queryCodePath: '查询第 {position} 个字符处的“{path}”不是代码路径。各级请写作 A/B，名称中的 / 写作 \\/。',
  queryNameMissing: '查询第 {position} 个字符处：项目中没有“{name}”。请检查写法。',
  queryNameNear: '查询第 {position} 个字符处：项目中没有“{name}”。相近的有：{near}。',
  queryNameAmbiguous: '查询第 {position} 个字符处的“{name}”可能是其中之一：{near}。请写出更多路径。',
  queryCycle: '查询第 {position} 个字符处的“{name}”会以自身为依据。请在此处删去它，或在提到它的已存查询中删去。',
  querySavedBroken: '查询第 {position} 个字符处：已存查询“{name}”中的名称已变更，无法再读取。请打开并更正它。',
  queryTooDeep: '查询的括号层数太多。请减少括号。',
};
