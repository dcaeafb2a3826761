import { expect, test } from 'vitest';
import { listCasePassages } from '../../../src/domain/cases/case-passages';
import type { Membership } from '../../../src/domain/model';
import type { Mark } from '../../../src/domain/text/marks';
import { coding, placed, quotation } from '../../ui/reader/passages';

const text = 'Anna: I agree.\nNobody knows that yet.';
const turn: Mark = { kind: 'speakerTurn', start: 0, end: 14, speaker: 'Anna' };
const coded = quotation('coded', 6, 13);
const all = [
  coded,
  quotation('bare', 22, 27),
  quotation('whole turn', 0, 14),
  { ...quotation('lost', 30, 30), lost: 1 as const },
];
const document = {
  text,
  marks: [turn],
  quotations: new Map(all.map((one) => [one.id, one])),
  passages: placed([[coding('c', 'coded'), coded]]),
};

function belongs(caseId: string, quotationId: string): Membership {
  return { id: `${caseId} ${quotationId}`, caseId, sourceId: 'source', quotationId };
}

test('a passage that only cases speak of is marked with them, but no coded one, no whole turn and no lost one', () => {
  const memberships = [
    ...all.map(({ id }) => belongs('anna', id)),
    belongs('berta', 'bare'),
    belongs('berta', 'in another document'),
  ];
  expect(listCasePassages(memberships, document)).toEqual([
    { start: 22, end: 27, quotation: document.quotations.get('bare'), caseIds: ['anna', 'berta'] },
  ]);
});
