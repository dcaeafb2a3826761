/** How many backups are kept: the newest ones, and the newest of each of the last days and weeks that have one. */
const recent = 5;
const days = 7;
const weeks = 4;

/** Of the times at which backups were made (ISO 8601, UTC), those to keep, newest first. */
export function chooseBackupsToKeep(times: readonly string[]): string[] {
  const newestFirst = [...new Set(times)].sort().reverse();
  const kept = new Set([
    ...newestFirst.slice(0, recent),
    ...newestOfEach(newestFirst, (time) => time.slice(0, 10)).slice(0, days),
    ...newestOfEach(newestFirst, mondayOf).slice(0, weeks),
  ]);
  return newestFirst.filter((time) => kept.has(time));
}

function newestOfEach(newestFirst: readonly string[], periodOf: (time: string) => string): string[] {
  const byPeriod = new Map<string, string>();
  for (const time of newestFirst) if (!byPeriod.has(periodOf(time))) byPeriod.set(periodOf(time), time);
  return [...byPeriod.values()];
}

/** The Monday of a time's week, as a date. */
function mondayOf(time: string): string {
  const date = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  const daysSinceMonday = (date.getUTCDay() + 6) % 7;
  date.setUTCDate(date.getUTCDate() - daysSinceMonday);
  return date.toISOString().slice(0, 10);
}
