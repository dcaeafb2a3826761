import { readBlocksOf } from './markdown-blocks';
import { type Block, isSafeLink, type Run, type WrittenDocument } from './blocks';

const look = `
body { max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; color: #1b1e23; background: #fff; font: 1rem/1.6 Georgia, 'Songti SC', SimSun, serif; }
h1, h2, h3, h4, h5, h6, th { font-family: system-ui, sans-serif; line-height: 1.3; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #c9c5ba; color: #464b53; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { padding: 0.3rem 0.6rem; border: 1px solid #e5e2da; text-align: left; vertical-align: top; }
code, pre { font-family: ui-monospace, Consolas, monospace; }
figure { margin: 1.2rem 0; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; }
.page { break-after: page; margin: 3rem 0; }
@media print { body { margin: 0; max-width: none; } }
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
      return `<p>${htmlRuns(block.runs)}</p>`;
    case 'quote':
      return `<blockquote>${block.blocks.map(htmlBlock).join('\n')}</blockquote>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((item) => `<li>${item.map(htmlBlock).join('\n')}</li>`).join('\n')}</${name}>`;
    }
    case 'table':
      return `<table>${block.rows.map((cells, row) => htmlRow(cells, row === 0 ? 'th' : 'td')).join('\n')}</table>`;
    case 'code':
      return `<pre>${escapeHtml(block.text)}</pre>`;
    case 'rule':
      return '<hr>';
    case 'page break':
      return '<div class="page"></div>';
    case 'picture':
      return `<figure>${block.svg}</figure>`;
  }
}

function htmlRow(cells: readonly (readonly Run[])[], name: 'th' | 'td'): string {
  return `<tr>${cells.map((runs) => `<${name}>${htmlRuns(runs)}</${name}>`).join('')}</tr>`;
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
