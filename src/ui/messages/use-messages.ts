import { useWorkspace } from '../state/workspace';
import { en } from './en';
import type { Messages } from './message';
import { zhHans } from './zh-hans';

/** The catalogue of the person's language, for components. */
export function useMessages(): Messages {
  return catalogueOf(useWorkspace((state) => state.settings.language));
}

/** The catalogue outside components: for actions and announcements. */
export function messagesNow(): Messages {
  return catalogueOf(useWorkspace.getState().settings.language);
}

function catalogueOf(language: 'system' | 'en' | 'zh-Hans'): Messages {
  const wanted = language === 'system' ? navigator.language : language;
  return wanted.toLowerCase().startsWith('zh') ? zhHans : en;
}
