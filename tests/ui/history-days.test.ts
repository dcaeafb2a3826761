import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../src/contract/engine';
import { groupByDay, rowOfAct } from '../../src/ui/history/act-days';
import { history as english } from '../../src/ui/messages/en/history';
import { history as chinese } from '../../src/ui/messages/zh-hans/history';

const days = fc
  .array(fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'), { maxLength: 30 })
  .map((all) => all.toSorted().toReversed());

test('each day of the history has one head above its acts, and every act a row of its own', () => {
  fc.assert(
    fc.property(days, (all) => {
      const acts = all.map((day, i) => ({
        ...{ id: String(i), seq: 100 - i, command: 'code.create', subject: '', label: '', coder: 'Ada' },
        ...{ time: `${day}T12:00:00.000Z`, undone: false, purged: false, day },
      }));
      const grouped = groupByDay(acts);
      expect(grouped.map(({ day }) => day)).toEqual([...new Set(all)]);
      expect(grouped.flatMap(({ day, count }) => Array.from({ length: count }, () => day))).toEqual(all);
      const rows = [...grouped.map(({ row }) => row), ...acts.map((_, i) => rowOfAct(grouped, i))];
      expect(rows.toSorted((a, b) => a - b)).toEqual(rows.map((_, i) => i));
    }),
  );
});

test('every kind of act has a name in both languages', () => {
  const kinds = new Set([...Object.keys(commands), 'history.purgeTexts'].map((name) => name.split('.')[0]));
  expect(Object.keys(english.kinds)).toEqual(expect.arrayContaining([...kinds]));
  expect(Object.keys(chinese.kinds)).toEqual(Object.keys(english.kinds));
});
