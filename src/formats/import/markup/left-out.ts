import { ancestorsOf, attributeOf, wordsOf, type MarkupElement } from './tree';

/** Elements that hold no words of the document: programs, things to press and fill in, pictures, readings over characters. */
const wordless = new Set([
  ...['head', 'script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'link', 'meta', 'base', 'title'],
  ...[
    'iframe',
    'frame',
    'frameset',
    'object',
    'embed',
    'applet',
    'param',
    'canvas',
    'audio',
    'video',
    'svg',
    'map',
    'area',
  ],
  ...['button', 'select', 'input', 'textarea', 'datalist', 'progress', 'meter', 'dialog'],
  ...['rt', 'rp', 'rtc', 'annotation', 'annotation-xml'],
]);

const frames = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'video', 'audio']);

/** Longer words that are hidden from reading aloud are an article behind a box that was open when the page was saved. */
const longestOrnament = 200;

export function isFrame({ tagName }: MarkupElement): boolean {
  return frames.has(tagName);
}

/** Whether an element and all in it are no part of what a reader of the page reads. */
export function isLeftOut(element: MarkupElement): boolean {
  if (wordless.has(element.tagName)) return true;
  if (attributeOf(element, 'hidden') !== null && attributeOf(element, 'hidden') !== 'until-found') return true;
  const style = attributeOf(element, 'style');
  if (style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style))
    return true;
  if (isWayToHeading(element)) return true;
  return attributeOf(element, 'aria-hidden') === 'true' && wordsOf(element.childNodes, 300).length < longestOrnament;
}

/** The sign beside a heading whose link leads to the heading itself. */
function isWayToHeading(element: MarkupElement): boolean {
  if (element.tagName !== 'a' || attributeOf(element, 'href')?.startsWith('#') !== true) return false;
  if (!/^[¶#§🔗]$/u.test(wordsOf(element.childNodes, 4))) return false;
  return ancestorsOf(element).some(({ tagName }) => /^h[1-6]$/.test(tagName));
}
