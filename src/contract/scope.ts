import * as z from 'zod';
import { valueOperators, type Scope } from '../domain/analysis/scope';
import { stances } from '../domain/model';
import { id } from './arguments';

const day = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);
const someIds = z.array(id).readonly().optional();

/** Which part of the study is looked at; see domain/analysis/scope. */
export const scope = z.strictObject({
  sourceIds: someIds,
  folders: z.array(z.string()).readonly().optional(),
  sourceSetIds: someIds,
  dateFrom: day.optional(),
  dateTo: day.optional(),
  values: z
    .array(z.strictObject({ variableId: id, operator: z.enum(valueOperators), value: z.string().max(10_000) }))
    .readonly()
    .optional(),
  codeIds: someIds,
  codeSetIds: someIds,
  withChildren: z.boolean().optional(),
  coderIds: someIds,
  caseIds: someIds,
  actorIds: someIds,
  stances: z.array(z.enum(stances)).readonly().optional(),
  weightFrom: z.number().optional(),
  weightTo: z.number().optional(),
  boilerplate: z.boolean().optional(),
}) satisfies z.ZodType<Scope>;
