import type { CaseSummary } from '../../contract/case-rows';
import { caseKinds, type Id } from '../../domain/model';
import { parseField } from '../../domain/variables/record-fields';
import type { ParsedValue } from '../../domain/variables/parse-value';
import type { Messages } from '../messages/message';
import type { DataColumn } from '../parts/data-table/data-column';
import { variableColumns } from '../parts/data-table/variable-columns';
import type { MembershipIndex } from '../state/memberships';
import type { Mirror } from '../state/mirror';

/** Columns that a table of cases begins without. */
export const hiddenAtFirst = ['neutral'];

const text = { kind: 'text', choices: [] } as const;
const number = { kind: 'number', choices: [] } as const;

/** The columns of the table of cases: who they are, what belongs to them, how they speak, their variables. */
export function caseColumns(
  mirror: Pick<Mirror, 'cases' | 'variables' | 'valuesByAbout'>,
  members: MembershipIndex,
  summaries: ReadonlyMap<Id, CaseSummary>,
  { cases: words, tables }: Messages,
): readonly DataColumn[] {
  const { cases } = mirror;
  const counts = countMembers(members);
  const spoken = (field: 'codings' | 'supports' | 'opposes' | 'neutral') => (id: Id) =>
    shown(summaries.get(id)?.[field]);
  return [
    {
      id: 'name',
      name: words.name,
      rule: text,
      width: 190,
      isEditable: true,
      read: (id) => cases.get(id)?.name ?? null,
      parse: (typed) => parseField('name', typed),
    },
    {
      id: 'kind',
      name: words.kind,
      rule: { kind: 'choice', choices: caseKinds },
      width: 110,
      isEditable: true,
      read: (id) => cases.get(id)?.kind ?? null,
      show: (value) => words.kinds[caseKinds.find((kind) => kind === value) ?? 'other'],
      parse: (typed) => readKind(typed, words.kinds),
    },
    count('documents', words.documents, (id) => shown(counts.get(id)?.documents)),
    count('passages', words.passages, (id) => shown(counts.get(id)?.passages)),
    count('codings', words.speaks, spoken('codings')),
    count('supports', words.supports, spoken('supports')),
    count('opposes', words.opposes, spoken('opposes')),
    count('neutral', words.neutral, spoken('neutral')),
    ...variableColumns('case', mirror, tables),
  ];
}

function count(id: string, name: string, read: (rowId: Id) => string | null): DataColumn {
  return { id, name, rule: number, width: 92, isEditable: false, read };
}

/** Nothing is shown for none: what is there stands out. */
function shown(n: number | undefined): string | null {
  return n === undefined || n === 0 ? null : String(n);
}

/** A kind is written in the words of the window, too. */
function readKind(typed: string, names: Messages['cases']['kinds']): ParsedValue {
  const wanted = typed.trim().toLowerCase();
  return parseField('kind', caseKinds.find((kind) => names[kind].toLowerCase() === wanted) ?? typed);
}

type Counts = { readonly documents: number; readonly passages: number };

function countMembers({ byCase }: MembershipIndex): ReadonlyMap<Id, Counts> {
  return new Map(
    [...byCase].map(([caseId, members]) => {
      const documents = members.filter(({ quotationId }) => quotationId === null).length;
      return [caseId, { documents, passages: members.length - documents }];
    }),
  );
}
