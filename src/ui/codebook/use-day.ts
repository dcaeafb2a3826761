import { useWorkspace } from '../state/workspace';

/** Making one takes longer than writing a hundred days with it, and every row of a list asks. */
const formats = new Map<string, (time: string) => string>();

/** Writes the day of a stored time as the person reads it, in their time zone. */
export function useDay(): (time: string) => string {
  const language = useWorkspace((state) => state.settings.language);
  const locale = language === 'system' ? navigator.language : language;
  const known = formats.get(locale);
  if (known) return known;
  // Day, month in letters, year: no reader takes the month for the day.
  const format = new Intl.DateTimeFormat(locale.startsWith('en') ? 'en-GB' : locale, { dateStyle: 'medium' });
  const write = (time: string): string => format.format(new Date(time));
  formats.set(locale, write);
  return write;
}
