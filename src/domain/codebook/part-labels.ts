import type { DefinitionPart } from '../model';

/** How the six parts of a definition are called in English, in the window and in files. */
export const partLabelsInEnglish: Readonly<Record<DefinitionPart, string>> = {
  briefDefinition: 'Brief definition',
  fullDefinition: 'Full definition',
  whenToUse: 'When to use',
  whenNotToUse: 'When not to use',
  example: 'Example',
  note: 'Note',
};

/** The same in Chinese. */
export const partLabelsInChinese: Readonly<Record<DefinitionPart, string>> = {
  briefDefinition: '简要定义',
  fullDefinition: '完整定义',
  whenToUse: '何时使用',
  whenNotToUse: '何时不用',
  example: '例子',
  note: '备注',
};
