import { useMemo } from 'react';
import type { VariableTable } from '../../contract/variable-calls';
import { casesToKeep, planCases } from '../../domain/cases/plan-cases';
import { keepCases } from '../actions/exchange-cases';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { closeDialog } from '../state/workspace';
import { ColumnUses } from './ColumnUses';
import { ImportedCases } from './ImportedCases';
import { SheetChoice } from './SheetChoice';
import { useImportedTable } from './use-imported-table';
import styles from './variables.module.css';

/** The cases of a table, new ones and those that are here, looked at before they are kept in one act. */
export function ImportCases({ table }: { readonly table: VariableTable }) {
  const { cases: words, variables } = useMessages();
  const { known, sheet, columns, setColumns, sheetChoice } = useImportedTable('case', table);
  const plan = useMemo(() => (sheet && known ? planCases(sheet, columns, known) : null), [sheet, columns, known]);
  if (!sheet || !known) return null;
  const kept = plan ? casesToKeep(plan) : [];

  return (
    <Dialog
      title={words.importing.title(table.fileName)}
      closeLabel={variables.close}
      onClose={closeDialog}
      width={860}
      isWorkbench
    >
      <div className={styles['import']}>
        <SheetChoice {...sheetChoice} />
        <ColumnUses about="case" sheet={sheet} columns={columns} variables={known.variables} onColumns={setColumns} />
        {plan ? <ImportedCases plan={plan} /> : <p className={styles['unfit']}>{words.importing.noNames}</p>}
      </div>
      <DialogButtons>
        <Button onPress={closeDialog}>{variables.cancel}</Button>
        <Button
          kind="main"
          isDisabled={kept.length === 0}
          onPress={() => plan && void keepCases(table.fileName, plan.variables, kept)}
        >
          {words.importing.keep(kept.length)}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
