import * as z from 'zod';
import { caseKinds, type Id, variableKinds } from '../domain/model';
import { id, ids, name, offset, passage } from './arguments';
import { command } from './call';

const kind = z.enum(caseKinds);

/** A whole document, or one passage of it: a quotation that is there, or a span. */
const member = z.union([
  z.strictObject({ sourceId: id, quotationId: id.optional() }),
  z.strictObject({ sourceId: id, start: offset, end: offset }),
]);
export type NewMember = z.infer<typeof member>;

/** Cases: who speaks and who is spoken about, and what belongs to them. */
export const caseCommands = {
  /** With `members` documents and passages belong to it from the beginning. */
  'case.create': command(
    'New case {subject}',
    z.strictObject({ name, kind, members: z.array(member).optional() }),
  ).returns<{ caseId: Id }>(),
  'case.rename': command('Rename case to {subject}', z.strictObject({ caseId: id, name })).returns<void>(),
  'case.setKind': command('Change kind of case {subject}', z.strictObject({ caseIds: ids, kind })).returns<void>(),
  'case.remove': command('Remove case {subject}', z.strictObject({ caseIds: ids })).returns<void>(),
  /**
   * Documents, passages, codings and memos go over. Where several of the cases say something by one variable, `valuesFrom`
   * wins, else the one that stays, else the one named first.
   */
  'case.merge': command(
    'Merge into case {subject}',
    z.strictObject({ caseIds: ids, intoId: id, valuesFrom: id.optional() }),
  ).returns<void>(),
  /** What belongs to the case already is passed over. */
  'case.addMembers': command(
    'Belongs to case {subject}',
    z.strictObject({ caseId: id, members: z.array(member).min(1) }),
  ).returns<{ membershipIds: Id[]; added: number }>(),
  'case.removeMembers': command('Take out of case {subject}', z.strictObject({ membershipIds: ids })).returns<void>(),
  /** A passage of the text belongs to a case: the one of this name, added when there is none. */
  'case.applyToPassage': command(
    'Belongs to case {subject}',
    z.strictObject({ ...passage, name, kind: kind.optional() }),
  ).returns<{ caseId: Id; quotationId: Id; membershipId: Id }>(),
  /**
   * Each speaker of the documents, or each of `speakers`, becomes a case, unless there is one of the name, and each of
   * his turns a passage of it; what is so already is passed over.
   */
  'case.fromSpeakers': command(
    'Make cases of speakers {subject}',
    z.strictObject({ sourceIds: ids, speakers: z.array(name).min(1).optional(), kind }),
  ).returns<SpeakerCases>(),
  /** What a table says of cases: those that are not there yet are added, by their names, and variables as well. */
  'case.import': command(
    'Import cases {subject}',
    z.strictObject({
      /** Names the act. */
      from: name,
      variables: z.array(z.strictObject({ name, kind: z.enum(variableKinds) })),
      cases: z
        .array(
          z.strictObject({
            name,
            kind: kind.optional(),
            values: z.array(z.strictObject({ variable: name, value: z.string().max(10_000) })),
          }),
        )
        .min(1),
    }),
  ).returns<{ caseIds: Id[]; added: number; variables: number }>(),
};

export type SpeakerCases = {
  readonly caseIds: readonly Id[];
  readonly newCases: number;
  readonly newPassages: number;
};
