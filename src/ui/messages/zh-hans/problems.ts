import type { Messages } from '../message';

export const problems: Messages['problems'] = {
  documentMissing: '没有名为“{document}”的文档。请列出文档以查看标题和编号。',
  documentAmbiguous: '有多个文档名为“{document}”。请用编号指明是哪一个。',
  codeMissing: '没有代码“{code}”。请列出代码以查看路径，或先添加它。',
  codingMissing: '这条编码已不存在，可能已被移除或撤销。',
  speakerMissing: '本文档中没有名为“{speaker}”的发言者。请从其发言者中选择。',
  recordMissing: '该记录（{table}）已不存在，可能已被移除或撤销。',
  fileMissing: '{path} 处没有文件。请检查文件名和文件夹。',
  versionMissing: '“{document}”的这一较早文本已不存在，可能已被永久删除。',
  noProject: '没有打开的项目。请先打开或新建一个项目。',

  badArguments: '无法这样操作：{detail}。请更正后重试。',
  emptySpan: '所选段落为空。请至少选择一个字符。',
  spanOutside: '段落 {start} 至 {end} 超出了文本范围，文本共有 {length} 个字符。',
  spanSplitsCharacter: '该段落会在位置 {position} 处把一个字符切成两半。请将端点移动一位。',
  splitOutside: '无法在此处拆分编码。请选择其中两个词之间的位置。',
  joinUnlike: '只能合并同一文档中同一编码者、同一代码的两处或多处编码。',
  emptyName: '缺少名称。请至少输入一个字符。',
  badPattern: '该模式不是正则表达式：{detail}。请更正后重试。',
  badCodePath: '“{path}”不是代码路径。请写成 A/B 的形式，名称中的 / 写作 \\/。',
  codeNotCodable: '“{code}”仅用于分组。请选择它下面的一个代码。',
  codeInsideItself: '不能把“{code}”移到它自身之内或之下。请选择其他位置。',
  mergeIntoItself: '代码不能合并到它自身或其下级。请选择其他代码。',
  badWeight: '权重是 0 到 100 之间的整数。',
  badShortcut: '快捷键是 1 到 9 中的一个数字。',
  badNamesTable: '姓名表第 {line} 行缺少姓名或化名。请在两列中都填写。',
  badDate: '“{date}”不是日期。请写成 2016、2016-11 或 2016-11-16。',
  nothingToUndo: '没有可撤销的操作。',
  nothingToRedo: '没有可重做的操作。',

  codeExists: '此处已有代码“{code}”。请换一个名称，或使用该代码。',
  coderExists: '已有名为“{coder}”的编码者。请换一个名称，或切换到该编码者。',
  textChanged: '“{document}”的文本在此期间已被更改。请查看现在的内容，再作编辑。',
  fileExists: '{path} 处已有文件。请换一个名称，或先移走该文件。',
  undoConflict: '这一操作已无法撤销，因为它所改动的内容已不存在。请先撤销后面的操作。',
  undoPurged: '较早的文本已于 {time} UTC 永久删除。此前的操作已无法撤销。',
  passageUnplaced: '引文“{quote}”不在新文本的预期位置。请指出它的位置，或标明它已丢失。',
  lostPassagesQuote: '仍有 {count} 条丢失的引文保留着较早的文字。请先重新放置或移除它们，再删除较早的文本。',

  formatUnknown: 'Postil 无法读取 {file} 的格式。可读取的文件类型有：{formats}。',
  fileTooLarge: '{file} 超过了可读取的上限 {limit} MB。请先将其拆分。',
  notText: '{file} 不是文本，其中含有二进制数据。请先另存为纯文本。',

  notAProject: '{path} 不是 Postil 项目。如果它本应是项目，请打开旁边备份文件夹中的备份。',
  emptyFile: '{path} 是空文件。请打开旁边备份文件夹中的备份。',
  truncatedFile: '{path} 不完整，缺少 {missing} 字节。请重新获取，或打开旁边备份文件夹中的备份。',
  damagedFile: '{path} 已损坏（{detail}）。未作任何更改。请打开旁边备份文件夹中的备份。',
  foreignSchema: '{path} 含有并非由 Postil 写入的内容（{detail}），因此未打开。请向发送者索取干净的副本。',

  newerVersion: '{path} 由更新版本的 Postil 创建。请更新 Postil 后再打开；文件未作改动。',

  locked: '{path} 已在别处打开：{host} 上的 {user}（进程 {process}），始于 {since} UTC。请先在那里关闭它。',
  lockedByOther: '{path} 已在另一个程序中打开。请先在那里关闭它，或几分钟后再试。',
  lockLost: '另一个程序占用了 {path}。不再写入任何内容；请重新打开项目后继续。',

  changedOnDisk: '{path} 已被另一个程序更改或替换。不再写入任何内容；请重新打开项目，从现有内容继续。',

  diskFull: '磁盘已满。未作任何更改；请释放一些空间后重试。',
  diskError: '磁盘拒绝了操作：{detail}。未作任何更改；请检查磁盘后重试。',
  outcomeUnknown:
    '磁盘在最后一刻拒绝了操作，因此无法确定此项是否已保存。不再写入任何内容；请重新打开项目查看现有内容。',
  backupFailed: '无法在项目旁边建立备份：{detail} 项目本身是安全的；请将副本另存到别处。',
  readOnly: '无法写入 {path}。请检查该文件及其文件夹的权限。',
  storageUnsupported: '此版本的数据库无法直接在文件上工作，因此未打开任何内容。请重新安装 Postil。',

  cancelled: '已取消。未作任何更改。',
  engineStopped: '引擎在完成之前停止了。已保存的内容都还在；请重新操作。',
};
