/** Prefix of every highlight of the reader: `CSS.highlights` is one registry for the whole window. */
export const highlightPrefix = 'postil-';

/** A way of painting: its name and the colour it takes. */
export type HighlightStyle = { readonly key: string; readonly colour: string };

/**
 * The rules of the coding highlights, as a constructed sheet: the window's content policy allows no inline styles. How
 * strong a colour stands on light and on dark paper is a variable of theme and view.
 */
export function createHighlightSheet(): { setStyles(styles: readonly HighlightStyle[]): void; remove(): void } {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let written: string | null = null;
  return {
    setStyles(styles) {
      const css = styles.map(({ key, colour }) => ruleOf(key, colour)).join('\n');
      if (css === written) return;
      written = css;
      sheet.replaceSync(`${selectionRule}\n${css}`);
    },
    remove() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

function ruleOf(key: string, colour: string): string {
  return `::highlight(${highlightPrefix}${key}) { background-color: color-mix(in srgb, ${colour} var(--highlight-strength), transparent); }
::highlight(${highlightPrefix}${key}-chosen) { background-color: color-mix(in srgb, ${colour} var(--highlight-chosen), transparent); text-decoration: underline 2px ${colour}; text-underline-offset: 3px; }`;
}

/** The selected passage, while the browser's own selection is in the bar's field. */
const selectionRule = `::highlight(${highlightPrefix}pending) { background-color: var(--selection); }`;
