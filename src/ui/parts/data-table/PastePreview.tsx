import type { Id } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { Button } from '../button/Button';
import { Dialog, DialogButtons } from '../dialog/Dialog';
import type { CellWrite } from './data-column';
import styles from './table-dialogs.module.css';
import type { PastePlan } from './plan-paste';

type PastePreviewProps = {
  readonly plan: PastePlan;
  readonly onPaste: (cells: readonly CellWrite[], addChoices: boolean) => void;
  readonly onClose: () => void;
  readonly nameOf: (rowId: Id) => string;
};

const mostListed = 60;

/** Before a block is pasted of which something does not fit: what that is, and what would change. */
export function PastePreview({ plan, onPaste, onClose, nameOf }: PastePreviewProps) {
  const { tables } = useMessages();
  const { writes, unfit, newChoices, rowsOutside, columnsOutside } = plan;
  return (
    <Dialog title={tables.pasteTitle} closeLabel={tables.close} onClose={onClose} width={560}>
      <div className={styles['pastePlan']}>
        <p>{tables.pasteFits(writes.length)}</p>
        {newChoices.length > 0 ? (
          <p>
            {tables.pasteChoices(
              newChoices
                .map(({ column, words }) => `${column.name}: ${words}`)
                .slice(0, 20)
                .join(', '),
            )}
          </p>
        ) : null}
        {rowsOutside > 0 ? <p>{tables.pasteOutside(rowsOutside)}</p> : null}
        {columnsOutside > 0 ? <p>{tables.pasteBeside(columnsOutside)}</p> : null}
        {unfit.length > 0 ? (
          <>
            <p>{tables.pasteUnfit(unfit.length)}</p>
            <ul>
              {unfit.slice(0, mostListed).map(({ rowId, column, typed }) => (
                <li key={`${rowId} ${column.id}`}>
                  <span className={styles['unfitName']}>{nameOf(rowId)}</span>
                  <span>{column.name}</span>
                  <span className={styles['unfitWords']}>“{typed.slice(0, 80)}”</span>
                  <span>{column.isEditable ? tables.unfit[column.rule.kind] : tables.pasteReadOnly}</span>
                </li>
              ))}
            </ul>
            {unfit.length > mostListed ? <p>{tables.pasteMore(unfit.length - mostListed)}</p> : null}
          </>
        ) : null}
      </div>
      <DialogButtons>
        <Button onPress={onClose}>{tables.cancel}</Button>
        <Button
          kind="main"
          autoFocus
          isDisabled={writes.length === 0}
          onPress={() => {
            onPaste(writes, newChoices.length > 0);
            onClose();
          }}
        >
          {tables.paste}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
