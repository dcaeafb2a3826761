/** Paragraphs of an article, long enough to be told from what stands around it. */
export const article = [
  'China is firmly committed to international cooperation in cyberspace and stands ready to build, safeguard and contribute to global Internet development, the ambassador said on Tuesday.',
  'He told his audience in London that a virtual Belt and Road is an important part of the initiative, which was proposed in 2013, and that all nations are in it together.',
  '网络空间是人类共同的活动空间，网络空间前途命运应由世界各国共同掌握。各国应该加强沟通、扩大共识、深化合作，共同构建网络空间命运共同体。',
] as const;

const paragraphs = article.map((words) => `<p>${words}</p>`).join('\n');
const links = (count: number, words = 'Another headline of the day'): string =>
  `<ul>${Array.from({ length: count }, (_, i) => `<li><a href="/news/${String(i)}.html">${words} ${String(i)}</a></li>`).join('')}</ul>`;

const marks = `<h2>A section</h2><ul><li>first point</li><li>second point</li></ul>
<figure><img src="https://cdn.example/1.jpg" alt="x"><figcaption>The ambassador speaks.</figcaption></figure>
<table><tr><th>Year<th>Users<tr><td>2016<td>731</table>`;

const words = 'A section\nfirst point\nsecond point\nThe ambassador speaks.\nYear\nUsers\n2016\n731';

