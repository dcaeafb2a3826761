import { readDeclarations, type TextStyle } from './text-style';
import { attributeOf, type MarkupElement } from './tree';

const simpleSelector = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$/i;

/**
 * What a style sheet says of the look of words, by the simple selectors `tag`, `.class` and `tag.class`. Rules inside
 * `@media` and the like are for printers and narrow screens and are passed over.
 */
export function readStyleSheet(css: string): (element: MarkupElement) => TextStyle {
  const styles = new Map<string, TextStyle>();
  for (const { selectors, declarations } of rulesOf(withoutComments(css))) {
    const style = readDeclarations(declarations);
    if (Object.keys(style).length === 0) continue;
    for (const selector of selectors.split(',')) {
      const [, tag = '', className = ''] = simpleSelector.exec(selector.trim()) ?? [];
      if (tag === '' && className === '') continue;
      const key = `${tag.toLowerCase()}.${className}`;
      styles.set(key, { ...styles.get(key), ...style });
    }
  }
  return (element) => {
    if (styles.size === 0) return {};
    const classes = attributeOf(element, 'class')?.split(/\s+/).filter(Boolean) ?? [];
    const keys = [
      `${element.tagName}.`,
      ...classes.map((name) => `.${name}`),
      ...classes.map((name) => `${element.tagName}.${name}`),
    ];
    return Object.assign({}, ...keys.map((key) => styles.get(key))) as TextStyle;
  };
}

/** One that does not end goes on to the end. No pattern does this: thousands of beginnings would each search to the end. */
function withoutComments(css: string): string {
  const [first = '', ...begun] = css.split('/*');
  const behind = begun.map((comment) => {
    const end = comment.indexOf('*/');
    return end < 0 ? '' : comment.slice(end + 2);
  });
  return first + behind.join('');
}

type Rule = { readonly selectors: string; readonly declarations: string };

function rulesOf(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let prelude = '';
  let from = 0;
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (depth === 0) prelude = css.slice(from, index).split(';').at(-1) ?? '';
      depth++;
    } else {
      if (depth === 1 && !prelude.trimStart().startsWith('@')) {
        rules.push({ selectors: prelude, declarations: css.slice(from, index) });
      }
      depth = Math.max(0, depth - 1);
    }
    from = index + 1;
  }
  return rules;
}
