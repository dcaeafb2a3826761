import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { seededRandom } from './crash/random';
import { generateDocument, listGraphemes } from '../fixtures/generated-document';
import { addCode, addDocument, newStudy } from '../fixtures/study';

type Cut = { readonly quote: string; readonly start: number; readonly end: number };

test('codings over any script and block leave in every format as the words at their code points', async () => {
  const { engine, folder } = await newStudy();
  const codeId = addCode(engine, 'Order');
  const random = seededRandom(20_161_116);
  const expected: Cut[] = [];
  for (let seed = 1; seed <= 8; seed++) {
    const { text, marks } = generateDocument(seed);
    const sourceId = addDocument(engine, text, { title: `Document ${seed}`, kind: 'markdown', marks: [...marks] });
    const graphemes = listGraphemes(text);
    for (let i = 0; i < 40; i++) {
      const from = random.below(graphemes.length);
      const to = Math.min(graphemes.length - 1, from + random.below(i % 5 === 0 ? 200 : 20));
      const start = graphemes[from]?.start ?? 0;
      const end = graphemes[to]?.end ?? 0;
      engine.run('coding.apply', { sourceId, start, end, codeId });
      const quote = text.slice(start, end);
      const points = Array.from(text.slice(0, start)).length;
      expected.push({ quote, start: points, end: points + Array.from(quote).length });
    }
  }
  const key = ({ quote, start, end }: Cut): string => `${start} ${end} ${quote}`;
  const wanted = new Set(expected.map(key));
  for (const format of ['json', 'csv', 'xlsx'] as const) {
    const path = join(folder, `segments.${format}`);
    await engine.start('export.segments', { path, format });
    const cuts = await readCuts[format](readFileSync(path));
    expect(new Set(cuts.map(key))).toEqual(wanted);
  }
});

const readCuts: Readonly<Record<'json' | 'csv' | 'xlsx', (bytes: Buffer) => Promise<readonly Cut[]>>> = {
  async json(bytes) {
    return JSON.parse(bytes.toString('utf8')) as Cut[];
  },
  async csv(bytes) {
    const { data } = Papa.parse<Record<string, string>>(bytes.toString('utf8').replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    return data.map(({ quote = '', start, end }) => ({ quote, start: Number(start), end: Number(end) }));
  },
  async xlsx(bytes) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    const columns = (sheet?.getRow(1).values ?? []) as string[];
    const at = (name: string): number => columns.indexOf(name);
    const cuts: Cut[] = [];
    sheet?.eachRow((row, number) => {
      if (number === 1) return;
      const read = (name: string): string => row.getCell(at(name)).text;
      cuts.push({ quote: read('quote'), start: Number(read('start')), end: Number(read('end')) });
    });
    return cuts;
  },
};
