import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/formats/import/charset';

const chinese =
  '网络空间主权是国家主权在网络空间的体现和延伸，互联网治理应坚持多边参与、多方参与。\n习近平在乌镇发表讲话。';
const taiwanese = '網路空間主權是國家主權的延伸，網際網路的治理應由各國共同參與。';
const japanese = 'サイバー空間における国家の主権について、各国の立場は異なる。日本語の文章です。';
const korean = '사이버 공간의 주권은 국가 주권의 연장이다. 인터넷 거버넌스는 함께 만들어야 한다.';

function read(text: string, charset: string, lead: number[] = []): { charset: string; text: string } {
  const bytes = new Uint8Array([...lead, ...iconv.encode(text, charset)]);
  const decoded = decodeText(bytes, 'file.txt');
  return { charset: decoded.charset, text: decoded.text };
}

test.each([
  ['UTF-8', 'L’été 😀 网络 𠮷'],
  ['GB18030', chinese],
  ['GB18030', '网络空间主权是国家主权'],
  ['GB18030', '网络主权'],
  ['GB18030', '𠮷野家与网络空间治理的关系，以及国家主权。'],
  ['Big5', taiwanese],
  ['Big5', '臺灣的網際網路治理'],
  ['Shift_JIS', japanese],
  ['EUC-JP', japanese],
  ['EUC-KR', korean],
  ['windows-1251', 'Киберпространство и суверенитет государства в цифровую эпоху.'],
  ['windows-1252', 'L’été à Genève — “déjà vu”, la souveraineté numérique était au cœur du débat européen.'],
])('%s is recognised by its bytes', (charset, text) => {
  expect(read(text, charset)).toEqual({ charset, text });
});

test.each([
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
  ['UTF-32LE', [0xff, 0xfe, 0, 0]],
  ['UTF-32BE', [0, 0, 0xfe, 0xff]],
])('a byte order mark decides for %s', (charset, mark) => {
  const decoded = read('Cyber 网络 😀', charset, mark);
  expect({ ...decoded, text: decoded.text.replace(/^\ufeff/, '') }).toEqual({ charset, text: 'Cyber 网络 😀' });
});

test.each(['UTF-16LE', 'UTF-16BE'])('%s without a mark is recognised, in Latin and in Chinese', (charset) => {
  for (const text of ['Cyber sovereignty\r\n', chinese, `${taiwanese}\n`, 'Привет, мир и кибербезопасность\n']) {
    expect(read(text, charset)).toEqual({ charset, text });
  }
});

test('an English text with a stray NUL or an old quotation mark is not taken for UTF-16', () => {
  expect(read('Some words here \0 and\n more there', 'UTF-8').charset).toBe('UTF-8');
  expect(read('He said “the internet is sovereign” and left. ', 'windows-1252').charset).toBe('windows-1252');
});

test('an uncertain reading is reported, a certain one is not', () => {
  expect(decodeText(new Uint8Array(iconv.encode(chinese, 'GB18030')), 'a.txt').warnings).toEqual([
    { reason: 'charsetGuessed', details: { charset: 'GB18030' } },
  ]);
  expect(decodeText(new TextEncoder().encode(chinese), 'a.txt').warnings).toEqual([]);
});

test('UTF-8 that was cut or has a stray byte is still read as UTF-8, and what is lost is said', () => {
  const bytes = new TextEncoder().encode(chinese);
  expect(decodeText(bytes.subarray(0, -2), 'a.txt')).toEqual({
    text: `${chinese.slice(0, -1)}\ufffd`,
    charset: 'UTF-8',
    warnings: [
      { reason: 'charsetGuessed', details: { charset: 'UTF-8' } },
      { reason: 'charactersUnread', details: { count: 1 } },
    ],
  });
});

test('binary data is refused', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256);
  for (const bytes of [noise, new TextEncoder().encode('%PDF-1.7 text'), new Uint8Array(4000)]) {
    expect(() => decodeText(bytes, 'a.txt')).toThrow(expect.objectContaining({ name: 'Problem', reason: 'notText' }));
  }
});
