const units = ['B', 'kB', 'MB', 'GB'];

/** The size of a file as people say it: 12.4 MB. */
export function writeFileSize(bytes: number, locale: string): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1000)));
  const size = bytes / 1000 ** power;
  const digits = power > 1 && size < 100 ? 1 : 0;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(size)} ${units[power] ?? ''}`;
}
