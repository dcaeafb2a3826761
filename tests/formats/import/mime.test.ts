import { expect, test } from 'vitest';
import iconv from 'iconv-lite';
import { isProblem } from '../../../src/domain/problem';
import { findImporter } from '../../../src/formats/import';
import { mail } from '../../../src/formats/import/mail';
import { mhtml } from '../../../src/formats/import/mhtml';
import { expectSoundOutcome, mutate } from './fuzz';
import { bytesOf, letter, saved } from './mime-files';

test('a web page that a browser saved in one file is its article with its address; frames and pictures are left out', async () => {
  const file = { name: 'order.mhtml', bytes: bytesOf(saved) };
  expect(findImporter({ ...file, name: 'order.txt' })).toBe(mhtml);
  const { text, about, marks, charset } = await mhtml.read(file);
  expect(text).toBe('On order\nThe state “calls” for order, and for order alone.\nSee more.');
  expect({ title: about.title, url: about.url, charset }).toEqual({
    title: 'On order',
    url: 'https://news.example.org/order',
    charset: 'UTF-8',
  });
  expect(marks.find(({ kind }) => kind === 'link')).toMatchObject({ url: 'https://news.example.org/more' });
});

test('a saved page is read in the characters that its part or the page itself names, in whatever part it lies', async () => {
  const words = iconv.encode('<meta charset="gb2312"><p>国家主权与网络空间。</p>', 'gb18030').toString('base64');
  const inner = `Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n${words}\n`;
  const alternative = `Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain\n\nx\n--in\n${inner}--in--\n`;
  const page = `From: "Saved by Internet Explorer"\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="out"\n\n--out\n${alternative}--out--\n`;
  expect((await mhtml.read({ name: 'a.mht', bytes: bytesOf(page) })).text).toBe('国家主权与网络空间。');
  const single = `MIME-Version: 1.0\nContent-Location: https://a.example.org/\nContent-Type: text/html; charset="gb2312"\nContent-Transfer-Encoding: base64\n\n${iconv.encode('<p>网络</p>', 'gb18030').toString('base64')}\n`;
  const read = await mhtml.read({ name: 'a.mht', bytes: bytesOf(single) });
  expect([read.text, read.about.url]).toEqual(['网络', 'https://a.example.org/']);
});

test('a mail is its words, with subject, sender and day; what is attached is counted', async () => {
  const file = { name: 'a.eml', bytes: bytesOf(letter) };
  expect(findImporter(file)).toBe(mail);
  const { text, about, warnings } = await mail.read(file);
  expect(text.trim()).toBe('Liebe Frau Müller,\ndie Ordnung gilt.');
  expect(about).toEqual({ title: '关于秩序', author: 'Anna Müller', date: '2015-12-17' });
  expect(warnings).toEqual([{ reason: 'attachmentsLeftOut', details: { count: 1 } }]);
});

test('a text that begins with a word and a colon is neither page nor mail', () => {
  for (const text of ['Interviewer: Why?\nAnna: So.\n', 'From: Anna\nDate: 2015\n\nDear all', '']) {
    const bytes = bytesOf(`${text} `);
    expect(findImporter({ name: 'a.txt', bytes }).kind).toBe('plain-text');
    expect(findImporter({ name: 'a.txt', bytes })).not.toBe(mail);
  }
});

test('whatever a stranger makes of such files, they come in soundly or are refused', async () => {
  const nested = (n: number): string =>
    n === 0 ? 'x' : `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n${nested(n - 1)}\n--b${n}--\n`;
  const head = 'MIME-Version: 1.0\n';
  const hostile = [
    `${head}${nested(500)}`,
    `${head}Content-Type: multipart/related; boundary=b\n\n${'--b\nContent-Type: image/png\n\n'.repeat(4000)}`,
    `${head}X: ${'a'.repeat(3_000_000)}\nContent-Type: multipart/related; boundary=b\n\n--b\n`,
    `${head}Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n!!!!===\u0000`,
    `${head}Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html`,
  ].map(bytesOf);
  for (const bytes of hostile) {
    for (const importer of [mhtml, mail]) {
      expect(await expectSoundOutcome(importer, { name: 'a.mhtml', bytes })).toMatch(/text|problem/);
    }
  }
  for (let seed = 0; seed < 200; seed++) {
    const [importer, text] = seed % 2 ? ([mhtml, saved] as const) : ([mail, letter] as const);
    const file = { name: 'a.mhtml', bytes: mutate(bytesOf(text), seed) };
    await expectSoundOutcome(importer, file);
    const found = file.bytes.length > 0 ? attempt(() => findImporter(file)) : null;
    if (found === mhtml || found === mail) await expectSoundOutcome(found, file);
  }
});

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
}
