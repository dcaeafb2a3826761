import { chineseWords } from './chinese';
import { englishWords } from './english';
import type { ReportLanguage } from '../../../domain/model';
import type { AnyFigure, ReportWords } from './words';

/** The words of a report in each language. */
export const reportWords: { readonly [L in ReportLanguage]: ReportWords } = {
  en: englishWords,
  'zh-Hans': chineseWords,
};

/** What a figure measures. The compiler cannot see that each kind's sentence takes that kind's settings. */
export function describeMeasure(settings: AnyFigure, { measures }: Pick<ReportWords, 'measures'>): string {
  return (measures[settings.kind] as (settings: AnyFigure) => string)(settings);
}
