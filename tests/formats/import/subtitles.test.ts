import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { findImporter } from '../../../src/formats/import';
import type { ImportedText } from '../../../src/formats/import/importer';
import { subtitles } from '../../../src/formats/import/subtitles';
import { expectSoundOutcome, mutate } from './fuzz';

async function read(source: string | Uint8Array, name = 'a.txt'): Promise<ImportedText> {
  const file = { name, bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source };
  expect(findImporter(file)).toBe(subtitles);
  return await subtitles.read(file);
}

function timesOf({ text, marks }: ImportedText): unknown[] {
  return marks.flatMap((mark) =>
    mark.kind === 'time' ? [[mark.from, mark.to, text.slice(mark.start, mark.end)]] : [],
  );
}

function turnsOf({ text, marks }: ImportedText): unknown[] {
  return marks.flatMap((mark) =>
    mark.kind === 'speakerTurn' ? [[mark.speaker, text.slice(mark.start, mark.end)]] : [],
  );
}

const srt = `1
00:00:01,000 --> 00:00:03,500 X1:40 X2:600
{\\an8}The internet is
<i>not</i> a place

2
00:00:03,600 --> 00:00:05,000
beyond the law &amp; order.

3
00:00:09,250 --> 00:00:11,000
- Who says <b>so?
- He does.</b>

4
00:00:11,000 --> 00:00:12,000
网络空间
不是法外之地
`;

test('cues come in as paragraphs that end with a pause, and each keeps its time over its words', async () => {
  const document = await read(srt);
  expect(document.text.split('\n')).toEqual([
    'The internet is not a place beyond the law & order.',
    '- Who says so?',
    '- He does. 网络空间不是法外之地',
  ]);
  expect(timesOf(document)).toEqual([
    [1, 3.5, 'The internet is not a place'],
    [3.6, 5, 'beyond the law & order.'],
    [9.25, 11, '- Who says so?\n- He does.'],
    [11, 12, '网络空间不是法外之地'],
  ]);
  const formats = document.marks.filter(({ kind }) => kind === 'italic' || kind === 'bold');
  expect(formats.map(({ kind, start, end }) => [kind, document.text.slice(start, end)])).toEqual([
    ['italic', 'not'],
    ['bold', 'so?'],
    ['bold', '- He does.'],
  ]);
  expect(document.warnings).toEqual([]);
});

test.each([
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${srt}`)],
  ['UTF-16', iconv.encode(srt, 'UTF-16LE', { addBOM: true })],
  [
    'GB18030',
    iconv.encode(`${srt}\n5\n00:01:00,000 --> 00:01:02,000\n这是我们国家的网络主权，大家都要遵守法律。\n`, 'GB18030'),
  ],
  ['CRLF line ends', Buffer.from(srt.replaceAll('\n', '\r\n'))],
  ['no numbers before the times', Buffer.from(srt.replaceAll(/^\d\n/gm, ''))],
  ['no empty lines between', Buffer.from(srt.replaceAll('\n\n', '\n'))],
])('subtitles with %s say the same', async (_, bytes) => {
  const [document, plain] = [await read(bytes), await read(srt)];
  expect(document.text.slice(0, plain.text.length)).toBe(plain.text);
  expect(timesOf(document).slice(0, 4)).toEqual(timesOf(plain));
});

test('WebVTT names who speaks; its settings, styles and notes are no words', async () => {
  const document = await read(`WEBVTT - Interview

STYLE
::cue(v) { color: red }

NOTE
A note of
two lines

intro
00:01.000 --> 00:02.000 align:start position:10%
<v.loud Anna Li>We <c.yellow>begin</c>.

00:02.000 --> 00:04.000
<v Anna Li>So, <u>what</u> now, <ruby>李<rt>Li</rt></ruby>?</v>

01:00:05.5 --> 01:00:06.000
<v Bob &amp; Co>I &lt;think&gt; 1 < 2 <3.
<v Anna Li>Yes?
`);
  expect(document.text).toBe('We begin. So, what now, 李?\nI <think> 1 < 2 <3.\nYes?');
  expect(turnsOf(document)).toEqual([
    ['Anna Li', 'We begin. So, what now, 李?'],
    ['Bob & Co', 'I <think> 1 < 2 <3.'],
    ['Anna Li', 'Yes?'],
  ]);
  expect(timesOf(document).map((row) => (row as unknown[]).slice(0, 2))).toEqual([
    [1, 2],
    [2, 4],
    [3605.5, 3606],
  ]);
});

test('names before a colon are speakers: in a transcript until the next one, else for their paragraph', async () => {
  const cue = (second: number, words: string): string =>
    `00:00:${String(second).padStart(2, '0')}.000 --> 00:00:${String(second + 1).padStart(2, '0')}.000\n${words}\n\n`;
  const talk = ['[SPEAKER_00]: One.', 'More.', '[SPEAKER_01]: Two.', '[SPEAKER_00]: Three.', '[SPEAKER_01]: Four.'];
  const transcript = [...talk, '[SPEAKER_00]: Five.', '[SPEAKER_01]: Six.'];
  expect(turnsOf(await read(`WEBVTT\n\n${transcript.map((words, i) => cue(i, words)).join('')}`)).slice(0, 2)).toEqual([
    ['SPEAKER_00', '[SPEAKER_00]: One. More.'],
    ['SPEAKER_01', '[SPEAKER_01]: Two.'],
  ]);
  const captions = `WEBVTT\n\n${cue(1, 'It rains.')}${cue(2, 'MAN: Come in!')}${cue(8, 'Nobody came.')}`;
  expect(turnsOf(await read(captions))).toEqual([['MAN', 'MAN: Come in!']]);
});

test('captions that roll up are read once', async () => {
  const document = await read(`WEBVTT
Kind: captions

00:00:00.000 --> 00:00:02.000
hello<00:00:00.500><c> and</c>

00:00:02.000 --> 00:00:02.010
hello and

00:00:02.010 --> 00:00:04.000
hello and
welcome<00:00:02.500><c> back</c>
`);
  expect(document.text).toBe('hello and welcome back');
});

test('cues out of order are put where their time says, and times that cannot be read lose no words', async () => {
  const document = await read(`1
00:00:05,000 --> 00:00:06,000
second

2
00:00:01,000 --> 00:00:02,000
first

3
00:00:0x,000 --> 00:00:09,000
still first
`);
  expect(document.text).toBe('first still first\nsecond');
  expect(document.warnings).toEqual([
    { reason: 'cuesDamaged', details: { count: 1 } },
    { reason: 'cuesReordered', details: { count: 1 } },
  ]);
});

test('prose with an arrow is no subtitles', () => {
  for (const text of ['1\nA --> B', 'WEBVTTX', '00:01 --> nowhere']) {
    expect(subtitles.reads({ name: 'a.txt', bytes: new TextEncoder().encode(text) })).toBe(false);
  }
});

test('damaged subtitles come in or are refused, and nothing else happens', { timeout: 60_000 }, async () => {
  const outcomes = { text: 0, problem: 0 };
  for (let seed = 0; seed < 250; seed++) {
    const bytes = new TextEncoder().encode(seed % 2 === 0 ? srt : `WEBVTT\n\n${srt.replaceAll(',', '.')}`);
    outcomes[await expectSoundOutcome(subtitles, { name: 'a.srt', bytes: mutate(bytes, seed) })]++;
  }
  expect(outcomes.text + outcomes.problem).toBe(250);
});
