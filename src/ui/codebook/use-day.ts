import { useMemo } from 'react';
import { useWorkspace } from '../state/workspace';

/** Writes the day of a stored time as the person reads it, in their time zone. */
export function useDay(): (time: string) => string {
  const language = useWorkspace((state) => state.settings.language);
  return useMemo(() => {
    const locale = language === 'system' ? navigator.language : language;
    const format = new Intl.DateTimeFormat(locale.startsWith('en') ? 'en-GB' : locale, { dateStyle: 'medium' });
    return (time) => format.format(new Date(time));
  }, [language]);
}
