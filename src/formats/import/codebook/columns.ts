import { definitionParts, type DefinitionPart } from '../../../domain/model';
import { codebookLanguages, partLabels } from '../../codebook/labels';

/** What a column of a table tells of a code; `description` is a definition that does not say which part it is. */
export type CodebookColumn =
  DefinitionPart | 'path' | 'name' | 'parent' | 'colour' | 'codable' | 'shortcut' | 'sets' | 'id' | 'description';

const words: Readonly<Record<CodebookColumn, readonly string[]>> = {
  path: ['path', 'code path', 'full path', '路径', '代码路径'],
  name: ['name', 'code', 'code name', 'codename', 'tag', 'label', '名称', '代码', '代码名称'],
  parent: ['parent', 'parent code', 'parent name', 'category', '上级', '上级代码', '父代码'],
  colour: ['colour', 'color', 'code color', '颜色'],
  codable: ['codable', 'iscodable', '可编码'],
  shortcut: ['shortcut', 'key', '按键'],
  sets: ['sets', 'set', 'groups', 'code groups', '集合'],
  id: ['id', 'guid', 'code id'],
  description: ['description', 'definition', 'memo', 'comment', '描述', '定义', '说明'],
  ...(Object.fromEntries(definitionParts.map((part) => [part, namesOf(part)])) as Record<DefinitionPart, string[]>),
};

/** Where each column stands in a table, by the words of its first row; the first of two alike counts. */
export function findColumns(header: readonly string[]): ReadonlyMap<CodebookColumn, number> {
  const found = new Map<CodebookColumn, number>();
  const written = header.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' '),
  );
  for (const [column, names] of Object.entries(words) as [CodebookColumn, readonly string[]][]) {
    const at = written.findIndex((cell) => names.includes(cell));
    if (at >= 0) found.set(column, at);
  }
  return found;
}

/** Whether a table with these columns lists codes. */
export function namesCodes(columns: ReadonlyMap<CodebookColumn, number>): boolean {
  return columns.has('path') || columns.has('name');
}

function namesOf(part: DefinitionPart): readonly string[] {
  const label = partLabels.en[part].toLowerCase();
  const others = { example: ['examples'], note: ['notes'], whenToUse: ['inclusion', 'inclusion criteria'] };
  return [
    part.toLowerCase(),
    ...codebookLanguages.map((language) => partLabels[language][part].toLowerCase()),
    ...(part === 'whenNotToUse' ? ['exclusion', 'exclusion criteria', 'when not to use'] : []),
    ...(others[part as keyof typeof others] ?? []),
    label,
  ];
}
