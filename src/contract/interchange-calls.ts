/** Jobs that write files for other programs and for readers without Postil: part of the list in engine.ts. */
import * as z from 'zod';
import { nearnesses } from '../domain/analysis/cooccurrence';
import { codeReaches } from '../domain/analysis/figure';
import { path } from './arguments';
import { query } from './call';
import type { ExportReport } from './reports';
import { scope } from './scope';

export const annotatedFormats = ['html', 'docx'] as const;
export const networkFormats = ['graphml', 'gexf'] as const;
export const corpusUnits = ['documents', 'segments'] as const;

export const interchangeJobs = {
  /** Documents with their codings for readers; `language` is that of the words around them. */
  'export.annotated': query(
    z.strictObject({
      path,
      format: z.enum(annotatedFormats),
      scope,
      language: z.enum(['en', 'zh-Hans']).optional(),
    }),
  ).returns<ExportReport>(),
  /** Codings as W3C Web Annotations in JSON-LD. */
  'export.annotations': query(z.strictObject({ path, scope })).returns<ExportReport>(),
  /** A text corpus for IRaMuTeQ: a text for each document, or for each coded segment. */
  'export.corpus': query(z.strictObject({ path, scope, unit: z.enum(corpusUnits) })).returns<ExportReport>(),
  /** Codes and how often they occur together, as a network. */
  'export.network': query(
    z.strictObject({
      path,
      format: z.enum(networkFormats),
      scope,
      nearness: z.enum(nearnesses),
      distance: z.int().nonnegative().optional(),
      reach: z.enum(codeReaches),
    }),
  ).returns<ExportReport>(),
};
