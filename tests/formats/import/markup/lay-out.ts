import { createDocumentBuilder, type BuiltDocument } from '../../../../src/formats/import/document-builder';
import { layOutMarkup, type MarkupOptions } from '../../../../src/formats/import/markup/lay-out-markup';
import { parseMarkup } from '../../../../src/formats/import/markup/parse-markup';

/** Lays out a page, whatever stands around its main content. */
export function layOutPage(html: string, options: MarkupOptions = {}): BuiltDocument {
  const builder = createDocumentBuilder();
  layOutMarkup(builder, parseMarkup(html).document.childNodes, options);
  return builder.finish();
}

/** The marks as `kind:words`, with what they say beside their span. */
export function showMarks({ text, marks }: Pick<BuiltDocument, 'text' | 'marks'>): readonly string[] {
  return marks.map(({ kind, start, end, ...says }) =>
    [kind, ...Object.values(says).map(String), text.slice(start, end).replaceAll('\n', '/')].join(':'),
  );
}
