import { expect, test } from 'vitest';
import { codebookTable } from '../../../src/formats/export/codebook';
import { jsonWriter } from '../../../src/formats/export/json';
import { segmentTable } from '../../../src/formats/export/segments';
import type { Table } from '../../../src/formats/export/table';
import { writeToBytes } from './write-to-bytes';

async function recordsOf(table: Table): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode((await writeToBytes(jsonWriter, table)).bytes)) as unknown;
}

test('coded segments have the columns of the field in their order', async () => {
  const segment = {
    id: 'not exported',
    memo: 'why',
    codebookVersion: 'v1',
    document: 'Wuzhen',
    publisher: null,
    date: '2016-11-16',
    code: 'Cyber',
    codePath: 'Sovereignty / Cyber',
    quote: '=网络',
    start: 3,
    end: 6,
    paragraph: 1,
    coder: 'Seed',
    created: '2026-11-22T10:00:00.000Z',
    weight: null,
    actor: 'Xi Jinping',
    stance: 'supports',
    page: null,
    speaker: 'Xi',
    cases: 'China; Xi',
  };
  const table = segmentTable([segment]);
  expect(table.columns.map((column) => column.title).join(' ')).toBe(
    'document publisher date code codePath quote start end paragraph coder created weight actor stance memo codebookVersion page speaker cases',
  );
  const { id, ...exported } = segment;
  expect(await recordsOf(table)).toEqual([exported]);
  expect(id).toBe('not exported');
});

test('a codebook has one row a code with its path and six parts', async () => {
  const definition = {
    briefDefinition: 'b',
    fullDefinition: 'f',
    whenToUse: 'w',
    whenNotToUse: 'n',
    example: 'e',
    note: '',
  };
  const look = { colour: '#c2410c', shortcut: null };
  expect(
    await recordsOf(
      codebookTable([
        { id: '1', levels: ['Sovereignty'], codable: false, sets: [], codings: 0, ...look, ...definition },
        {
          id: '2',
          levels: ['Sovereignty', 'Law/Order', 'Cyber'],
          codable: true,
          sets: ['A;B', 'C'],
          codings: 2,
          ...look,
          ...definition,
        },
      ]),
    ),
  ).toEqual([
    {
      path: 'Sovereignty',
      name: 'Sovereignty',
      parent: null,
      codable: 'no',
      sets: null,
      codings: 0,
      id: '1',
      ...look,
      ...definition,
    },
    {
      path: 'Sovereignty / Law\\/Order / Cyber',
      name: 'Cyber',
      parent: 'Sovereignty / Law\\/Order',
      codable: 'yes',
      sets: 'A\\;B; C',
      codings: 2,
      id: '2',
      ...look,
      ...definition,
    },
  ]);
});
