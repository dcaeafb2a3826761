import type { Code, Coding, Id, Quotation, Source } from '../../../src/domain/model';

const created = '2026-01-01T00:00:00.000Z';

/** A code for a test, its colour and definition left plain. */
export function makeCode(id: Id, parentId: Id | null = null, position = 1, name = id): Code {
  const definition = {
    briefDefinition: '',
    fullDefinition: '',
    whenToUse: '',
    whenNotToUse: '',
    example: '',
    note: '',
  };
  return { id, parentId, position, name, colour: '#c2410c', codable: 1, shortcut: null, ...definition, created };
}

/** A document for a test, without a text. */
export function makeSource(id: Id, position: number, folder: string | null = null, title = id): Source {
  const described = { publisher: null, author: null, date: null, language: null, url: null };
  const file = {
    kind: 'plain-text',
    fileName: null,
    fileHash: null,
    charset: null,
    textHash: '',
    marksHash: '',
  } as const;
  return { id, title, ...described, ...file, folder, position, characters: 0, words: 0, created };
}

/** A passage and a coding on it. */
export function makeCoding(id: Id, start: number, end: number): { coding: Coding; quotation: Quotation } {
  const ofCoding = { weight: null, actorId: null, stance: null, versionId: null };
  const coding = { quotationId: `q${id}`, codeId: 'code', coderId: 'ada', ...ofCoding };
  const place = { start, end, codePointStart: start, codePointEnd: end, paragraph: 1, lost: 0 as const };
  const words = { exact: '', prefix: '', suffix: '', name: null };
  return {
    coding: { id, ...coding, created },
    quotation: { id: `q${id}`, sourceId: 'source', ...place, ...words, coderId: 'ada', created },
  };
}

export function byId<R extends { readonly id: Id }>(records: readonly R[]): ReadonlyMap<Id, R> {
  return new Map(records.map((record) => [record.id, record]));
}
