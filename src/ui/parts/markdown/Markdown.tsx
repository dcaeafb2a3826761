import type { Token } from 'markdown-it';
import { createElement, Fragment, memo, type ReactNode } from 'react';
import styles from './markdown.module.css';
import { parseMarkdown, recordLinkOf } from './parse-markdown';
import { RecordLinkButton } from './RecordLinkButton';

/**
 * A note in Markdown, laid out. Nothing is fetched: a picture is its description, an address is shown and not followed;
 * HTML is text. A link to a record, `[[code:ID|words]]` or `[[name]]`, is a button that goes there.
 */
export const Markdown = memo(function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={styles['markdown']} data-selectable>
      {layOut(parseMarkdown(text))}
    </div>
  );
});

type OpenElement = { readonly token: Token | null; readonly children: ReactNode[] };

function layOut(tokens: readonly Token[]): ReactNode[] {
  const root: OpenElement = { token: null, children: [] };
  const open: OpenElement[] = [root];
  for (const token of tokens) {
    const innermost = open.at(-1) ?? root;
    if (token.nesting === 1) open.push({ token, children: [] });
    else if (token.nesting === 0)
      innermost.children.push(<Fragment key={innermost.children.length}>{leaf(token)}</Fragment>);
    else if (innermost.token) {
      open.pop();
      const around = (open.at(-1) ?? root).children;
      around.push(<Fragment key={around.length}>{element(innermost.token, innermost.children)}</Fragment>);
    }
  }
  return root.children;
}

const tags: Readonly<Record<string, string>> = {
  paragraph_open: 'p',
  bullet_list_open: 'ul',
  list_item_open: 'li',
  blockquote_open: 'blockquote',
  em_open: 'em',
  strong_open: 'strong',
  s_open: 's',
  thead_open: 'thead',
  tbody_open: 'tbody',
  tr_open: 'tr',
};

function element(token: Token, children: readonly ReactNode[]): ReactNode {
  // The paragraph of a list whose items stand close together.
  if (token.hidden) return children;
  switch (token.type) {
    case 'heading_open':
      // A note stands below headings of the window.
      return createElement(`h${String(Math.min(6, Number(token.tag.slice(1)) + 2))}`, null, ...children);
    case 'ordered_list_open':
      return <ol start={Number(token.attrGet('start') ?? 1)}>{children}</ol>;
    case 'table_open':
      return (
        <div className={styles['table']}>
          <table>{children}</table>
        </div>
      );
    case 'th_open':
    case 'td_open':
      return createElement(token.tag, { 'data-align': alignmentOf(token) }, ...children);
    case 'link_open':
      return (
        <span className={styles['address']} title={String(token.attrGet('href') ?? '')}>
          {children}
        </span>
      );
    default: {
      const tag = tags[token.type];
      return tag === undefined ? children : createElement(tag, null, ...children);
    }
  }
}

function leaf(token: Token): ReactNode {
  switch (token.type) {
    case 'inline':
      return layOut(token.children ?? []);
    case 'record_link':
      return <RecordLinkButton link={recordLinkOf(token)} />;
    case 'softbreak':
    case 'hardbreak':
      return <br />;
    case 'hr':
      return <hr />;
    case 'code_inline':
      return <code>{token.content}</code>;
    case 'fence':
    case 'code_block':
      return (
        <pre>
          <code>{token.content}</code>
        </pre>
      );
    case 'image':
      return layOut(token.children ?? []);
    default:
      return token.content;
  }
}

function alignmentOf(token: Token): string | undefined {
  return /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
}
