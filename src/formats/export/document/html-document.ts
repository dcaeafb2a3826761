import { readBlocksOf } from './markdown-blocks';
import { type Block, isSafeLink, labelOf, type Run, type WrittenDocument, type WrittenTable } from './blocks';

const look = `
body { max-width: 48rem; margin: 3rem auto; padding: 0 1.5rem; color: #1b1e23; background: #fff; font: 1rem/1.6 Georgia, 'Songti SC', SimSun, serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, th, .note, .caption, .title p { font-family: system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; break-after: avoid; }
h2 { margin: 3rem 0 1rem; font-size: 1.45rem; }
h3 { margin: 1.8rem 0 0.6rem; font-size: 1.15rem; }
.title { padding: 5rem 0 4rem; border-bottom: 1px solid #d8d4c9; }
.title h1 { margin: 0 0 1.2rem; font-size: 2.2rem; }
.title p { margin: 0.2rem 0; color: #464b53; }
.contents li { margin: 0.2rem 0; }
a { color: #1d4f91; }
blockquote { margin: 1.2rem 0 0.3rem; padding-left: 1rem; border-left: 3px solid #c9c5ba; color: #2f343b; }
blockquote p { margin: 0.3rem 0; }
blockquote + .note { margin: 0 0 1.4rem; padding-left: 1.2rem; }
.note { margin: 0.3rem 0; color: #565c66; font-size: 0.82rem; line-height: 1.5; }
.caption { margin: 1.4rem 0 0.5rem; font-size: 0.9rem; line-height: 1.45; }
.caption.figure { margin: 0.4rem 0 0.8rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: 0.82rem/1.4 system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid #e5e2da; text-align: start; vertical-align: top; }
thead th { border-bottom: 2px solid #8a8f98; vertical-align: bottom; }
th.number, td.number { text-align: end; }
tr { break-inside: avoid; }
code, pre { font-family: ui-monospace, Consolas, monospace; }
figure { margin: 1.2rem 0 0; overflow-x: auto; break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; }
.page { break-after: page; margin: 3rem 0; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 11pt; } .title, .contents { break-after: page; border: 0; } .wide { overflow: visible; } a { color: inherit; text-decoration: none; } }
`;

/** A document as one HTML file that needs nothing else: no script, no other file. */
export function writeHtmlDocument(document: WrittenDocument): string {
  const { title, language } = document;
  const head = `<meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${look}</style>`;
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><head>${head}</head>\n<body>\n${readBlocksOf(document).map(htmlBlock).join('\n')}\n</body></html>\n`;
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${block.anchor === undefined ? '' : ` id="${escapeHtml(block.anchor)}"`}>${htmlRuns(block.runs)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.isNote === true ? ' class="note"' : ''}>${htmlRuns(block.runs)}</p>`;
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
