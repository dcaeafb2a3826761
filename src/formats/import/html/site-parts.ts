import { attributeOf, type MarkupElement } from '../markup/tree';

const tags = new Set(['nav', 'footer', 'aside', 'search', 'menu', 'dialog']);
const roles = new Set([
  ...['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'toolbar', 'tablist'],
  ...['dialog', 'alertdialog', 'alert', 'status'],
]);

/** Elements whose class or id may say that they are a part of the site. A class of a heading or a table cell never does. */
const carriers = new Set([
  ...['div', 'section', 'ul', 'ol', 'dl', 'p', 'table', 'form', 'header', 'article', 'span', 'center', 'figure'],
]);

/** Words that begin or end the name of a part around an article, as in `share-bar` and `main-nav`. */
const names = new Set([
  ...[
    'nav',
    'navbar',
    'navigation',
    'menu',
    'breadcrumb',
    'breadcrumbs',
    'crumb',
    'crumbs',
    'topbar',
    'toolbar',
    'sitemap',
  ],
  ...[
    'pager',
    'pagination',
    'navbox',
    'catlinks',
    'toc',
    'skiplink',
    'jumplink',
    'editsection',
    'sitesub',
    'sitenotice',
  ],
  ...['share', 'sharing', 'shares', 'social', 'addthis', 'sharethis', 'bdshare', 'jiathis', 'qrcode', 'follow'],
  ...['comment', 'comments', 'disqus', 'respond', 'pinglun'],
  ...[
    'related',
    'recommend',
    'recommended',
    'recommendation',
    'recommendations',
    'popular',
    'trending',
    'taboola',
    'outbrain',
  ],
  ...['ad', 'ads', 'advert', 'adverts', 'advertisement', 'advertising', 'sponsor', 'sponsored', 'promo', 'promos'],
  ...['cookie', 'cookies', 'consent', 'gdpr', 'copyright', 'footer', 'colophon', 'masthead'],
  ...['newsletter', 'subscribe', 'subscription', 'signup', 'login', 'paywall', 'popup', 'modal'],
  ...['sidebar', 'widget', 'widgets', 'rail', 'aside', 'fontsize', 'noprint'],
]);
const wholeNames =
  /^(?:sr-only|visually-?hidden|screen-reader-text|skip-to-.*|skip-link|mw-portlet|vector-(?:dropdown|page-toolbar)|mw-(?:editsection|jump-link|navigation|panel|head)|read-?more|more-news|most-read|also-read|hot-?news|back-to-top|print-only|(?:bdshare|jiathis|addthis|sharethis).*)$/;

/** Notes and boxes that an author writes beside the text. */
const ofTheAuthor =
  /(?:^|[\s_-])(?:foot|end)?(?:note|notes|callout|admonition|pullquote|quote|infobox|abstract|summary|references)(?:$|[\s_-])/;

/** Whether an element says by its tag, role, class or id that it is a part of the site and not of the article. */
export function saysSitePart(element: MarkupElement): boolean {
  const role = attributeOf(element, 'role')?.toLowerCase() ?? '';
  if (/^(?:doc-|note|main|article)/.test(role)) return false;
  const named = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`.trim();
  if (tags.has(element.tagName)) return element.tagName !== 'aside' || !ofTheAuthor.test(named.toLowerCase());
  if (roles.has(role)) return true;
  return carriers.has(element.tagName) && named !== '' && named.slice(0, 2000).split(/\s+/).some(namesSitePart);
}

function namesSitePart(name: string): boolean {
  const plain = name.toLowerCase();
  if (wholeNames.test(plain)) return true;
  if (name.length > 80) return false;
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_:]+|\d+/)
    .filter(Boolean);
  return names.has(words[0] ?? '') || names.has(words.at(-1) ?? '');
}
