import { expect, test } from 'vitest';
import { placeMemos } from '../../../src/domain/memos/memos-in-line';
import type { Memo, MemoSubject } from '../../../src/domain/model';
import { coding, placed, quotation } from '../../ui/reader/passages';

const [early, late, bare] = [quotation('early', 0, 20), quotation('late', 10, 40), quotation('bare', 50, 60)];
const lost = { ...quotation('lost', 60, 60), lost: 1 as const };
const order = coding('order-1', 'early', { codeId: 'order' });
const freedom = coding('freedom-1', 'early', { codeId: 'freedom' });
const peace = coding('peace-1', 'late', { codeId: 'peace' });
const gone = coding('gone-1', 'lost');
const document = {
  quotations: new Map([early, late, bare, lost].map((one) => [one.id, one])),
  codings: new Map([order, freedom, peace, gone].map((one) => [one.id, one])),
  passages: placed([
    [order, early],
    [freedom, early],
    [peace, late],
  ]),
};

function memo(id: string, aboutTable: MemoSubject, aboutId: string): Memo {
  return { id, aboutTable, aboutId, kind: '', title: '', text: id, coderId: 'coder', created: id, modified: id };
}

const memos = [
  memo('m1', 'coding', 'peace-1'),
  memo('m2', 'quotation', 'bare'),
  memo('m3', 'coding', 'freedom-1'),
  memo('m4', 'quotation', 'early'),
  memo('m5', 'quotation', 'elsewhere'),
  memo('m6', 'coding', 'gone-1'),
];

function shown(hidden: readonly string[] = []): readonly string[] {
  return placeMemos(memos, document, ({ codeId }) => !hidden.includes(codeId)).map(
    ({ memo: { id }, coding: on }) => `${id} ${on?.codeId ?? '-'}`,
  );
}

test('memos stand in the order in which their passages end, with the coding that gives them its colour', () => {
  expect(shown()).toEqual(['m3 freedom', 'm4 freedom', 'm1 peace', 'm2 -']);
});

test('a memo goes with its coding, one on a quotation with the last of its codings', () => {
  expect(shown(['freedom'])).toEqual(['m4 order', 'm1 peace', 'm2 -']);
  expect(shown(['freedom', 'order', 'peace'])).toEqual(['m2 -']);
});
