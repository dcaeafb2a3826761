import type { Coding, Quotation } from '../../../src/domain/model';
import { comparePassages, placeCoding, type PassageIndex } from '../../../src/domain/text/passages';
import { indexSpans } from '../../../src/domain/text/span-index';

/** A quotation of which only the place matters. */
export function quotation(id: string, start: number, end: number): Quotation {
  const empty = { lost: 0 as const, exact: '', prefix: '', suffix: '', name: null, coderId: 'coder', created: '' };
  return { id, sourceId: 'source', start, end, codePointStart: start, codePointEnd: end, paragraph: 1, ...empty };
}

/** A coding of which only the place and what is named matter. */
export function coding(id: string, quotationId: string, fields: Partial<Coding> = {}): Coding {
  return {
    id,
    quotationId,
    codeId: 'code',
    coderId: 'coder',
    created: '',
    weight: null,
    actorId: null,
    stance: null,
    versionId: null,
    ...fields,
  };
}

/** Codings on their quotations as a document of the window has them. */
export function placed(pairs: readonly (readonly [Coding, Quotation])[]): PassageIndex {
  return indexSpans(pairs.map(([one, place]) => placeCoding({ coding: one, quotation: place })).sort(comparePassages));
}
