import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseBackupsToKeep } from '../../src/domain/backup-rotation';

const time = (date: string, hour = 12): string => `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`;

test('the five newest, the newest of the last seven days, and the newest of the last four weeks are kept', () => {
  const days = Array.from({ length: 40 }, (_, index) =>
    new Date(Date.UTC(2026, 9, 14 + index)).toISOString().slice(0, 10),
  );
  const times = days.flatMap((date) => [9, 10, 11, 12, 13, 14].map((hour) => time(date, hour)));
  expect(chooseBackupsToKeep(times)).toEqual([
    ...[14, 13, 12, 11, 10].map((hour) => time('2026-11-22', hour)), // Sunday
    ...['21', '20', '19', '18', '17', '16'].map((day) => time(`2026-11-${day}`, 14)),
    ...['2026-11-15', '2026-11-08', '2026-11-01'].map((sunday) => time(sunday, 14)),
  ]);
});

test('days and weeks without a backup do not count', () => {
  const times = [time('2020-01-01'), time('2022-06-15'), time('2026-11-22')];
  expect(chooseBackupsToKeep(times)).toEqual(times.toReversed());
});

test('the order of the times does not matter, the newest stays, and choosing again removes nothing', () => {
  const anyTime = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(anyTime), (dates) => {
      const times = dates.map((date) => date.toISOString());
      const kept = chooseBackupsToKeep(times);
      expect(chooseBackupsToKeep(times.toReversed())).toEqual(kept);
      expect(chooseBackupsToKeep(kept)).toEqual(kept);
      expect(kept[0]).toBe(times.toSorted().at(-1));
      expect(kept.length).toBeLessThanOrEqual(5 + 7 + 4);
    }),
  );
});
