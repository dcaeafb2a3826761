import { expect, test } from 'vitest';
import { layOutPage, showMarks } from './lay-out';

test.each([
  ['headings of six levels', '<h1>A</h1><h6>B</h6>text', 'A\nB\ntext', ['heading:1:A', 'heading:6:B']],
  [
    'a heading without the sign that links to it',
    '<h2 id=a>A<a href=#a>¶</a></h2><p>b<a href=#c>¶</a></p>',
    'A\nb¶',
    ['heading:2:A'],
  ],
  ['a heading by role', '<div role=heading aria-level=3>A</div>', 'A', ['heading:3:A']],
  ['white space of the file', '<p> a\n  b </p>\n<p>c&nbsp;d</p><p>&nbsp;</p>', 'a b\nc\u00a0d', []],
  ['line breaks', 'a<br>b<br/>\n<br>c<hr>d', 'a\nb\nc\nd', []],
  ['no space where a line of Chinese ends', '<p>网络\n主权</p>', '网络主权', []],
  [
    'no space where a line of Chinese ends before what is set apart, nor between two of these',
    '<p>中国，\n  <a href="https://a.org">网络</a>\n<b>主权</b>\n说</p>',
    '中国，网络主权说',
    ['link:https://a.org:网络', 'bold:主权'],
  ],
  [
    'a space where Chinese and Latin meet at the end of a line, and where the file writes one',
    '<p>中国\n<b>Net</b>\n主权 <i>网络</i></p>',
    '中国 Net 主权 网络',
    ['bold:Net', 'italic:网络'],
  ],
  [
    'lists inside lists, with a start and a value',
    '<ol start=3><li>a<ul><li>b</ul><li value=7>c<li>d</ol>',
    'a\nb\nc\nd',
    ['listItem:1:true:3:a/b', 'listItem:2:false:1:b', 'listItem:1:true:7:c', 'listItem:1:true:8:d'],
  ],
  [
    'lists that count down, from the number of their items or another one',
    '<ol reversed><li>a<li>b</ol><ol reversed start=9><li>c<li value=4>d<li>e</ol>',
    'a\nb\nc\nd\ne',
    [
      ...['listItem:1:true:2:a', 'listItem:1:true:1:b'],
      ...['listItem:1:true:9:c', 'listItem:1:true:4:d', 'listItem:1:true:3:e'],
    ],
  ],
  [
    'quotations in levels',
    '<blockquote>a<blockquote>b</blockquote></blockquote>',
    'a\nb',
    ['blockquote:1:a/b', 'blockquote:2:b'],
  ],
  ['preformatted lines', '<pre>\n  a\n    b\n\n</pre>c', '  a\n    b\nc', ['codeBlock:  a/    b']],
  [
    'emphasis by tags',
    '<b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <u>e</u> <del>f</del> x<sup>2</sup> y<sub>3</sub> <code>g</code>',
    'a b c d e f x2 y3 g',
    [
      'bold:a',
      'bold:b',
      'italic:c',
      'italic:d',
      'underline:e',
      'strikethrough:f',
      'superscript:2',
      'subscript:3',
      'code:g',
    ],
  ],
  [
    'emphasis by style',
    '<span style="FONT-WEIGHT: 700; font-style:italic">a</span> <b style="font-weight:normal">b</b> <span style="text-decoration: line-through">c</span>',
    'a b c',
    ['bold:a', 'italic:a', 'strikethrough:c'],
  ],
  [
    'links that a person may follow',
    '<a href="https://a.b/c?d=1">a</a> <a href="mailto:x@y.z">b</a> <a href="#top">c</a> <a href="javascript:alert(1)">d</a> <a href=" java\nscript:x">e</a> <a href="file:///etc/passwd">f</a> <a href="data:text/html,x">g</a> <a href="/h">h</a>',
    'a b c d e f g h',
    ['link:https://a.b/c?d=1:a', 'link:mailto:x@y.z:b'],
  ],
  [
    'what a program or a picture is',
    '<p>a<script>b</script><style>c</style><template>d</template><noscript>e</noscript><iframe>f</iframe><object>g</object><svg><title>h</title></svg><img alt=i><button>j</button></p>',
    'a',
    [],
  ],
  ['what is hidden', '<p hidden>a</p><p style="color:red; display : none">b</p><i aria-hidden=true>c</i>d', 'd', []],
  ['readings over characters', '<ruby>網<rp>(</rp><rt>wǎng</rt><rp>)</rp></ruby>路', '網路', []],
  ['quotation marks that a browser shows', 'He said <q>no <q>way</q></q>.', 'He said “no ‘way’”.', []],
  [
    'terms with what they mean',
    '<dl><dt>a<dd>b</dl><details><summary>c</summary>d</details><figure><img><figcaption>e</figcaption></figure>',
    'a\nb\nc\nd\ne',
    [],
  ],
  ['tags that nobody closes', '<p>a<b>b<i>c<p>d', 'abc\nd', ['bold:bc', 'italic:c', 'bold:d', 'italic:d']],
])('%s', (_, html, text, marks) => {
  const page = layOutPage(html);
  expect(page.text).toBe(text);
  expect(showMarks(page)).toEqual(marks);
});

