import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternFields, readNamePattern, readNames, type NameFields } from '../../../src/domain/imports/name-pattern';
import { isProblem } from '../../../src/domain/problem';

function read(pattern: string, names: readonly string[], folder: string | null = null): (NameFields | null)[] {
  const parts = readNamePattern(pattern);
  if (isProblem(parts)) throw parts;
  return readNames(
    parts,
    names.map((fileName) => ({ fileName, folder })),
  );
}

test('a name is read as the pattern says, its ending left out', () => {
  expect(read('{date}_{publisher}_{title}', ['2015-12-16_Xinhua_Xi speaks at Wuzhen.docx'])).toEqual([
    { date: '2015-12-16', publisher: 'Xinhua', title: 'Xi speaks at Wuzhen' },
  ]);
});

test('dates in names come in many shapes and become one', () => {
  const dates = [
    '2015-12-16',
    '20151216',
    '2015_12_16',
    '2015.12.16',
    '16.12.2015',
    '16_12_2015',
    '16 December 2015',
    'Dec 16 2015',
    '16Dec2015',
    '2015年12月16日',
  ];
  expect(
    read(
      '{date}_{title}',
      dates.map((date) => `${date}_Speech.txt`),
    ).map((fields) => fields?.date),
  ).toEqual(dates.map(() => '2015-12-16'));
  expect(read('{title} {date}', ['Speech 2015.pdf', 'Speech 2015-12.pdf']).map((fields) => fields?.date)).toEqual([
    '2015',
    '2015-12',
  ]);
});

test('other names tell what is day and what month; where none does, the name does not fit', () => {
  expect(read('{date}_*', ['05-04-2016_a.txt', '25-04-2016_b.txt'])).toEqual([
    { date: '2016-04-05' },
    { date: '2016-04-25' },
  ]);
  expect(read('{date}_*', ['05-04-2016_a.txt'])).toEqual([null]);
});

test('low lines stand for spaces where a name has none', () => {
  expect(read('{author}-{title}', ['Lu_Wei-On_sovereignty.odt', 'Lu Wei-a_b c.odt'])).toEqual([
    { author: 'Lu Wei', title: 'On sovereignty' },
    { author: 'Lu Wei', title: 'a_b c' },
  ]);
});

test('a pattern may name the fields in Chinese', () => {
  expect(read('{日期}-{出版者}-{标题}', ['2015年12月16日-新华社-习近平在乌镇.txt'])).toEqual([
    { date: '2015-12-16', publisher: '新华社', title: '习近平在乌镇' },
  ]);
});

test('a star passes over anything, slashes read the folders above', () => {
  expect(read('{folder}/*/{date} {title}', ['2016 Order.txt'], 'press/China/2016')).toEqual([
    { folder: 'China', date: '2016', title: 'Order' },
  ]);
  expect(read('[*] {title}', ['[17] 网络主权.txt', '网络主权.txt'])).toEqual([{ title: '网络主权' }, null]);
});

test('a pattern that cannot be meant is refused with what is wrong', () => {
  const reasons = ['{day}_{title}', '{title}_{title}', '{date}{title}', '{date}*', 'speech', ''].map((written) => {
    const pattern = readNamePattern(written);
    return isProblem(pattern) ? pattern.reason : null;
  });
  expect(reasons).toEqual([
    'namePatternUnknown',
    'namePatternTwice',
    'namePatternTouching',
    'namePatternTouching',
    'namePatternEmpty',
    'namePatternEmpty',
  ]);
});

test('values written by a pattern are read back by it', () => {
  const value = fc.stringMatching(/^[A-Za-z\u4e00-\u9fff]([A-Za-z\u4e00-\u9fff ]{0,12}[A-Za-z\u4e00-\u9fff])?$/);
  const date = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const divider = fc.constantFrom('_', ' - ', '--', '#', '，');
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...patternFields], { minLength: 1 }),
      divider,
      value,
      date,
      (fields, by, words, day) => {
        const values = Object.fromEntries(fields.map((field) => [field, field === 'date' ? day : words]));
        const name = `${fields.map((field) => values[field]).join(by)}.txt`;
        expect(read(fields.map((field) => `{${field}}`).join(by), [name])).toEqual([values]);
      },
    ),
  );
});

test('no pattern takes long over a name that it does not fit', () => {
  const pattern = `${'*a'.repeat(60)}{title}b`;
  expect(read(pattern, [`${'a'.repeat(255)}c.txt`])).toEqual([null]);
});

test('any pattern and any name end in fields of the pattern or in none', () => {
  const pattern = fc.array(fc.constantFrom('{date}', '{title}', '{author}', '*', '_', '-', '/', ' ', 'a'), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(pattern, fc.string({ unit: 'grapheme', maxLength: 40 }), (pieces, name) => {
      const parts = readNamePattern(pieces.join(''));
      if (isProblem(parts)) return;
      const [fields] = readNames(parts, [{ fileName: name, folder: null }]);
      for (const [field, value] of Object.entries(fields ?? {})) {
        expect(pieces).toContain(`{${field}}`);
        expect(value.trim()).not.toBe('');
      }
    }),
  );
});