/** Shapes of pages as they are on the web, each with the whole text that is their article's. */
export const pages: readonly (readonly [shape: string, html: string, text: string])[] = [
  [
    'article in main, of today',
    `<!doctype html><html lang="en"><head><title>T</title><script>var a = "<p>no</p>";</script></head><body class="page has-sidebar">
<a class="skip-link" href="#c">Skip to content</a>
<header class="site-header"><a href="/">The Times</a><nav><ul><li><a href="/a">World</a><li><a href="/b">Asia</a></ul></nav></header>
<div class="cookie-banner">We use cookies to make this site better for you. <button>Accept</button></div>
<main id="c"><article><header><h1>Headline</h1><p class="byline">By <a rel="author" href="/x">Li Wei</a></p><time datetime="2016-11-16T08:30Z">16 Nov 2016</time></header>
<div class="share-tools"><a href="https://t.co/1">Tweet</a></div>
<div class="article-body">${paragraphs}${marks}<div class="related-stories"><h3>Related</h3>${links(4)}</div></div>
<footer><p>Topics: <a href="/t">Internet</a></p></footer></article>
<section id="comments"><h2>Comments</h2><p>First! This is a comment of a reader.</p></section></main>
<aside class="sidebar"><h2>Most read</h2>${links(10)}</aside>
<footer>© 2016 The Times. All rights reserved.</footer></body></html>`,
    `Headline\nBy Li Wei\n16 Nov 2016\n${article.join('\n')}\n${words}`,
  ],
  [
    'divisions and classes alone',
    `<html><body><div id="wrapper"><div id="header"><a href="/">News</a> <div class="topNav">${links(8, 'Channel')}</div></div>
<div id="breadcrumbs"><a href="/">Home</a> &gt; <a href="/w">World</a></div>
<div class="left"><h1>Headline</h1><div class="info">2016-11-16 08:30 Source: Xinhua</div><div id="content">${paragraphs}${marks}</div><div class="bdsharebuttonbox"><a href="#">More</a></div></div>
<div class="right"><h3>Hot</h3>${links(20)}</div>
<div id="footer">Copyright 2000-2016 News. All Rights Reserved. Registration Number 0000000 and licence for publishing</div></div></body></html>`,
    `Headline\n2016-11-16 08:30 Source: Xinhua\n${article.join('\n')}\n${words}`,
  ],
  [
    'tables that place the parts of the page',
    `<html><body bgcolor=white><table width=900><tr><td colspan=2><a href=/>Home</a> <a href=/en>English</a> <a href=/fr>Français</a></td></tr>
<tr><td width=200 valign=top>${links(15)}</td><td><table><tr><td><h1>Headline</h1><font size=2>16 November 2016</font></td></tr><tr><td>${paragraphs}${marks}</td></tr></table></td></tr></table></body></html>`,
    `Headline\n16 November 2016\n${article.join('\n')}\n${words}`,
  ],
  [
    'encyclopedia',
    `<html class="client-nojs" lang="en"><body><div id="mw-page-base" class="noprint"></div><div id="content" class="mw-body" role="main"><h1 id="firstHeading">Headline</h1>
<div id="siteSub" class="noprint">From Wikipedia, the free encyclopedia</div><div id="mw-content-text"><div class="mw-parser-output">${paragraphs}
<div id="toc" class="toc" role="navigation"><h2>Contents</h2><ul><li><a href="#A">1 A section</a></ul></div>
${marks.replace('A section', 'A section<span class="mw-editsection">[<a href="/e">edit</a>]</span>')}<div class="navbox">${links(9)}</div></div></div>
<div id="catlinks" class="catlinks">Categories: <a href="/c">Internet governance</a></div></div>
<div id="mw-navigation"><h2>Navigation menu</h2>${links(30)}</div><div id="footer" role="contentinfo"><ul><li>This page was last edited on 16 November 2016, at 08:30 (UTC).</li></ul></div></body></html>`,
    `Headline\n${article.join('\n')}\n${words}`,
  ],
  [
    'microdata, the headline outside',
    `<html><body><div class="nav">${links(5)}</div><div><h1 itemprop="headline">Headline</h1><div itemprop="articleBody">${paragraphs}${marks}</div></div><div class="footer">About us</div></body></html>`,
    `Headline\n${article.join('\n')}\n${words}`,
  ],
  [
    'a document saved by an office program',
    `<html><head><meta name="generator" content="LibreOffice 7.4"/></head><body lang="en-US"><h1 class="western">Headline</h1><p class="western">${article[0]}</p><div title="footer"><p>1</p></div><p><a href="https://a.b/">https://a.b/</a></p></body></html>`,
    `Headline\n${article[0]}\n1\nhttps://a.b/`,
  ],
  [
    'an opinion, whose own class says comment, beside short navigation',
    `<html><body class="comment sidebar-left"><nav>${links(3)}</nav><div class="content comment">
<h1>Headline</h1>${paragraphs}</div></body></html>`,
    `Headline\n${article.join('\n')}`,
  ],
  [
    'a table of contents before chapters, of which the last is short',
    `<html><body><nav id="TOC">${links(3)}</nav><section><h1>One</h1>${paragraphs.repeat(3)}</section><section><h1>Two</h1><p>A short end.</p></section></body></html>`,
    `One\n${`${article.join('\n')}\n`.repeat(3)}Two\nA short end.`,
  ],
  [
    'nothing but a table of contents',
    `<html><body><nav><a href="/">Home</a></nav><h1>Manual</h1><div class="toc"><a href="1.html">One</a><br><a href="2.html">Two</a></div></body></html>`,
    'Manual\nOne\nTwo',
  ],
  [
    'paragraphs with no element around them',
    `<html><body><div class="nav">${links(5)}</div><div class="item"><h1>Headline</h1><div class="entry"><div class="enhanced"><div class="caption">The ambassador speaks to many guests in London.</div></div>${article.join('<br><br>').repeat(3)}</div></div><div class="footer">x</div></body></html>`,
    `Headline\nThe ambassador speaks to many guests in London.\n${article.join('\n').repeat(3)}`,
  ],
  [
    'a lead between the headline and the text, beside other things',
    `<html><body><nav>${links(5)}</nav><div class="col"><h1>Headline</h1><p class="lead">What the ambassador said, in a word.</p><div class="side"><p>${links(30)}</p></div><div itemprop="articleBody">${paragraphs}</div></div></body></html>`,
    `Headline\nWhat the ambassador said, in a word.\n${article.join('\n')}`,
  ],
  [
    'a headline that only its title tells',
    `<html><head><title>共享的网络空间_新华网</title></head><body><div id="nav">${links(6)}</div><div class="bt">共享的网络空间</div><div class="ly">2015年12月16日 08:30 来源：新华网</div><div id="content">${paragraphs}</div><div class="footer">x</div></body></html>`,
    `共享的网络空间\n2015年12月16日 08:30 来源：新华网\n${article.join('\n')}`,
  ],
  [
    'several articles on one page',
    `<html><body><nav>${links(3)}</nav><main>${article.map((each) => `<article><h2>H</h2><p>${each}</p></article>`).join('')}</main><footer>x</footer></body></html>`,
    article.map((each) => `H\n${each}`).join('\n'),
  ],
];
