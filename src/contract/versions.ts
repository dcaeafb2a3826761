import type { Coding, Id, Quotation } from '../domain/model';

/** A coding that was made when its code meant something else. */
export type OlderCoding = Pick<Coding, 'codeId' | 'coderId' | 'versionId'> &
  Pick<Quotation, 'sourceId' | 'start' | 'end' | 'paragraph'> & { readonly codingId: Id; readonly quote: string };
