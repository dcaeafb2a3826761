import { isWebAddress } from '../web-address';
import { attributeOf, type MarkupElement } from './tree';

/** The address that an element links to, where a person may follow it from a document: on the web or by mail. */
export function linkOf(element: MarkupElement, base?: string): string | null {
  if (element.tagName !== 'a') return null;
  const href = (attributeOf(element, 'href') ?? '').replaceAll(/[\t\n\r]/g, '').trim();
  if (href === '' || href.startsWith('#')) return null;
  if (isWebAddress(href)) return behindGoogle(href);
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href)) return null;
  return URL.canParse(href, base) ? webAddress(new URL(href, base)) : null;
}

function webAddress({ protocol, href }: URL): string | null {
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** Google Docs leads every link over its own address. */
function behindGoogle(href: string): string {
  if (!/^https?:\/\/www\.google\.com\/url\?/i.test(href) || !URL.canParse(href)) return href;
  const target = new URL(href).searchParams.get('q') ?? '';
  return /^https?:\/\/\S+$/i.test(target) ? target : href;
}
