/** What a page in a window has no need of: wide margins, and links that lead out of the window. */
const inWindow = `
:host { font-size: 16px; }
body { margin: 0; max-width: none; padding: 0 28px 48px; font-size: 14px; }
h2 { margin-top: 2.2rem; }
.title { padding: 2.4rem 0 1.8rem; }
.title h1 { font-size: 1.75rem; }
.wide:focus-visible, a:focus-visible, h2:focus-visible { outline: 2px solid #1d4f91; outline-offset: 2px; }
`;

/** Pixels above a chapter that was gone to. */
const air = 12;

/** Shows a report's file in an element, apart from the window's own style; no script of it would run. */
export function showSheet(host: HTMLElement, html: string): void {
  // The window refuses style that stands in a page; as a sheet of its own it is taken. What is for the dark is left out.
  const [, look = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const parsed = new DOMParser().parseFromString(html.replaceAll(/<style\b[^>]*>.*?<\/style>/gs, ''), 'text/html');
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [look, inWindow].map(styleSheet);
  const body = document.importNode(parsed.body, true);
  body.lang = parsed.documentElement.lang;
  for (const stray of body.querySelectorAll('script, style, iframe, object')) stray.remove();
  root.replaceChildren(body);
}

/** Brings a chapter to the top of the pane that shows the sheet, and nothing else from its place; null when there is none. */
export function goToChapter(host: HTMLElement, anchor: string, below = air): HTMLElement | null {
  const chapter = host.shadowRoot?.getElementById(anchor) ?? null;
  const pane = host.parentElement;
  if (chapter && pane) pane.scrollTop += chapter.getBoundingClientRect().top - pane.getBoundingClientRect().top - below;
  return chapter;
}

/** A link among the contents leads to its chapter; none leads out of the window. */
export function followLink(event: MouseEvent, host: HTMLElement): void {
  const link = event.composedPath().find((element) => element instanceof HTMLAnchorElement);
  if (!link) return;
  event.preventDefault();
  const chapter = goToChapter(host, link.hash.slice(1));
  if (!chapter) return;
  chapter.tabIndex = -1;
  chapter.focus({ preventScroll: true });
}

function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
