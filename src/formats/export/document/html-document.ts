import { readBlocksOf } from './markdown-blocks';
import { type Block, isSafeLink, labelOf, type Run, type WrittenDocument, type WrittenTable } from './blocks';

const look = `
:root { color-scheme: light; }
body { --ink: #1b1e23; --soft: #464b53; --quiet: #565c66; --line: #e5e2da; --strong: #8a8f98; --quoted: #c9c5ba; --link: #1d4f91; max-width: 48rem; margin: 3rem auto; padding: 0 1.5rem; color: var(--ink); background: #fff; font: 1rem/1.6 Georgia, 'Times New Roman', 'Liberation Serif', 'Songti SC', SimSun, 'Noto Serif CJK SC', serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, th, .note, .caption, .title p, .contents { font-family: system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; break-after: avoid; }
h2 { margin: 3rem 0 1rem; font-size: 1.45rem; }
h3 { margin: 1.8rem 0 0.6rem; font-size: 1.15rem; }
.title { padding: 5rem 0 4rem; border-bottom: 1px solid var(--line); }
.title h1 { margin: 0 0 1.2rem; font-size: 2.2rem; text-wrap: balance; }
.title p { margin: 0.2rem 0; color: var(--soft); }
.contents li { margin: 0.2rem 0; }
a { color: var(--link); }
blockquote { margin: 1.2rem 0 0.3rem; padding-left: 1rem; border-left: 3px solid var(--quoted); break-after: avoid; }
blockquote p { margin: 0.3rem 0; }
blockquote + .note { margin: 0 0 1.4rem; padding-left: 1.2rem; }
.note { margin: 0.3rem 0; color: var(--quiet); font-size: 0.82rem; line-height: 1.5; }
.note.held { break-after: avoid; }
.caption { margin: 1.4rem 0 0.5rem; font-size: 0.9rem; line-height: 1.45; break-after: avoid; }
.caption.figure { margin: 0.4rem 0 0.8rem; break-before: avoid; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: 0.82rem/1.4 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { border-bottom: 2px solid var(--strong); vertical-align: bottom; }
th.number, td.number { text-align: end; }
tr { break-inside: avoid; }
tbody tr:first-child { break-before: avoid; }
code, pre { font-family: ui-monospace, Consolas, monospace; }
figure { margin: 1.2rem 0 0; overflow-x: auto; break-inside: avoid; break-after: avoid; }
figure svg { display: block; max-width: 100%; height: auto; }
.page { break-after: page; margin: 3rem 0; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 11pt; } .title, .contents { break-after: page; border: 0; } .contents h2 { margin-top: 0; } .wide { overflow: visible; } figure { overflow: visible; } figure svg { max-height: 19cm; } a { color: inherit; text-decoration: none; } }
`;

/** Apart from the rest, so that a window can leave it out and show a sheet of paper. Figures stay on white. */
const darkLook = `
:root { color-scheme: dark; }
body { --ink: #e9e7e1; --soft: #c6c3bb; --quiet: #a8a69f; --line: #3b3e43; --strong: #7d828b; --quoted: #5a5e66; --link: #86b8e6; background: #1c1d1f; }
figure { padding: 0.8rem; border-radius: 6px; background: #fff; }
`;

/** A document as one HTML file that needs nothing else: no script, no other file. */
export function writeHtmlDocument(document: WrittenDocument): string {
  const { title, language } = document;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${look}</style><style media="screen and (prefers-color-scheme: dark)">${darkLook}</style>`;
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><head>${head}</head>\n<body>\n${readBlocksOf(document).map(htmlBlock).join('\n')}\n</body></html>\n`;
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${block.anchor === undefined ? '' : ` id="${escapeHtml(block.anchor)}"`}>${htmlRuns(block.runs)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.isNote === true ? ` class="note${block.isHeld === true ? ' held' : ''}"` : ''}>${htmlRuns(block.runs)}</p>`;
    case 'quote':
      return `<blockquote>${block.blocks.map(htmlBlock).join('\n')}</blockquote>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((item) => `<li>${item.map(htmlBlock).join('\n')}</li>`).join('\n')}</${name}>`;
    }
    case 'table':
      return htmlTable(block);
    case 'code':
      return `<pre>${escapeHtml(block.text)}</pre>`;
    case 'rule':
      return '<hr>';
    case 'page break':
      return '<div class="page"></div>';
    case 'title':
      return `<header class="title"><h1>${escapeHtml(block.title)}</h1>${block.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</header>`;
    case 'contents':
      return `<nav class="contents" aria-labelledby="contents"><h2 id="contents">${escapeHtml(block.title)}</h2><ol>${block.chapters
        .map(({ title, anchor }) => `<li><a href="#${escapeHtml(anchor)}">${escapeHtml(title)}</a></li>`)
        .join('')}</ol></nav>`;
    case 'caption':
      return `<p class="caption ${block.of}"><strong>${escapeHtml(labelOf(block))}</strong> ${escapeHtml(block.text)}</p>`;
    case 'picture':
      return `<figure>${block.svg}</figure>`;
  }
}

/** A wide table is moved sideways by itself, also with the keyboard. */
function htmlTable({ rows: [head = [], ...rows], isNumber = [] }: WrittenTable): string {
  const row = (cells: readonly (readonly Run[])[], name: 'th' | 'td'): string =>
    `<tr>${cells.map((runs, i) => `<${name}${isNumber[i] === true ? ' class="number"' : ''}>${htmlRuns(runs)}</${name}>`).join('')}</tr>`;
  return `<div class="wide" tabindex="0"><table><thead>${row(head, 'th')}</thead>\n<tbody>${rows.map((cells) => row(cells, 'td')).join('\n')}</tbody></table></div>`;
}

function htmlRuns(runs: readonly Run[]): string {
  return runs.map(htmlRun).join('');
}

function htmlRun({ text, bold, italic, strike, code, link, to }: Run): string {
  let html = escapeHtml(text).replaceAll('\n', '<br>');
  if (code) html = `<code>${html}</code>`;
  if (strike) html = `<s>${html}</s>`;
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  if (to !== undefined) return `<a href="#${escapeHtml(to)}">${html}</a>`;
  return link !== undefined && isSafeLink(link) ? `<a href="${escapeHtml(link)}">${html}</a>` : html;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, also in an attribute. */
export function escapeHtml(text: string): string {
  return text.toWellFormed().replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
