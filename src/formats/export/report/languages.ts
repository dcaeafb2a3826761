import { chineseWords } from './chinese';
import { englishWords } from './english';
import type { ReportLanguage } from '../../../domain/model';
import type { ReportWords } from './words';

/** The words of a report in each language. */
export const reportWords: { readonly [L in ReportLanguage]: ReportWords } = {
  en: englishWords,
  'zh-Hans': chineseWords,
};
