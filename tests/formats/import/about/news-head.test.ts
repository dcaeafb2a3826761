import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeAbout } from '../../../../src/formats/import/about/complete-about';
import { readNewsHead } from '../../../../src/formats/import/about/news-head';

const prose =
  'China is firmly committed to international cooperation in cyberspace and stands ready to build, safeguard and contribute to global Internet development, the ambassador to Britain said on Tuesday. He added that all nations should work together.';
const chineseProse =
  '中国坚定致力于网络空间国际合作，愿与各国一道建设、维护和促进全球互联网发展。他说，各国应当携手共建网络空间命运共同体。';

test.each([
  ['Xinhua, December 16, 2015 Adjust font size:', { publisher: 'Xinhua', date: '2015-12-16' }],
  ['11-16-2016 17:23 BJT', { date: '2016-11-16' }],
  ['2016-11-16 08:30', { date: '2016-11-16' }],
  ['2016/11/16 08:30:11', { date: '2016-11-16' }],
  ['By Li Wei', { author: 'Li Wei' }],
  ['By LI WEI and Zhang San in Beijing', { author: 'LI WEI, Zhang San' }],
  [
    'By Cao Yin (China Daily) 08:12, November 17, 2016',
    { author: 'Cao Yin', publisher: 'China Daily', date: '2016-11-17' },
  ],
  ['By Jean-Luc de la Tour, Staff Writer | 3 March 2014', { author: 'Jean-Luc de la Tour', date: '2014-03-03' }],
  ['Source: China Daily', { publisher: 'China Daily' }],
  ['Source: Xinhua | 2016-11-16 21:24:04 | Editor: huaxia', { publisher: 'Xinhua', date: '2016-11-16' }],
  ['Source: Global Times Published: 2016/11/16 22:13:39', { publisher: 'Global Times', date: '2016-11-16' }],
  ['(Xinhua)    08:12, November 17, 2016', { publisher: 'Xinhua', date: '2016-11-17' }],
  ['Updated: 2016-11-17 07:40 (China Daily)', { publisher: 'China Daily', date: '2016-11-17' }],
  ['Published 3 Mar 2014 | Updated 5 Mar 2014', { date: '2014-03-03' }],
  ['Updated March 5, 2014 · Published March 3, 2014', { date: '2014-03-03' }],
  ['2015年12月16日 来源：人民网 作者：李明', { publisher: '人民网', date: '2015-12-16', author: '李明' }],
  ['2015年12月16日10:35  来源：新华网', { publisher: '新华网', date: '2015-12-16' }],
  ['来源：人民日报海外版 | 责编：王小明 | 2016年11月17日', { publisher: '人民日报海外版', date: '2016-11-17' }],
  ['本报记者 张伟 李娜', { author: '张伟, 李娜' }],
  ['Wednesday, 16 November 2016', { date: '2016-11-16' }],
  ['The Guardian', { publisher: 'The Guardian' }],
  ['BYLINE: Jane Doe', { author: 'Jane Doe' }],
  ['03/04/2014', {}],
  ['13/04/2014', { date: '2014-04-13' }],
  ['30/02/2014', {}],
  ['Homepage > China', {}],
  ['Edition: English | 中文簡體 | 中文繁體 Монгол', {}],
  ['By working together we can build a safer network', {}],
  ['Interview with a teacher in Accra', {}],
  ['Berlin, 3 March 2014', { date: '2014-03-03' }],
  ['Born 3 March 1970', {}],
])('the line “%s” at the head says %j', (line, about) => {
  expect(readNewsHead(`${line}\n${prose}`, [])).toEqual(about);
});

test.each([
  [`BEIJING, Nov. 16 (Xinhua) -- ${prose}`, { publisher: 'Xinhua' }],
  [`LONDON (Reuters) - ${prose}`, { publisher: 'Reuters' }],
  [`WASHINGTON, March 3 (AP) — ${prose}`, { publisher: 'AP' }],
  [`新华社北京12月16日电 ${chineseProse}`, { publisher: '新华社' }],
  [`新华社浙江乌镇2015年12月16日电（记者李明）${chineseProse}`, { publisher: '新华社', date: '2015-12-16' }],
  [`${prose} In a report of March 3, 2014 (see above) nothing was said.`, {}],
])('the dateline of “%s” says %j', (text, about) => {
  expect(readNewsHead(text, [])).toEqual(about);
});

test('a date of numbers alone is read in the order that another date of the page tells', () => {
  expect(readNewsHead(`Published 03/04/2014\nUpdated 17/04/2014\n${prose}`, [])).toEqual({ date: '2014-04-03' });
  expect(readNewsHead(`Published 03/04/2014\nUpdated 04/17/2014\n${prose}`, [])).toEqual({ date: '2014-03-04' });
});

test('the title is the line above, or the one heading of the first level', () => {
  expect(readNewsHead(`Home > World\n\nXi stresses cooperation\n\nBy Li Wei\n\n${prose}`, [])).toEqual({
    title: 'Xi stresses cooperation',
    author: 'Li Wei',
  });
  expect(readNewsHead(`One\n${prose}`, [{ kind: 'heading', level: 1, start: 0, end: 3 }])).toEqual({ title: 'One' });
});

test('the count of an article in a database is not its title', () => {
  expect(readNewsHead(`1 of 20 DOCUMENTS\n\nChina Daily\n\nDecember 1, 2015 Wednesday\n\n${prose}`, [])).toEqual({
    publisher: 'China Daily',
    date: '2015-12-01',
  });
});

test('the day on which a program made a file gives way to a date in the text', () => {
  const text = `Title\nBy Li Wei\n2015-01-02\n${prose}`;
  expect(completeAbout({ date: '2020-05-04' }, text, [], 'file').date).toBe('2015-01-02');
  expect(completeAbout({ date: '2020-05-04' }, prose, [], 'file').date).toBe('2020-05-04');
});

test('what a file says of itself is not overruled by its text', () => {
  expect(completeAbout({ title: 'T', date: '2016' }, `Title\nBy Li Wei\n2015-01-02\n${prose}`, [])).toEqual({
    title: 'T',
    date: '2016',
    author: 'Li Wei',
  });
});

const seeds = 'seeds';
test.each(readdirSync(seeds).filter((name) => /^\d+_.*\.txt$/.test(name)))(
  'the head of the seed article %s is read as a person read it',
  (name) => {
    const text = readFileSync(`${seeds}/${name}`, 'utf8');
    const kept = JSON.parse(readFileSync(`${seeds}/${name.replace('.txt', '.json')}`, 'utf8')) as Record<
      string,
      unknown
    >;
    const { title, publisher = null, author = null, date = null } = readNewsHead(text, []);
    expect({ publisher, author }).toEqual({ publisher: kept['publisher'], author: kept['author'] });
    // Three of them name neither day nor headline: what a person inferred there is not in the text.
    expect({ title, date }).toEqual(publisher === null ? { date: null } : { title: kept['title'], date: kept['date'] });
  },
);
