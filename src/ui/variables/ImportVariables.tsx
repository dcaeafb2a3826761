import { useMemo } from 'react';
import type { VariableTable } from '../../contract/variable-calls';
import type { VariableSubject } from '../../domain/model';
import { planVariableImport } from '../../domain/variables/plan-import';
import { keepVariables } from '../actions/exchange-variables';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { closeDialog } from '../state/workspace';
import { ColumnUses } from './ColumnUses';
import { PlanReport } from './PlanReport';
import { SheetChoice } from './SheetChoice';
import { useImportedTable } from './use-imported-table';
import styles from './variables.module.css';

type ImportVariablesProps = { readonly about: VariableSubject; readonly table: VariableTable };

/** What a table says of documents or cases, looked at and corrected before it is kept in one act. */
export function ImportVariables({ about, table }: ImportVariablesProps) {
  const { variables: words } = useMessages();
  const { known, sheet, columns, setColumns, sheetChoice } = useImportedTable(about, table);
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
        <SheetChoice {...sheetChoice} />
        <ColumnUses about={about} sheet={sheet} columns={columns} variables={known.variables} onColumns={setColumns} />
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
