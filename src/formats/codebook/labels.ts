import { partLabelsInChinese, partLabelsInEnglish } from '../../domain/codebook/part-labels';
import type { DefinitionPart } from '../../domain/model';

/** The languages in which a codebook is written for readers, and read again. */
export const codebookLanguages = ['en', 'zh-Hans'] as const;
export type CodebookLanguage = (typeof codebookLanguages)[number];

/** How the six parts of a definition are called in a file. */
export const partLabels: Readonly<Record<CodebookLanguage, Readonly<Record<DefinitionPart, string>>>> = {
  en: partLabelsInEnglish,
  'zh-Hans': partLabelsInChinese,
};

/** What stands in the line below a code's name. */
export type AppearanceLabel = 'colour' | 'key' | 'folder' | 'sets' | 'codings';

/** How that is called. */
export const appearanceLabels: Readonly<Record<CodebookLanguage, Readonly<Record<AppearanceLabel, string>>>> = {
  en: { colour: 'Colour', key: 'Key', folder: 'Gathers codes only', sets: 'Sets', codings: 'Codings' },
  'zh-Hans': { colour: '颜色', key: '按键', folder: '仅归类', sets: '集合', codings: '编码数' },
};
