import type { About } from '../importer';
import { attributeOf, findElements, wordsOf, type MarkupElement, type MarkupNode } from '../markup/tree';
import { readMachineDate } from '../../../domain/text/dates';
import { readLinkedData } from './linked-data';
import { readMetaTags, say, sayAll, type MetaTags } from './meta-tags';
import { isPressName } from './names';

/** What a web page says about itself, and the language it names. */
export type PageAbout = { readonly about: About; readonly language?: string };

const titleNames = [
  'citation_title',
  'og:title',
  'dc.title',
  'twitter:title',
  'sailthru.title',
  'parsely-title',
  'articletitle',
];
const authorNames = [
  'citation_author',
  'dc.creator',
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'og:article:author',
];
const publisherNames = [
  ...[
    'og:site_name',
    'citation_journal_title',
    'citation_publisher',
    'dc.publisher',
    'publisher',
    'dc.source',
    'source',
  ],
  ...['mediaid', 'contentsource', 'application-name', 'copyright-holder'],
];
const dateNames = [
  ...[
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'citation_publication_date',
    'citation_date',
  ],
  ...[
    'citation_online_date',
    'datepublished',
    'dc.date.issued',
    'dc.issued',
    'dc.date',
    'dc.date.created',
    'dc.created',
    'pubdate',
  ],
  ...[
    'publishdate',
    'publish-date',
    'publication_date',
    'publish_date',
    'ptime',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
  ],
  ...[
    'firstpublishedtime',
    'firstcreatedtime',
    'og:release_date',
    'weibo: article:create_at',
    'article:create_at',
    'date',
  ],
];
const languageNames = ['og:locale', 'content-language', 'dc.language', 'citation_language', 'language'];

/** Reads what a page says about itself in JSON-LD, in the meta tags of the common vocabularies, and in its own elements. */
export function readPageAbout(nodes: readonly MarkupNode[]): PageAbout {
  const tags = readMetaTags(nodes);
  const data = readLinkedData(textsOf(nodes, (element) => /ld\+json/i.test(attributeOf(element, 'type') ?? '')));
  const publisher =
    data.publisher ?? say(tags, publisherNames).find((name) => !/^(?:https?:|@)/i.test(name)) ?? siteInTitle(nodes);
  const fields: { readonly [K in keyof About]: About[K] | undefined } = {
    title: say(tags, ['citation_title'])[0] ?? headlineOf(nodes, data.title, tags) ?? titleOf(nodes, publisher),
    author: data.author ?? authorOf(tags, nodes),
    publisher,
    date: data.date ?? dateOf(tags, nodes),
    url: addressOf(tags, nodes) ?? data.url,
  };
  const about = Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
  const language = readLanguage(nodes, tags, data.language);
  return { about, ...(language === undefined ? {} : { language }) };
}

function textsOf(nodes: readonly MarkupNode[], isWanted: (element: MarkupElement) => boolean): readonly string[] {
  return findElements(nodes, (element) => element.tagName === 'script' && isWanted(element)).map(({ childNodes }) =>
    childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
  );
}

/** ` - China Daily`, `_科技_光明网`: up to three names behind the headline. */
const siteNames = /(?<=.{4})(?:\s*(?:[|_｜]|--|\s[–—-]\s)[^|_｜]{2,40}){1,3}$/;

/** The site that the title of a page ends with, where that is the name of a newspaper or the like. */
function siteInTitle(nodes: readonly MarkupNode[]): string | undefined {
  const [element] = findElements(nodes, isTitle);
  const last = element ? wordsOf(element.childNodes, 500).split(/[|_｜]|--|\s[–—-]\s/) : [];
  const name = last.length > 1 ? last.at(-1)?.trim() : undefined;
  return name !== undefined && isPressName(name) ? name : undefined;
}

function isTitle({ tagName, namespaceURI }: MarkupElement): boolean {
  return tagName === 'title' && namespaceURI.endsWith('xhtml');
}

/**
 * The headline of JSON-LD or of Open Graph; the one on the page where its title begins with that and says nothing of the
 * other: an encyclopedia's `headline` is a description.
 */
function headlineOf(nodes: readonly MarkupNode[], named: string | undefined, tags: MetaTags): string | undefined {
  const said = named ?? say(tags, titleNames)[0];
  const shown = shownHeadline(nodes, pageTitle(nodes));
  if (said === undefined || shown === undefined || shown === said) return said;
  // `Headline | The Verge` in the meta tags too
  return said.startsWith(shown) || !pageTitle(nodes).includes(said) ? shown : said;
}

