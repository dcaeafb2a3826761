import type { Id } from '../../domain/model';
import type { ExportedCoding } from './exported-coding';

/** What annotations say of the document that they are on. */
export type AnnotatedSource = {
  readonly id: Id;
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly url: string | null;
};

export type Placement = 'placed' | 'lost';

/**
 * Annotations as one collection of W3C Web Annotations (JSON-LD), part by part. All of them stand on one page, so that the
 * file is whole; how many they are is known, and said, behind the last of them.
 */
export function* annotationCollection(
  { id, label }: { readonly id: Id; readonly label: string },
  annotations: Iterable<string>,
): Generator<string, void, undefined> {
  const collection = JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: urn(id),
      type: 'AnnotationCollection',
      label,
      first: { id: `${urn(id)}#page-1`, type: 'AnnotationPage', startIndex: 0, items: [] },
    },
    null,
    2,
  );
  yield collection.slice(0, collection.lastIndexOf('[]') + 1);
  let total = 0;
  for (const annotation of annotations) yield (total++ === 0 ? '\n' : ',\n') + annotation;
  yield `${total === 0 ? '' : '\n'}]\n  },\n  "total": ${total}\n}\n`;
}

/** One coding as an annotation. Positions are code points, as the standard counts; a lost passage has only its words. */
export function annotationOf(coding: ExportedCoding, source: AnnotatedSource, placement: Placement): string {
  const { id, title, author, publisher, date, language, url } = source;
  return JSON.stringify({
    id: urn(coding.id),
    type: 'Annotation',
    motivation: 'classifying',
    creator: { id: urn(coding.coderId), type: 'Person', name: coding.coder },
    created: coding.created,
    body: bodiesOf(coding),
    target: {
      type: 'SpecificResource',
      source: {
        id: urn(id),
        type: 'Text',
        format: 'text/plain',
        ...(language !== null && { language }),
        'dc:title': title,
        ...(author !== null && { 'dc:creator': author }),
        ...(publisher !== null && { 'dc:publisher': publisher }),
        ...(date !== null && { 'dc:date': date }),
        ...(url !== null && { 'dc:source': url }),
      },
      selector: [
        ...(placement === 'placed'
          ? [{ type: 'TextPositionSelector', start: coding.codePointStart, end: coding.codePointEnd }]
          : []),
        { type: 'TextQuoteSelector', exact: coding.exact, prefix: coding.prefix, suffix: coding.suffix },
      ],
    },
  });
}

function bodiesOf({ codeId, codePath, weight, actor, stance, memos }: ExportedCoding): readonly object[] {
  const words = (purpose: string, value: string, format = 'text/plain'): object => ({
    type: 'TextualBody',
    purpose,
    format,
    value,
  });
  return [
    {
      type: 'SpecificResource',
      purpose: 'classifying',
      source: { id: urn(codeId), type: 'skos:Concept', 'skos:prefLabel': codePath },
    },
    words('tagging', codePath),
    ...(actor === null ? [] : [words('describing', `actor: ${actor}`)]),
    ...(stance === null ? [] : [words('describing', `stance: ${stance}`)]),
    ...(weight === null ? [] : [words('describing', `weight: ${weight}`)]),
    ...memos.map((memo) => words('commenting', memo, 'text/markdown')),
  ];
}

function urn(id: Id): string {
  return `urn:uuid:${id}`;
}
