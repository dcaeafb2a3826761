import { useMemo, useState } from 'react';
import type { VariableTable } from '../../contract/variable-calls';
import type { Id, VariableSubject } from '../../domain/model';
import { caseFields, sourceFields } from '../../domain/variables/record-fields';
import { guessUses, type ImportColumn, type Known, planVariableImport } from '../../domain/variables/plan-import';
import { variablesAbout } from '../actions/edit-variables';
import { keepVariables } from '../actions/exchange-variables';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import type { Mirror } from '../state/mirror';
import { useProject } from '../state/project';
import { closeDialog } from '../state/workspace';
import { ColumnUses } from './ColumnUses';
import { PlanReport } from './PlanReport';
import styles from './variables.module.css';

type ImportVariablesProps = { readonly about: VariableSubject; readonly table: VariableTable };

/** What a table says of documents or cases, looked at and corrected before it is kept in one act. */
export function ImportVariables({ about, table }: ImportVariablesProps) {
  const { variables: words } = useMessages();
  const mirror = useProject((state) => state.mirror);
  const known = useMemo(() => (mirror ? knownRecords(about, mirror) : null), [about, mirror]);
  const [at, setAt] = useState(0);
  const sheet = table.sheets[at];
  const [chosen, setChosen] = useState<readonly ImportColumn[] | null>(null);
  const guessed = useMemo(() => (sheet && known ? guessUses(sheet, known) : []), [sheet, known]);
  const columns = chosen ?? guessed;
  const plan = useMemo(
    () => (sheet && known ? planVariableImport(sheet, columns, known) : null),
    [sheet, columns, known],
  );
  if (!sheet || !plan || !known) return null;
  const hasMatch = columns.some(({ use }) => use.use === 'match');
  const count = plan.cells.length + plan.fields.length;

  return (
    <Dialog
      title={words.importTitle(table.fileName)}
      closeLabel={words.close}
      onClose={closeDialog}
      width={860}
      isWorkbench
    >
      <div className={styles['import']}>
        {table.sheets.length > 1 ? (
          <label className={styles['labelled']}>
            {words.sheet}
            <select
              value={at}
              onChange={(event) => {
                setAt(Number(event.currentTarget.value));
                setChosen(null);
              }}
            >
              {table.sheets.map(({ name }, i) => (
                <option key={name} value={i}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <ColumnUses about={about} sheet={sheet} columns={columns} variables={known.variables} onColumns={setChosen} />
        {hasMatch ? <PlanReport plan={plan} /> : <p className={styles['unfit']}>{words.noMatchColumn}</p>}
      </div>
      <DialogButtons>
        <Button onPress={closeDialog}>{words.cancel}</Button>
        <Button kind="main" isDisabled={count === 0} onPress={() => void keepVariables(about, table.fileName, plan)}>
          {words.importValues(count)}
        </Button>
      </DialogButtons>
    </Dialog>
  );
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
