import { expect, test } from 'vitest';
import { auditReport, auditTable, type ExportedAct } from '../../../src/formats/export/audit-trail';
import { writeMarkdownDocument } from '../../../src/formats/export/document/markdown-document';

function act(seq: number, time: string, label: string, fields: Partial<ExportedAct> = {}): ExportedAct {
  const names = { coder: 'Ada', command: 'code.create', subject: 'Order', kind: 'New code …' };
  return { seq, time, label, ...names, undone: false, purged: false, ...fields };
}

const acts = [
  act(1, '2026-01-01T08:00:00.000Z', 'New code Order'),
  act(2, '2026-01-01T09:30:05.000Z', 'New code *Law*', { coder: 'Bo', undone: true }),
  act(3, '2026-01-02T08:00:00.000Z', 'New code Trust', { coder: 'Bo' }),
];
const facts = {
  name: 'Cyber | space',
  documents: 5,
  codes: 2,
  codings: 3,
  memos: 1,
  coders: [{ name: 'Ada', codings: 3 }],
  versions: [{ name: 'v1', created: '2026-01-02T07:00:00.000Z', coder: 'Ada', reason: 'after the pilot', codings: 1 }],
};

test('a method section can be written from the report: sizes, coders, versions, what was done how often and when', () => {
  const report = writeMarkdownDocument(auditReport(facts, acts, acts.length));
  expect(report).toContain('# Audit trail: Cyber \\| space');
  expect(report).toContain('3 acts from 2026-01-01 08:00 to 2026-01-02 08:00 (UTC), 1 of them taken back.');
  expect(report).toContain('| 5 | 2 | 3 | 1 |');
  expect(report).toContain('| v1 | 2026-01-02 07:00 | Ada | after the pilot | 1 |');
  expect(report).toContain('| New code … | 2 | 2026-01-01 | 2026-01-02 | Ada, Bo |');
  expect(report).toContain(
    '### 2026-01-01\n\n- 08:00:00 Ada: New code Order\n- 09:30:05 Bo: ~~New code \\*Law\\*~~ (taken back)',
  );
});

test('the table has one row an act, in the order of doing', () => {
  const { columns, rows } = auditTable(acts);
  expect(columns.map(({ title }) => title)).toEqual('seq time coder command subject label undone purged'.split(' '));
  expect([...rows].map(([seq, , coder, , , , undone]) => [seq, coder, undone])).toEqual([
    [1, 'Ada', 'no'],
    [2, 'Bo', 'yes'],
    [3, 'Bo', 'no'],
  ]);
});
