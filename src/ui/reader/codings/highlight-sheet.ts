import { layersOfColour } from './blend';

/** Prefix of every highlight of the reader: `CSS.highlights` is one registry for the whole window. */
export const highlightPrefix = 'postil-';

/** The highlight that paints a coding of this colour (`#rrggbb`) on this layer. */
export function highlightOf(colour: string, layer: number | 'chosen' | 'lifted'): string {
  return `${colour.slice(1)}-${layer}`;
}

/**
 * The rules of the highlights: one set a colour, not a code, because the browser works every rule out for every element on
 * the screen (400 rules held a page up for a second). A constructed sheet, for the content policy allows no inline styles;
 * how strong a colour stands on light and on dark paper is a variable of the theme.
 */
export function setHighlightColours(colours: readonly string[]): void {
  if (colours === written) return;
  written = colours;
  const css = [...ownRules, ...colours.flatMap(rulesOf)].join('\n');
  if (css === cssText) return;
  cssText = css;
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  sheet.replaceSync(css);
}

const sheet = new CSSStyleSheet();
let written: readonly string[] | null = null;
let cssText = '';

/** The selected passage while the browser's own selection is elsewhere, and what is marked over the codings. */
const ownRules = [
  `.reader-text::highlight(${highlightPrefix}pending) { background-color: var(--selection); }`,
  `.reader-text::highlight(${highlightPrefix}case) { text-decoration: underline dotted 1.5px var(--ink-3); text-underline-offset: 4px; }`,
  `.reader-text::highlight(${highlightPrefix}hit) { background-color: var(--hit); }`,
  `.reader-text::highlight(${highlightPrefix}current-hit) { background-color: var(--current-hit); color: var(--current-hit-ink); }`,
  `.reader-text::highlight(${highlightPrefix}target) { text-decoration: underline 2px var(--accent); text-underline-offset: 4px; }`,
];

/** Coded text is in full ink: the paler ones of quotes and boilerplate would be lost under two codings. */
function rulesOf(colour: string): string[] {
  const layers = Array.from({ length: layersOfColour }, (_, layer) => highlightOf(colour, layer));
  const selector = layers.map((name) => `.reader-text::highlight(${highlightPrefix}${name})`).join(', ');
  const chosen = `.reader-text::highlight(${highlightPrefix}${highlightOf(colour, 'chosen')})`;
  const lifted = `.reader-text::highlight(${highlightPrefix}${highlightOf(colour, 'lifted')})`;
  return [
    `${selector} { background-color: color-mix(in srgb, ${colour} var(--highlight-strength), transparent); color: var(--ink); }`,
    `${chosen} { background-color: color-mix(in srgb, ${colour} var(--highlight-chosen), transparent); color: var(--ink); text-decoration: underline 2px ${colour}; text-underline-offset: 3px; }`,
    `${lifted} { background-color: color-mix(in srgb, ${colour} var(--highlight-chosen), transparent); color: var(--ink); }`,
  ];
}
