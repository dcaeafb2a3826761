import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** The parser looks through all open elements at most tags, so that a page of a million nested ones would take hours. */
const deepestNesting = 1000;

const tooDeep = new Error('nested too deeply');

/** HTML as a tree. `flattened` says that it was nested so deeply that only its paragraphs were kept. */
export type ParsedMarkup = { readonly document: DefaultTreeAdapterTypes.Document; readonly flattened: boolean };

/**
 * Parses HTML of any kind as a browser does; nothing is run and nothing fetched. XHTML, as in e-books, may close any
 * element in its own tag.
 */
export function parseMarkup(source: string): ParsedMarkup {
  const html = /^\s*<\?xml\b/.test(source.slice(0, 1000)) ? closeEmptyElements(source) : source;
  return tryParse(html) ?? { document: parseFlat(html), flattened: true };
}

function tryParse(html: string): ParsedMarkup | null {
  let depth = 0;
  try {
    const document = parse(html, {
      treeAdapter: {
        ...defaultTreeAdapter,
        onItemPush() {
          if (++depth > deepestNesting) throw tooDeep;
        },
        onItemPop() {
          depth--;
        },
      },
    });
    return { document, flattened: false };
  } catch (error) {
    if (error === tooDeep) return null;
    throw error;
  }
}

/** Without the tags that pile up, a page keeps its paragraphs; where even that is too deep, its lines. */
function parseFlat(html: string): DefaultTreeAdapterTypes.Document {
  const words = withoutPrograms(html);
  const paragraphs = words.replaceAll(/<\/?(?!(?:p|br|h[1-6]|title|meta)\b)[a-z][^<>]*>/gi, ' ');
  return tryParse(paragraphs)?.document ?? parse(words.replaceAll(/<[^<>]*>/g, '<br>'));
}

/** Without scripts and styles; to a browser too, one that does not end goes on to the end of the page. */
function withoutPrograms(html: string): string {
  const kept: string[] = [];
  const beginning = /<(script|style)\b/gi;
  let from = 0;
  for (let begun = beginning.exec(html); begun; begun = beginning.exec(html)) {
    kept.push(html.slice(from, begun.index));
    const end = new RegExp(`</${begun[1] ?? ''}\\s*>`, 'gi');
    end.lastIndex = begun.index;
    if (!end.test(html)) return kept.join('');
    from = end.lastIndex;
    beginning.lastIndex = from;
  }
  return kept.join('') + html.slice(from);
}

const voidElements = 'area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr';
const emptyElement = new RegExp(`<(?!(?:${voidElements})\\b)([a-zA-Z][\\w:.-]*)((?:\\s[^<>]*)?)/>`, 'g');

/** To a browser `<a id="x"/>` in HTML opens an element. */
function closeEmptyElements(xhtml: string): string {
  return xhtml.replaceAll(emptyElement, '<$1$2></$1>');
}
