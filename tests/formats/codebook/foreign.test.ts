import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codesIn } from './codes-in';

const fixtures = join(import.meta.dirname, '../../fixtures/refi');

test('the example of the specification comes in whole', async () => {
  const { codes } = await codesIn('a.qdc', readFileSync(join(fixtures, 'annex-a1-codebook.qdc'), 'utf8'));
  expect(codes.map(({ id: _id, ...code }) => code)).toEqual([
    { levels: ['Topics'], codable: false },
    {
      levels: ['Economy'],
      codable: true,
      colour: '#ffff00',
      briefDefinition: 'Anything about jobs or taxes or business',
    },
    {
      levels: ['Health care'],
      codable: true,
      colour: '#33cc33',
      briefDefinition: 'Health care issues, doctor, patients, etc.',
    },
    { levels: ['Values'], codable: false },
    {
      levels: ['Conservatives'],
      codable: true,
      colour: '#ff0000',
      briefDefinition: 'Republicans or right-wing libertarians',
    },
    {
      levels: ['Liberals'],
      codable: true,
      colour: '#0000ff',
      briefDefinition: 'Democrats, socialists, or progressive independents',
    },
  ]);
  expect(codes[0]?.id).toBe('5215cc69-b628-4e02-afb9-9beeaee55808');
});

test.each([
  'xmlns="urn:QDA-XML:codebook:0:4"',
  'xmlns="urn:QDA-XML:codebook:1:0"',
  'xmlns="urn:QDA-XML:project:1.0"',
  'xmlns:q="urn:QDA-XML:codebook:1.0"',
  '',
])('a QDC with the namespace %s comes in', async (declaration) => {
  const prefix = declaration.startsWith('xmlns:q') ? 'q:' : '';
  const qdc = `\ufeff<?xml version="1.0" encoding="utf-8"?>
    <CodeBook ${declaration} origin="Some program"><Codes>
      <Code guid="{1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294}" name=" Order " color="#FF46AA00"><Description>one
two</Description><Code guid="no guid" name="Order" isCodable="0" color="rgb(1, 2, 255)"/><Code name="Order" color="-65536"/></Code>
    </Codes><Sets><Set guid="ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0" name="group 1"><MemberCode guid="1ff58b12-6f6f-4b0c-8be5-bbdc91f55294"/></Set>
    <Set guid="ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F1" name="none"/></Sets></CodeBook>`.replaceAll(
    /<(\/?)([A-Z])/g,
    `<$1${prefix}$2`,
  );
  expect(await codesIn('a.qdc', qdc)).toEqual({
    sets: ['group 1', 'none'],
    codes: [
      {
        id: '1ff58b12-6f6f-4b0c-8be5-bbdc91f55294',
        levels: ['Order'],
        codable: true,
        colour: '#46aa00',
        fullDefinition: 'one\ntwo',
        sets: ['group 1'],
      },
      { id: null, levels: ['Order', 'Order'], codable: false, colour: '#0102ff', sets: [] },
      { id: null, levels: ['Order', 'Order (2)'], codable: true, colour: '#ff0000', sets: [] },
    ],
  });
});

test('an empty container of sets, and a codebook within a project, come in', async () => {
  const { codes } = await codesIn(
    'p.qde',
    '<Project><CodeBook><Codes><Code name="A"/></Codes></CodeBook><Sets/></Project>',
  );
  expect(codes).toEqual([{ id: null, levels: ['A'], codable: true }]);
});

test('hostile or broken XML, and files without codes, are refused with their reason', async () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;">]><CodeBook><Codes><Code name="&y;"/></Codes></CodeBook>';
  await expect(codesIn('a.qdc', bomb)).rejects.toMatchObject({ reason: 'documentDamaged' });
  const deep = `<CodeBook><Codes>${'<Code name="a">'.repeat(2000)}`;
  await expect(codesIn('a.qdc', deep)).rejects.toMatchObject({ reason: 'documentDamaged' });
  await expect(codesIn('a.qdc', '<CodeBook><Codes/></CodeBook>')).rejects.toMatchObject({ reason: 'noCodebook' });
  await expect(codesIn('a.json', '{"a": 1}')).rejects.toMatchObject({ reason: 'noCodebook' });
  await expect(codesIn('a.json', '{')).rejects.toMatchObject({ reason: 'documentDamaged' });
  await expect(codesIn('a.csv', 'x,y\n1,2')).rejects.toMatchObject({ reason: 'codebookColumnsMissing' });
  await expect(codesIn('a.txt', ' \n\n')).rejects.toMatchObject({ reason: 'noCodebook' });
});

test('tables of other programs come in by the names of their columns, in whatever order their rows stand', async () => {
  const levels = async (csv: string) => (await codesIn('a.csv', csv)).codes.map((code) => code.levels.join(' | '));
  expect(await levels('tag,description\nA,first\nB,second')).toEqual(['A', 'B']);
  expect(await levels('Code;Parent;Color\nB;A;#f00\nA;;\nC;B;')).toEqual(['A', 'A | B', 'A | B | C']);
  expect(await levels('path\tmemo\nA > B > C\tx\nA\ty')).toEqual(['A', 'A | B', 'A | B | C']);
  expect(await levels('name,parent\nA,B\nB,A')).toEqual(['B', 'B | A', 'A', 'A | B']);
  expect((await codesIn('a.csv', 'code,definition,Inclusion criteria\nA,short,"when\nneeded"')).codes).toEqual([
    { id: null, levels: ['A'], briefDefinition: 'short', whenToUse: 'when\nneeded' },
  ]);
});

test('lists with tabs, blanks, bullets and numbers become a tree', async () => {
  const levels = async (list: string) => (await codesIn('a.txt', list)).codes.map((code) => code.levels.join(' | '));
  expect(await levels('A\n\tB\n\t\tC\n\tD\nE')).toEqual(['A', 'A | B', 'A | B | C', 'A | D', 'E']);
  expect(await levels('- A\n  - B\n    * C\n  • D\n1. E\n   1.1 F\n2016 elections')).toEqual([
    'A',
    'A | B',
    'A | B | C',
    'A | D',
    'E',
    'E | F',
    '2016 elections',
  ]);
  expect(await levels('    A\r\n        B\r\n    A\r\n')).toEqual(['A', 'A | B', 'A (2)']);
});

test('Markdown written by hand comes in: levels of headings, labels in bold, or plain words', async () => {
  const { codes } = await codesIn(
    'a.md',
    '# My codebook\n\nAn introduction.\n\n## Order\n\nWhat keeps things in place.\n\n### Law & rule\n\n**When to use:** with *courts*\n\n**Note**: none\n\n```\n# no code\n```\n',
  );
  expect(codes).toMatchObject([
    { levels: ['Order'], briefDefinition: 'What keeps things in place.' },
    { levels: ['Order', 'Law & rule'], whenToUse: 'with *courts*', note: 'none' },
  ]);
  const seed = await codesIn(
    'codebook.md',
    readFileSync(join(import.meta.dirname, '../../../seeds/codebook.md'), 'utf8'),
  );
  expect(seed.codes[0]).toMatchObject({ levels: ['Sovereignty'], colour: '#c2410c', shortcut: '1' });
  expect(seed.codes.every(({ briefDefinition, note }) => briefDefinition !== '' && note !== '')).toBe(true);
});
