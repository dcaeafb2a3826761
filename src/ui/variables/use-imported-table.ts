import { useMemo, useState } from 'react';
import type { VariableTable } from '../../contract/variable-calls';
import type { Id, VariableSubject } from '../../domain/model';
import { caseFields, sourceFields } from '../../domain/variables/record-fields';
import { guessUses, type ImportColumn, type Known } from '../../domain/variables/plan-import';
import { variablesAbout } from '../actions/edit-variables';
import type { Mirror } from '../state/mirror';
import { useProject } from '../state/project';

/** A table that was read beside what it can speak of: the sheet that is looked at, and what its columns become. */
export function useImportedTable(about: VariableSubject, { sheets }: VariableTable) {
  const mirror = useProject((state) => state.mirror);
  const known = useMemo(() => (mirror ? knownRecords(about, mirror) : null), [about, mirror]);
  const [at, setAt] = useState(0);
  const sheet = sheets[at];
  const [chosen, setColumns] = useState<readonly ImportColumn[] | null>(null);
  const guessed = useMemo(() => (sheet && known ? guessUses(sheet, known) : []), [sheet, known]);
  return {
    known,
    sheet,
    columns: chosen ?? guessed,
    setColumns,
    sheetChoice: {
      names: sheets.map(({ name }) => name),
      at,
      onSheet(next: number) {
        setAt(next);
        setColumns(null);
      },
    },
  };
}

/** What a table can speak of, as the window knows it. */
function knownRecords(about: VariableSubject, { sources, cases, valuesByAbout }: Mirror): Known {
  const valueOf = (id: Id) => (variableId: Id) => valuesByAbout.get(id)?.get(variableId)?.value ?? null;
  const records =
    about === 'source'
      ? [...sources.values()].map((source) => ({
          id: source.id,
          title: source.title,
          fileName: source.fileName,
          fields: Object.fromEntries(sourceFields.map((field) => [field, source[field]])),
          valueOf: valueOf(source.id),
        }))
      : [...cases.values()].map((one) => ({
          id: one.id,
          title: one.name,
          fileName: null,
          fields: Object.fromEntries(caseFields.map((field) => [field, one[field]])),
          valueOf: valueOf(one.id),
        }));
  return { about, records, variables: variablesAbout(about) };
}
