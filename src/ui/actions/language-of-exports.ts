import type { ReportLanguage } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { useProject } from '../state/project';

/** What the report's title page says; otherwise the window's own language. */
export function languageOfReport(): ReportLanguage {
  const [page] = useProject.getState().mirror?.titlePages.values() ?? [];
  return page?.language || languageOfExports();
}

/** The language of the window, as files name it. */
export function languageOfExports(): ReportLanguage {
  return messagesNow().chrome.locale.startsWith('zh') ? 'zh-Hans' : 'en';
}
