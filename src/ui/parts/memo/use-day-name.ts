import { useMemo } from 'react';
import { useMessages } from '../../messages/use-messages';

/** Writes a day such as `2016-11-16` as the person reads it, with the day of the week. */
export function useDayName(): (day: string) => string {
  const { locale } = useMessages().chrome;
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale.startsWith('en') ? 'en-GB' : locale, {
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    });
    return (day) => format.format(new Date(`${day}T12:00:00`));
  }, [locale]);
}
