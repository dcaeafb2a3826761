import { expect, test } from 'vitest';
import iconv from 'iconv-lite';
import { isProblem } from '../../../src/domain/problem';
import { findImporter } from '../../../src/formats/import';
import { mail } from '../../../src/formats/import/mail';
import { mhtml } from '../../../src/formats/import/mhtml';
import { expectSoundOutcome, mutate } from './fuzz';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));

const saved = `From: <Saved by Blink>
Snapshot-Content-Location: https://news.example.org/order
Subject: Order
Date: Thu, 17 Dec 2015 08:00:00 +0800
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--a1----"


------MultipartBoundary--a1----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://news.example.org/order

<!DOCTYPE html><html lang=3D"en"><head><title>On order</title></head><body>
<h1>On order</h1><p>The state =E2=80=9Ccalls=E2=80=9D for order, and for o=
rder alone.</p><p>See <a href=3D"/more">more</a>.</p>
<img src=3D"cid:a"><iframe src=3D"cid:frame-2@mhtml.blink"></iframe></body></html>
------MultipartBoundary--a1----
Content-Type: text/html
Content-ID: <frame-2@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://ads.example.org/

<html><body><p>Buy now.</p></body></html>
------MultipartBoundary--a1----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://news.example.org/a.png

iVBORw0KGgo=
------MultipartBoundary--a1------
`;

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

const letter = `Received: from a by b
From: =?utf-8?Q?Anna_M=C3=BCller?= <anna@example.org>
To: b@example.org
Subject: =?gb2312?B?${iconv.encode('关于秩序', 'gb2312').toString('base64')}?=
Date: Thu, 17 Dec 2015 08:00:00 +0800
Message-ID: <1@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Liebe Frau M=FCller,
die Ordnung gilt.
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename=a.pdf
Content-Transfer-Encoding: base64

JVBERi0=
--b--
`;

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
