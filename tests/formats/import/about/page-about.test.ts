import { expect, test } from 'vitest';
import { readPageAbout } from '../../../../src/formats/import/about/page-about';
import { parseMarkup } from '../../../../src/formats/import/markup/parse-markup';

const read = (head: string, body = '') =>
  readPageAbout(parseMarkup(`<html><head>${head}</head><body>${body}</body></html>`).document.childNodes);
const data = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test.each([
  [
    'the title without the name of the site',
    '<title>Xi stresses cooperation - China Daily</title><meta property="og:site_name" content="China Daily">',
    { title: 'Xi stresses cooperation', publisher: 'China Daily' },
  ],
  [
    'a Chinese title',
    '<title>习近平：构建网络空间命运共同体_新华网</title>',
    { title: '习近平：构建网络空间命运共同体', publisher: '新华网' },
  ],
  [
    'a title with its channel and its site',
    '<title>宇航员在太空中喝酒会怎么样？ _探索者 _光明网</title>',
    { title: '宇航员在太空中喝酒会怎么样？', publisher: '光明网' },
  ],
  ['a title with a dash of its own', '<title>Cyber-sovereignty</title>', { title: 'Cyber-sovereignty' }],
  [
    'Open Graph',
    '<title>x</title><meta property="og:title" content="T &amp; U"><meta property="article:published_time" content="2016-11-16T23:30:00Z"><meta property="article:modified_time" content="2016-11-18"><meta property="article:author" content="https://facebook.com/x"><meta name=author content="By Li Wei"><meta property="og:url" content="https://a.b/c">',
    { title: 'T & U', date: '2016-11-16', author: 'Li Wei', url: 'https://a.b/c' },
  ],
  [
    'scholarly articles',
    '<meta name="citation_title" content="Sovereignty"><meta name="citation_author" content="Li, Wei"><meta name="citation_author" content="Doe, Jane"><meta name="citation_publication_date" content="2016/11"><meta name="citation_journal_title" content="Journal of Cyber Policy">',
    { title: 'Sovereignty', author: 'Li, Wei; Doe, Jane', date: '2016-11', publisher: 'Journal of Cyber Policy' },
  ],
  [
    'Dublin Core',
    '<meta name="DC.title" content="T"><meta name="DCTERMS.creator" content="Li Wei"><meta name="DC.Date.issued" content="2016"><meta name="dc.publisher" content="UN">',
    { title: 'T', author: 'Li Wei', date: '2016', publisher: 'UN' },
  ],
  [
    'JSON-LD with an author as a thing',
    data({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'T',
      author: { '@type': 'Person', name: 'Li Wei' },
      publisher: { name: 'P' },
      datePublished: '2016-11-16T08:30:00+08:00',
      dateModified: '2017',
      mainEntityOfPage: { '@id': 'https://a.b/c' },
    }),
    { title: 'T', author: 'Li Wei', publisher: 'P', date: '2016-11-16', url: 'https://a.b/c' },
  ],
  [
    'JSON-LD as a graph with references',
    data({
      '@graph': [
        { '@type': 'WebSite', '@id': '#site', name: 'P' },
        {
          '@type': ['Article', 'BlogPosting'],
          headline: 'T &#8217;s',
          author: [{ '@id': '#li' }, { name: 'Jane' }],
          publisher: { '@id': '#site' },
          datePublished: '2016-11',
        },
        { '@type': 'Person', '@id': '#li', name: 'Li Wei' },
      ],
    }),
    { title: 'T ’s', author: 'Li Wei, Jane', publisher: 'P', date: '2016-11' },
  ],
  [
    'JSON-LD with an author as words, in CDATA',
    `<script type="application/ld+json">//<![CDATA[\n${JSON.stringify({ '@type': 'Article', headline: 'T', author: 'Li Wei' })}\n//]]></script>`,
    { title: 'T', author: 'Li Wei' },
  ],
  [
    'broken JSON-LD',
    '<title>T</title><script type="application/ld+json">{"@type":"Article","headline":</script>',
    { title: 'T' },
  ],
  [
    'JSON-LD with line ends and a comma too many',
    '<script type="application/ld+json">{"@type":"Article","headline":"T\nU",}</script>',
    { title: 'T U' },
  ],
  [
    'a canonical address',
    '<title>T</title><link rel=canonical href="https://a.b/c"><meta property=og:url content="https://a.b/d">',
    { title: 'T', url: 'https://a.b/c' },
  ],
  [
    'Chinese news',
    '<title>标题</title><meta name="publishdate" content="2016-11-16"><meta name="source" content="人民网"><meta name="author" content="王小明">',
    { title: '标题', publisher: '人民网', date: '2016-11-16', author: '王小明' },
  ],
  [
    'no author who is none',
    '<title>T</title><meta name=author content="admin"><meta name=author content="">',
    { title: 'T' },
  ],
  [
    'a date that is none',
    '<title>T</title><meta name=date content="2016-13-45"><meta name=pubdate content="soon">',
    { title: 'T' },
  ],
])('a page says by %s', (_, head, about) => {
  expect(read(head).about).toEqual(about);
});

test('elements of the page speak where its head is silent', () => {
  const { about } = read(
    '<title>Headline | Site of News</title>',
    '<h1>Headline</h1><time class=updated datetime="2016-11-18">x</time><time datetime="2016-11-16T08:00">x</time> <a rel=author href=/l>Li Wei</a>',
  );
  expect(about).toEqual({ title: 'Headline', author: 'Li Wei', publisher: 'Site of News', date: '2016-11-16' });
});

test('the address that a browser wrote into the page it saved is that of the page', () => {
  const { document } = parseMarkup(
    '<!DOCTYPE html>\n<!-- saved from url=(0019)https://a.b/c?d=e -->\n<html lang="zh-CN"><title>T</title>',
  );
  expect(readPageAbout(document.childNodes)).toEqual({
    about: { title: 'T', url: 'https://a.b/c?d=e' },
    language: 'zh-CN',
  });
});

test('the headline on the page goes before a description and before a title with the name of the site', () => {
  const title = 'Cyber sovereignty';
  const body = `<h1>${title}</h1>`;
  const head = `<title>${title} - Wikipedia</title>`;
  expect(read(head + data({ '@type': 'Article', headline: 'concept' }), body).about).toEqual({ title });
  expect(read(`${head}<meta property="og:title" content="${title} - Wikipedia">`, body).about).toEqual({ title });
});

test.each([
  ['', '<meta property="og:locale" content="en_GB">', 'en-GB'],
  ['', '<meta http-equiv="Content-Language" content="zh">', 'zh'],
  ['', data({ '@type': 'Article', headline: 'T', inLanguage: { name: 'French', alternateName: 'fr' } }), 'fr'],
  ['', '<meta name="language" content="English">', undefined],
])('a page names its language%s by %s', (_, head, language) => {
  expect(read(head).language).toBe(language);
});