test('a table keeps its merged and empty cells, its caption stands before it', () => {
  const page = layOutPage(
    '<table><caption>Users</caption><thead><tr><th rowspan=2>Country<th colspan=2>Year</thead><tr><td>2015<td>2016<tr><td>China<td><td>731</table>',
  );
  expect(page.text).toBe('Users\nCountry\nYear\n2015\n2016\nChina\n731');
  expect(showMarks(page)).toEqual([
    'tableCell:0:0:0:2:Country',
    'tableCell:0:0:1:2:Year',
    'tableCell:0:1:1:2015',
    'tableCell:0:1:2:2016',
    'tableCell:0:2:0:China',
    'tableCell:0:2:2:731',
    'tableCell:0:2:1:',
  ]);
});

test('a table in a cell is lines of the cell, and a table of one cell is none', () => {
  const page = layOutPage(
    '<table><tr><td>a<table><tr><td>b<td>c</table></td><td>d</td></tr></table><table><tr><td>e</table>',
  );
  expect(page.text).toBe('a\nb\nc\nd\ne');
  expect(showMarks(page)).toEqual(['tableCell:0:0:0:a/b/c', 'tableCell:0:0:1:d']);
});

test('a table that places the parts of a page gives way to the tables in it', () => {
  const html =
    '<table><tr><td>menu</td><td><table border=1><tr><td>b<td>c</table></td></tr></table><table role=presentation><tr><td>x<td>y</table>';
  expect(showMarks(layOutPage(html, { dissolvesLayout: true }))).toEqual(['tableCell:0:0:0:b', 'tableCell:0:0:1:c']);
});

test('links of a page are meant from its address', () => {
  const page = layOutPage('<a href="/a">x</a> <a href="../b?c">y</a> <a href="//d.e/f">z</a>', {
    base: 'https://news.cn/2016/1.html',
  });
  expect(showMarks(page)).toEqual(['link:https://news.cn/a:x', 'link:https://news.cn/b?c:y', 'link:https://d.e/f:z']);
});

test('a million elements in one another keep their words', () => {
  const deep = 1_000_000;
  for (const tag of ['div', 'b', 'table><tr><td', 'blockquote']) {
    const page = layOutPage(`<p>before</p>${`<${tag}>`.repeat(tag === 'div' ? deep : 20_000)}inside<p>after`);
    expect(page.text).toMatch(/before\s+inside\s+after/);
  }
});

test('XHTML may close any element in its own tag', () => {
  const page = layOutPage(
    '<?xml version="1.0"?><html><head><title/><script src="x"/></head><body><a id="p1"/><p>a<i/>b</p><div/>c</body></html>',
  );
  expect(page.text).toBe('ab\nc');
  expect(page.marks).toEqual([]);
});
