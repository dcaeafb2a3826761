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
 * The beginning of a collection of W3C Web Annotations (JSON-LD); behind it come the annotations, divided by `,\n`, and
 * `annotationsEnd`. All of them stand on one page, so that the file is whole.
 */
export function annotationsStart({ id, label }: { readonly id: Id; readonly label: string }, total: number): string {
  const collection = JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: urn(id),
      type: 'AnnotationCollection',
      label,
      total,
      first: { id: `${urn(id)}#page-1`, type: 'AnnotationPage', startIndex: 0, items: [] },
    },
    null,
    2,
  );
  return collection.slice(0, collection.lastIndexOf('[]') + 1) + (total > 0 ? '\n' : '');
}

export const annotationsEnd = ']\n  }\n}\n';

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
