import { expect, test } from 'vitest';
import { createColourReader } from '../../../src/ui/reader/codings/colour-reader';
import {
  agreementColours,
  colourOfWeight,
  neutralColour,
  weightColours,
} from '../../../src/ui/reader/codings/colour-scales';
import { mirrorOverview, type Mirror } from '../../../src/ui/state/mirror';
import { addCode, newStudy } from '../../fixtures/study';
import { coding, placed, quotation } from './passages';

const first = quotation('q1', 0, 20);
const second = quotation('q2', 10, 20);

async function studyMirror(): Promise<{ mirror: Mirror; codeId: string; coderId: string }> {
  const { engine } = await newStudy();
  const codeId = addCode(engine, 'Power');
  const mirror = mirrorOverview(engine.ask('project.overview', {}));
  return { mirror, codeId, coderId: mirror.project.coderId };
}

test('a weight takes one of five steps, no weight none', () => {
  expect([null, 0, 20, 21, 40, 60, 80, 81, 100].map(colourOfWeight)).toEqual(
    [null, 0, 0, 1, 1, 2, 3, 4, 4].map((step) => (step === null ? neutralColour : weightColours[step])),
  );
});

test('by code and by coder a coding has the colour of its owner', async () => {
  const { mirror, codeId, coderId } = await studyMirror();
  const passages = placed([[coding('c1', 'q1', { codeId, coderId }), first]]).all;
  const [passage] = passages;
  const read = createColourReader();
  const colours = (['code', 'coder'] as const).map((by) => passage && read(mirror, passages, by).colourOf(passage));
  expect(colours).toEqual([mirror.codes.get(codeId)?.colour, mirror.coders.get(coderId)?.colour]);
});

test('by agreement a coding is alone, partly or agreed; with one coder there is none', async () => {
  const { mirror } = await studyMirror();
  const passages = placed([
    [coding('c1', 'q1', { codeId: 'power', coderId: 'Ada' }), first],
    [coding('c2', 'q2', { codeId: 'power', coderId: 'Ben' }), second],
    [coding('c3', 'q1', { codeId: 'law', coderId: 'Ada' }), first],
  ]).all;
  const { colourOf } = createColourReader()(mirror, passages, 'agreement');
  expect(Object.fromEntries(passages.map((passage) => [passage.id, colourOf(passage)]))).toEqual({
    c1: agreementColours.partly,
    c2: agreementColours.agreed,
    c3: agreementColours.alone,
  });
  const byAda = passages.filter((passage) => passage.coding.coderId === 'Ada');
  const alone = createColourReader()(mirror, byAda, 'agreement');
  expect(byAda.map(alone.colourOf)).toEqual([neutralColour, neutralColour]);
});

test('the colours stay the same object until what they are made from changes', async () => {
  const { mirror } = await studyMirror();
  const read = createColourReader();
  const byCode = read(mirror, [], 'code');
  expect(read({ ...mirror, coders: new Map() }, [], 'code')).toBe(byCode);
  expect(read({ ...mirror, codes: new Map() }, [], 'code')).not.toBe(byCode);
  const none: [] = [];
  const byAgreement = read(mirror, none, 'agreement');
  expect(read({ ...mirror, codes: new Map() }, none, 'agreement')).toBe(byAgreement);
  expect(read(mirror, [], 'agreement')).not.toBe(byAgreement);
});
