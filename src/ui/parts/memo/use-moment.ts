import { useMemo } from 'react';
import { useWorkspace } from '../../state/workspace';

/** Writes a stored time as the person reads it, in their language and time zone. */
export function useMoment(): (time: string) => string {
  const language = useWorkspace((state) => state.settings.language);
  return useMemo(() => {
    const locale = language === 'system' ? navigator.language : language;
    // Day, month in letters, year: no reader takes the month for the day.
    const format = new Intl.DateTimeFormat(locale.startsWith('en') ? 'en-GB' : locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    return (time) => format.format(new Date(time));
  }, [language]);
}