function pageTitle(nodes: readonly MarkupNode[]): string {
  const [element] = findElements(nodes, isTitle);
  return element ? wordsOf(element.childNodes, 500) : '';
}

/** The headline on the page that its title begins with. */
function shownHeadline(nodes: readonly MarkupNode[], title: string): string | undefined {
  const headlines = findElements(nodes, ({ tagName }) => tagName === 'h1').map(({ childNodes }) =>
    wordsOf(childNodes, 500),
  );
  return headlines.find((words) => words.length > 5 && title.startsWith(words));
}

/** The title of a page without the name of its site, which stands behind a bar, a dash or an underscore. */
function titleOf(nodes: readonly MarkupNode[], publisher: string | undefined): string | undefined {
  const title = pageTitle(nodes);
  const headline = shownHeadline(nodes, title);
  if (headline !== undefined) return headline;
  if (publisher !== undefined && title.endsWith(publisher)) {
    return title.slice(0, -publisher.length).replace(/(?:\s*[_｜][^|_｜]{2,12})?[\s|_–—:·-]+$/, '') || undefined;
  }
  return title.replace(siteNames, '') || undefined;
}

function authorOf(tags: MetaTags, nodes: readonly MarkupNode[]): string | undefined {
  const named = sayAll(
    tags,
    authorNames.filter((name) => tags.get(name)?.some(isName)),
  );
  const written =
    named.length > 0 ? named : findElements(nodes, saysAuthor).map(({ childNodes }) => wordsOf(childNodes, 200));
  const names = [...new Set(written.filter(isName).map((name) => name.replace(/^by\s+/i, '').trim()))].slice(0, 50);
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ') || undefined;
}

function isName(value: string): boolean {
  return (
    value.length <= 300 &&
    !/^(?:https?:|www\.|\/|@)|^\d*$|^(?:admin|administrator|editor|webmaster|null|undefined)$/i.test(value)
  );
}

function saysAuthor(element: MarkupElement): boolean {
  const isAuthor = attributeOf(element, 'rel') === 'author' || attributeOf(element, 'itemprop') === 'author';
  return isAuthor && element.tagName !== 'link' && element.tagName !== 'meta';
}

function dateOf(tags: MetaTags, nodes: readonly MarkupNode[]): string | undefined {
  for (const value of say(tags, dateNames)) {
    const date = readMachineDate(value);
    if (date !== null) return date;
  }
  const times = findElements(
    nodes,
    (element) => element.tagName === 'time' && attributeOf(element, 'datetime') !== null,
  );
  const published = times.find((element) =>
    /publish|pubdate|posted/i.test(element.attrs.map(({ name, value }) => `${name} ${value}`).join(' ')),
  );
  const [time] = published ? [published] : times.filter((element) => !isUpdate(element));
  return time ? (readMachineDate(attributeOf(time, 'datetime') ?? '') ?? undefined) : undefined;
}

function isUpdate(element: MarkupElement): boolean {
  return /updat|modif/i.test(element.attrs.map(({ value }) => value).join(' '));
}

function addressOf(tags: MetaTags, nodes: readonly MarkupNode[]): string | undefined {
  const canonical = findElements(
    nodes,
    (element) => element.tagName === 'link' && attributeOf(element, 'rel')?.toLowerCase() === 'canonical',
  );
  const comments = nodes.flatMap((node) => ('data' in node ? [node.data] : []));
  const saved = comments.flatMap((comment) => /saved from url=\(\d+\)(https?:\S+)/.exec(comment)?.[1] ?? []);
  const written = [
    ...canonical.map((element) => attributeOf(element, 'href') ?? ''),
    ...say(tags, ['og:url']),
    ...saved,
  ];
  return written.find((url) => /^https?:\/\/\S+$/i.test(url) && url.length <= 2000);
}

function readLanguage(nodes: readonly MarkupNode[], tags: MetaTags, named: string | undefined): string | undefined {
  const [root] = findElements(nodes, ({ tagName }) => tagName === 'html');
  const own = root ? (attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang')) : null;
  const [language] = [own ?? '', named ?? '', ...say(tags, languageNames)]
    .map((tag) => tag.trim().replaceAll('_', '-'))
    .filter((tag) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag));
  return language;
}
