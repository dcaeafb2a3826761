import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../../../src/formats/import/html';
import { expectSoundOutcome, mutate } from '../fuzz';
import { layOutPage } from '../markup/lay-out';
import { pages } from './pages';

const encode = (page: string): Uint8Array => new TextEncoder().encode(page);

test('two hundred and forty damaged pages come in or are refused, and nothing else happens', async () => {
  for (let seed = 0; seed < 240; seed++) {
    const page = pages[seed % pages.length]?.[1] ?? '';
    const outcome = await expectSoundOutcome(html, { name: 'page.html', bytes: mutate(encode(page), seed) });
    expect(['text', 'problem']).toContain(outcome);
  }
}, 60_000);

const repeated: readonly (readonly [what: string, page: string])[] = [
  ['50 MB of one line', `<p>${'cyber sovereignty '.repeat(2_900_000)}</p>`],
  ['50 MB without a space', 'x'.repeat(50_000_000)],
  ['white space alone', `<p>${' \n'.repeat(5_000_000)}</p>`],
  ['a million open elements', '<div>'.repeat(1_000_000)],
  ['open formatting that piles up', Array.from({ length: 20_000 }, (_, i) => `<b id=${String(i)}>x`).join('')],
  ['lists in lists', `<ul><li>x`.repeat(100_000)],
  ['a table without end', `<table>${'<tr><td>x'.repeat(100_000)}`],
  ['cells that reach far', `<table>${'<tr><td colspan=999999 rowspan=999999>x<td>y'.repeat(2000)}</table>`],
  ['attributes without end', `<p ${'a=b '.repeat(500_000)}>x`],
  ['a class of a million names', `<div class="${'nav-x '.repeat(1_000_000)}">x</div>`],
  ['comments that never end', `<p>x${'<!--'.repeat(500_000)}`],
  [
    'links to and fro',
    Array.from({ length: 20_000 }, (_, i) => `<sup><a id=r${String(i)} href=#fn${String(i)}>1</a></sup>`).join('') +
      Array.from({ length: 20_000 }, (_, i) => `<p id=fn${String(i)}><a href=#r${String(i)}>1</a> note</p>`).join(''),
  ],
  [
    'notes inside notes',
    `<sup><a href=#fn1>1</a></sup>${Array.from({ length: 300 }, (_, i) => `<div id=fn${String(i + 1)}>n<sup><a href=#fn${String(i + 2)}>1</a></sup>`).join('')}`,
  ],
  [
    'navigation around everything, many times over',
    `${'<div class=nav>'.repeat(900)}${'<div class=share><p>x</p></div>'.repeat(5000)}`,
  ],
  ['dates and names in a head line', `<p>${'By Li Wei, 2016-11-16 '.repeat(8)}</p>`.repeat(2000)],
  ['linked data without end', `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>x`],
  ['notes in a style sheet that never end', `<style>${'/* '.repeat(160_000)}</style><p>x`],
  ['scripts that never end, deeper than any page', `${'<div>'.repeat(1500)}<p>x${'<script>'.repeat(300_000)}`],
  ['a hundred thousand authors', `${'<meta name=author content=a>'.repeat(100_000)}<p>x`],
  ['a style sheet without end', `<style>${'a{'.repeat(200_000)}${'.b,'.repeat(200_000)}</style><p>x`],
];

test.each(repeated)(
  '%s is read within its time',
  async (_, page) => {
    expect(await expectSoundOutcome(html, { name: 'page.html', bytes: encode(page) })).toBe('text');
  },
  30_000,
);

test('NULs, lone surrogates and control characters do not come in', async () => {
  const { text } = await html.read({ name: 'a.html', bytes: encode('<p>a\0b&#0;c&#xD800;d&#x1F600;e\u202e</p>') });
  expect(text).toBe('ab\ufffdc\ufffdd😀e\u202e');
});

test('nothing that could run or be fetched is in the marks', async () => {
  const urls = [
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    '\u0001javascript:x',
    'vbscript:x',
    'file:///etc/passwd',
    'data:text/html,<script>',
    'blob:x',
    '//[',
    'http://',
    'about:blank',
  ];
  const page = urls.map((url) => `<p><a href="${url.replaceAll('"', '')}">x</a>`).join('');
  const { marks } = await html.read({ name: 'a.html', bytes: encode(`<base href="javascript:x">${page}`) });
  expect(marks).toEqual([]);
});

const word = fc.stringMatching(/^[a-z主权網😀é]{1,8}$/u);
const inline = fc
  .tuple(fc.constantFrom('b', 'i', 'span', 'a', 'sup', 'font'), word)
  .map(([tag, each]) => ({ html: `<${tag}>${each}</${tag}>`, words: each }));
const block = fc
  .tuple(
    fc.constantFrom('p', 'div', 'li', 'h2', 'blockquote', 'section', 'td'),
    fc.array(
      fc.oneof(
        inline,
        word.map((each) => ({ html: each, words: each })),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([tag, parts]) => {
    const inside = parts.map((part) => part.html).join(' ');
    const wrapped = tag === 'td' ? `<table><tr><td>${inside}</td><td></td></tr></table>` : `<${tag}>${inside}</${tag}>`;
    return { html: wrapped, words: parts.map((part) => part.words).join(' ') };
  });

test('the text of a page is its text nodes, a block a line, in their order', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
      const { text } = layOutPage(`<body>${blocks.map((each) => each.html).join('\n  ')}</body>`);
      expect(text).toBe(blocks.map(({ words }) => words).join('\n'));
    }),
  );
});
